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

const PURPOSE = 'calendar ';
const keyOf = (queries: Queries): Promise<Buffer> => secretKey(queries, 'calendar');

/** Where calendar programs fetch it. The table holds no part of the seal. */
export const calendarPath = async (queries: Queries, id: Id): Promise<string> =>
  `/calendar/${sealed(await keyOf(queries), PURPOSE, idBytes(id))}.ics`;

/** Which calendar an address is of; null for one that we did not make. */
export async function calendarOfToken(queries: Queries, token: string): Promise<Id | null> {
  const id = bodyOf(token, ID_BYTES);
  return id && isSealed(await keyOf(queries), PURPOSE, token) ? idOf(id) : null;
}
