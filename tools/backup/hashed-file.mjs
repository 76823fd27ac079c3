import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes a stream to a new file and answers the SHA-256 of its bytes. Memory stays flat. */
export async function writeHashed(source, file, ...through) {
  const hash = createHash('sha256');
  const counted = new Transform({
    transform(chunk, _encoding, next) {
      hash.update(chunk);
      next(null, chunk);
    },
  });
  await pipeline(
    source,
    ...through,
    counted,
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  );
  return hash.digest('hex');
}

export async function hashOf(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
