import { Injectable } from '@nestjs/common';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { acceptFile, MAX_FILE_BYTES } from './accept-file.js';
import { FileScanner } from './file-scanner.js';
import { FileStore } from './file-store.js';
import type { StoredFile } from './stored-file.js';

/** A file whose bytes lie in the store already, under their hash. */
export type BroughtFile = Pick<
  StoredFile,
  'name' | 'mediaType' | 'size' | 'sha256' | 'width' | 'height' | 'scan'
>;

/** Takes the bytes that somebody brings, before the deed that names them. Ask before whether they may do that deed. */
@Injectable()
export class TakeFile {
  constructor(
    private readonly store: FileStore,
    private readonly scanner: FileScanner,
  ) {}

  /** `bytes` is base64; `path` is the field of the form. */
  async take(
    file: { readonly name: string; readonly bytes: string },
    path: string,
  ): Promise<Result<BroughtFile>> {
    // A longer text is too large whatever it says.
    const bytes = Buffer.from(file.bytes.slice(0, Math.ceil((MAX_FILE_BYTES * 4) / 3) + 8), 'base64');
    const taken = await acceptFile(file.name, bytes, path);
    if (!taken.ok) return refused(taken.refusal);
    const { bytes: kept, ...known } = taken.value;
    const scan = await this.scanner.firstLook(kept);
    if (scan === 'refused')
      return refused(
        refusal(
          fault(
            'file/unsafe',
            path,
            `${known.name}: the virus scanner says that this file is not safe, so it was not taken.`,
          ),
        ),
      );
    return done({ ...known, size: kept.length, sha256: await this.store.put(kept), scan });
  }
}
