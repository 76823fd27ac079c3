import { Scope, type Reader, type RoleHeld } from '@folkmoot/kernel/reader.js';
import type { Queries } from '../database/database.js';

/** Everything a reader is in, at this moment, in one indexed read. */
export async function loadScope(queries: Queries, reader: Reader): Promise<Scope> {
  if (reader.kind !== 'person') return new Scope(reader, []);
  const held = await queries.rows<RoleHeld>(
    `SELECT audience, role FROM audience."grant"
      WHERE person_id = $1 AND (organisation_id = $2 OR organisation_id IS NULL) AND withdrawn_at IS NULL`,
    [reader.personId, reader.organisationId],
  );
  return new Scope(reader, held);
}
