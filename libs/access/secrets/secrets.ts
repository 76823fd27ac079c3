import { createHash, randomBytes, randomInt, scrypt } from 'node:crypto';
import type { Id } from '@folkmoot/kernel/id.js';

const DIGITS = 8;

/** The secret of a mailed link: 256 bits, so that a plain hash of it can be kept. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Eight digits that a person can carry from one screen to another. */
export const newCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');

/** `12345678` as people read it: `1234 5678`. */
export const spokenCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** What was typed, without the gaps people put in; null where it cannot be a code. */
export function typedCode(typed: string): string | null {
  const digits = typed.replace(/[\s\u2010-\u2015-]/g, '');
  return /^\d{8}$/.test(digits) ? digits : null;
}

/** So few digits need a slow hash: a copy of the database must not yield a code within its thirty minutes. */
export function hashOfCode(code: string, tokenId: Id): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, tokenId, 32, { N: 16_384, r: 8, p: 1 }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}

/**
 * A secret that the same post makes again: a form sent twice (a double click, a lost answer) must leave the browser with the
 * session that its first run began. `browserKey` is minted for the form and kept nowhere else, so neither the mail nor the
 * database is enough to know it.
 */
export const derivedSecret = (purpose: string, browserKey: string, secret: string): string =>
  createHash('sha256').update(`${purpose}\n${browserKey}\n${secret}`).digest('base64url');

/** True for what a form's `browserKey` must be. */
export const isBrowserKey = (text: string): boolean => /^[\w-]{43}$/.test(text);
