import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface HatRow {
  readonly id: Id;
  readonly name: string;
  readonly sector: string;
}

/** Expressions of the statement around it: whose, and of which body. */
export const HATS = (person: string, audience: string): string =>
  `SELECT o.id, o.name, o.sector FROM partnerships.organisation_view o
    WHERE o.id IN (SELECT g.organisation_id FROM audience."grant" g
                    WHERE g.person_id = ${person} AND g.audience = ${audience} AND g.withdrawn_at IS NULL AND g.role <> 'observer')
    ORDER BY o.name, o.id LIMIT 50`;

const HERE = HATS('$1', '$2');

/** The organisations for which somebody may speak in a body: each post chooses one. */
export const hatsHere = (queries: Queries, personId: Id, audience: Audience): Promise<HatRow[]> =>
  queries.rows<HatRow>(HERE, [personId, audience]);
