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
import { loadScope } from '../audience/load-scope.js';
import { Database } from '../database/database.js';
import { ACCESS, publicly } from '../graphql/access.js';
import { ReaderSource } from '../graphql/reader-source.js';
import { FileStore } from './file-store.js';

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
    const scope = await loadScope(this.database, await this.readers.readerOf(request.headers.cookie));
    const file = isId(id)
      ? await this.database.row<{ name: string; mediaType: string; sha256: string; size: number }>(
          `SELECT name, media_type AS "mediaType", sha256, size FROM files.file WHERE id = $1 AND audience = ANY($2::text[]) AND scan <> 'refused'`,
          [id, scope.audiences],
        )
      : null;
    if (file === null) throw new NotFoundException();
    return new StreamableFile(this.store.read(file.sha256), {
      type: file.mediaType,
      length: file.size,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }
}
