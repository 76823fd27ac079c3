import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface HatRow {
  readonly id: Id;
  readonly name: string;
  readonly sector: string;
}

/** The organisations for which somebody may speak in a body: each post chooses one. */
export const hatsHere = (queries: Queries, personId: Id, audience: Audience): Promise<HatRow[]> =>
  queries.rows<HatRow>(
    `SELECT o.id, o.name, o.sector FROM partnerships.organisation_view o
      WHERE o.id IN (SELECT g.organisation_id FROM audience."grant" g
                      WHERE g.person_id = $1 AND g.audience = $2 AND g.withdrawn_at IS NULL AND g.role <> 'observer')
      ORDER BY o.name, o.id LIMIT 50`,
    [personId, audience],
  );
