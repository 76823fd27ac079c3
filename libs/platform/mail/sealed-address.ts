import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '../database/database.js';

const SEAL = 16;
export const ID_BYTES = 16;

export const idBytes = (id: Id): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

export const idOf = (bytes: Buffer): Id =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const sealOf = (key: Buffer, purpose: string, body: Buffer, also: string): Buffer =>
  createHmac('sha256', key).update(purpose).update(body).update(also).digest().subarray(0, SEAL);

/**
 * What stands in an address that opens one thing without a sign-in: whom and what it is about, and a seal that only this
 * installation can make. `also` is sealed with it and does not stand in it.
 */
export const sealed = (key: Buffer, purpose: string, body: Buffer, also = ''): string =>
  Buffer.concat([body, sealOf(key, purpose, body, also)]).toString('base64url');

/** The bytes before the seal, whoever made it; null for a text of another length. Nothing in them is true before `isSealed`. */
export function bodyOf(token: string, length: number): Buffer | null {
  const bytes = Buffer.from(token, 'base64url');
  return bytes.length === length + SEAL ? bytes.subarray(0, length) : null;
}

export const isSealed = (key: Buffer, purpose: string, token: string, also = ''): boolean => {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= SEAL) return false;
  const body = bytes.subarray(0, -SEAL);
  return timingSafeEqual(bytes.subarray(-SEAL), sealOf(key, purpose, body, also));
};

/** One of the installation’s own keys, made with the tables. */
export async function secretKey(queries: Queries, name: string): Promise<Buffer> {
  const row = await queries.row<{ value: Buffer }>('SELECT value FROM platform.secret WHERE name = $1', [
    name,
  ]);
  if (!row) throw new Error(`The key “${name}” is missing from platform.secret.`);
  return row.value;
}
