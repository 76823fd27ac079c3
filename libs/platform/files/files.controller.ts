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
import { FileStore } from './file-store.js';

interface Served {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
}

@Controller('files')
export class FilesController {
  constructor(
    private readonly database: Database,
    private readonly readers: ReaderSource,
    private readonly store: FileStore,
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
            `SELECT name, media_type AS "mediaType", sha256, size FROM files.file WHERE id = $1 AND audience = ANY($2::text[]) AND scan <> 'refused'`,
            [id, await this.audiences(request)],
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
              WHERE f.id = $1 AND d.id = $2 AND d.audience = ANY($3::text[]) AND f.scan <> 'refused'`,
            [id, document, await this.audiences(request)],
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
