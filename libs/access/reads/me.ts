import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { MeType } from '../graphql/account.type.js';
import { addressesOf } from './addresses.js';
import { hatsOf } from './people.js';
import { openSessionsOf } from './sessions.js';

/** The account page's facts: all of one's own, nobody else's. */
export async function accountOf(
  queries: Queries,
  { personId, sessionId }: PersonReader,
  now: Date,
): Promise<MeType | null> {
  const person = await queries.row<{ name: string; version: number }>(
    'SELECT name, version FROM access.person WHERE id = $1',
    [personId],
  );
  if (!person) return null;
  const [addresses, sessions, hats] = await Promise.all([
    addressesOf(queries, personId),
    openSessionsOf(queries, personId, now),
    hatsOf(queries, personId),
  ]);
  return {
    person: { id: personId, name: person.name },
    version: person.version,
    organisationId: sessions.find((one) => one.id === sessionId)?.organisationId ?? null,
    hats,
    addresses,
    sessions: sessions.map(({ id, device, startedAt }) => ({
      id,
      device,
      startedAt,
      current: id === sessionId,
    })),
  };
}
