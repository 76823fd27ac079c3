import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

export interface FirstLoad {
  readonly bytes: number;
  /** The files the page names, each once. */
  readonly files: readonly string[];
  readonly html: string;
}

/** A page and every file it names, as a browser that takes brotli gets them for the first time. Printed. */
export async function firstLoad(origin: string, path: string, cookie?: string): Promise<FirstLoad> {
  const page = await fetched(origin + path, cookie);
  const named = [...page.text.matchAll(/(?:href=|import |from )"(\/[^"]+\.(?:css|js|svg))"/g)];
  const files = [...new Set(named.map((match) => match[1] ?? ''))];
  const sizes = await Promise.all(files.map((file) => fetched(origin + file)));
  const bytes = page.bytes + sizes.reduce((sum, one) => sum + one.bytes, 0);
  process.stdout.write(
    `first load of ${path}: ${(bytes / 1000).toFixed(1)} kB in ${files.length + 1} files\n`,
  );
  return { bytes, files, html: page.text };
}

/** The bytes on the wire, and the text. */
function fetched(url: string, cookie?: string): Promise<{ bytes: number; text: string }> {
  const headers = { 'accept-encoding': 'br', ...(cookie && { cookie }) };
  return new Promise((resolve, reject) => {
    request(url, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        const text = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
        resolve({ bytes: body.length, text: text.toString() });
      });
    })
      .on('error', reject)
      .end();
  });
}
