import { Scope, type Reader, type RoleHeld } from '@folkmoot/kernel/reader.js';
import type { Queries } from '../database/database.js';

/** What a person `h` of the view `audience.held` is in while acting for an organisation; both are expressions of the statement around it. */
export const heldBy = (person: string, organisation: string): string =>
  `h.person_id = ${person} AND (h.organisation_id = ${organisation} OR h.organisation_id IS NULL)`;

const HELD = `SELECT h.audience, h.role FROM audience.held h WHERE ${heldBy('$1', '$2')}`;

/** Everything a reader is in, at this moment, in one indexed read. */
export async function loadScope(queries: Queries, reader: Reader): Promise<Scope> {
  if (reader.kind !== 'person') return new Scope(reader, []);
  const held = await queries.rows<RoleHeld>(HELD, [reader.personId, reader.organisationId]);
  return new Scope(reader, held);
}
