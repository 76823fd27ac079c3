import {
  Controller,
  Get,
  Header,
  NotFoundException,
  Param,
  Req,
  SetMetadata,
  StreamableFile,
} from '@nestjs/common';
import type { Request } from 'express';
import { isId } from '@folkmoot/kernel/id.js';
import { Database } from '../database/database.js';
import { ACCESS, publicly } from '../graphql/access.js';
import { ReaderSource } from '../graphql/reader-source.js';
import { FileScanner } from './file-scanner.js';
import { FileStore } from './file-store.js';

interface Served {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
}

/** Not withdrawn, and found clean; or not looked at yet where nobody looks (`open`). */
const handedOut = (open: string): string =>
  `f.withdrawn_at IS NULL AND (f.scan = 'clean' OR (f.scan = 'unscanned' AND ${open}))`;

@Controller('files')
export class FilesController {
  constructor(
    private readonly database: Database,
    private readonly readers: ReaderSource,
    private readonly store: FileStore,
    private readonly scanner: FileScanner,
  ) {}

  /** Always an attachment and never sniffed: a page that somebody uploaded must not run as ours. */
  @Get(':id')
  @SetMetadata(
    ACCESS,
    publicly('A public file is for anybody; the scope of the reader answers for every other.'),
  )
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Header('Cache-Control', 'private, no-store')
  async download(@Param('id') id: string, @Req() request: Request): Promise<StreamableFile> {
    return this.answer(
      isId(id)
        ? await this.database.row<Served>(
            `SELECT f.name, f.media_type AS "mediaType", f.sha256, f.size FROM files.file f
              WHERE f.id = $1 AND f.audience = ANY($2::text[]) AND ${handedOut('$3')}`,
            [id, await this.audiences(request), !this.scanner.isSetUp],
          )
        : null,
    );
  }

  /** Of a text: whoever may read the text has it, as long as they may. Under another text's address it is not there. */
  @Get('in/:document/:id')
  @SetMetadata(
    ACCESS,
    publicly(
      'A picture in a published text is for anybody; the scope of the reader answers for every other.',
    ),
  )
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Header('Cache-Control', 'private, no-store')
  async inText(
    @Param('document') document: string,
    @Param('id') id: string,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return this.answer(
      isId(id) && isId(document)
        ? await this.database.row<Served>(
            `SELECT f.name, f.media_type AS "mediaType", f.sha256, f.size FROM files.file f JOIN documents.document d ON d.id = f.document_id
              WHERE f.id = $1 AND d.id = $2 AND d.audience = ANY($3::text[]) AND ${handedOut('$4')}`,
            [id, document, await this.audiences(request), !this.scanner.isSetUp],
          )
        : null,
    );
  }

  private async audiences(request: Request): Promise<readonly string[]> {
    return (await this.readers.scopeOf(request.headers.cookie)).audiences;
  }

  private answer(file: Served | null): StreamableFile {
    if (file === null) throw new NotFoundException();
    return new StreamableFile(this.store.read(file.sha256), {
      type: file.mediaType,
      length: file.size,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }
}
