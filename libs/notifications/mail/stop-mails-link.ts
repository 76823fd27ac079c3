import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import {
  bodyOf,
  ID_BYTES,
  idBytes,
  idOf,
  isSealed,
  sealed,
  secretKey,
} from '@folkmoot/platform/mail/sealed-address.js';

const PURPOSE = 'stop mails of ';

/** What stands in the address by which a person stops their mails without signing in. It opens nothing else, and does not run out. */
export const stopToken = (key: Buffer, personId: Id): string => sealed(key, PURPOSE, idBytes(personId));

/** Whose mails it stops; null for a text that we did not make. */
export function personOfToken(key: Buffer, token: string): Id | null {
  const person = bodyOf(token, ID_BYTES);
  return person && isSealed(key, PURPOSE, token) ? idOf(person) : null;
}

export const stopKey = (queries: Queries): Promise<Buffer> => secretKey(queries, 'stop-mails');
