import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** Names of people that the reader is told of already. */
export async function namesOf(queries: Queries, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const rows = await queries.rows<{ id: Id; name: string }>(
    'SELECT id, name FROM access.person_view WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map((one) => [one.id, one.name]));
}
