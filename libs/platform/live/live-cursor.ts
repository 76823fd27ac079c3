import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const LENGTH = NONCE + 8 + TAG;

/**
 * A place in a stream as a text that tells nobody which: the numbers of a stream count also the lines its reader may not see.
 * Two texts for one place differ, so that even "something happened" stays hidden. It fits the stream it was made for alone.
 */
export function sealCursor(key: Buffer, stream: string, seq: number): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(stream));
  const plain = Buffer.alloc(8);
  plain.writeBigUInt64BE(BigInt(seq));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** The number within; null for a text that we did not make, or made for another stream. */
export function openCursor(key: Buffer, stream: string, cursor: string): number | null {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length !== LENGTH) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(stream))
    .setAuthTag(bytes.subarray(-TAG));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
    return Number(plain.readBigUInt64BE());
  } catch {
    return null;
  }
}
