import { Scope, type Reader, type RoleHeld } from '@folkmoot/kernel/reader.js';
import type { Queries } from '../database/database.js';

/** The standing grants `g` of a person who acts for an organisation; both are expressions of the statement around it. */
export const heldBy = (person: string, organisation: string): string =>
  `g.person_id = ${person} AND (g.organisation_id = ${organisation} OR g.organisation_id IS NULL) AND g.withdrawn_at IS NULL`;

const HELD = `SELECT g.audience, g.role FROM audience."grant" g WHERE ${heldBy('$1', '$2')}`;

/** Everything a reader is in, at this moment, in one indexed read. */
export async function loadScope(queries: Queries, reader: Reader): Promise<Scope> {
  if (reader.kind !== 'person') return new Scope(reader, []);
  const held = await queries.rows<RoleHeld>(HELD, [reader.personId, reader.organisationId]);
  return new Scope(reader, held);
}
