import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

const PERSON = 16;
const SEAL = 16;

const sealOf = (key: Buffer, person: Buffer): Buffer =>
  createHmac('sha256', key).update('stop mails of ').update(person).digest().subarray(0, SEAL);

/** What stands in the address by which a person stops their mails without signing in. It opens nothing else, and does not run out. */
export function stopToken(key: Buffer, personId: Id): string {
  const person = Buffer.from(personId.replaceAll('-', ''), 'hex');
  return Buffer.concat([person, sealOf(key, person)]).toString('base64url');
}

/** Whose mails it stops; null for a text that we did not make. */
export function personOfToken(key: Buffer, token: string): Id | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== PERSON + SEAL) return null;
  const person = bytes.subarray(0, PERSON);
  if (!timingSafeEqual(bytes.subarray(PERSON), sealOf(key, person))) return null;
  return person.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The installation's own key, made with the tables. */
export async function stopKey(queries: Queries): Promise<Buffer> {
  const row = await queries.row<{ value: Buffer }>(
    `SELECT value FROM platform.secret WHERE name = 'stop-mails'`,
  );
  if (!row) throw new Error('The key of the addresses that stop mails is missing from platform.secret.');
  return row.value;
}
