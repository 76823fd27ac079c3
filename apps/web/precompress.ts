import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const brotli = promisify(brotliCompress);

/** Writes `name.br` beside every text asset of the browser's build, at the best quality: a request never waits for it. */
export async function precompress(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(js|css|svg|json|txt|webmanifest)$/.test(name)) continue;
    const file = join(folder, name);
    const text = await readFile(file);
    if (text.length < 512) continue;
    const packed = await brotli(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    });
    await writeFile(`${file}.br`, packed);
  }
}
