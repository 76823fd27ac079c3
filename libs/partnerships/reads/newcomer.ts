import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Body } from '../domain/roles-given.js';

export interface InsideSince {
  /** Since when somebody is in the place or its forum, with whatever hat; null where they are not. */
  readonly since: Date | null;
  readonly putAway: boolean;
}

/** How long somebody has been in a place, and whether they put its welcome away. One statement. */
export const insideSince = async (queries: Queries, body: Body, personId: Id): Promise<InsideSince> =>
  (await queries.row<InsideSince>(
    `SELECT (SELECT min(g.granted_at) FROM audience."grant" g
              WHERE g.person_id = $2 AND g.audience = ANY($3::text[]) AND g.withdrawn_at IS NULL) AS since,
            EXISTS (SELECT 1 FROM partnerships.welcome_put_away w WHERE w.partnership_id = $1 AND w.person_id = $2) AS "putAway"`,
    [body.id, personId, [body.id, ...(body.forumId === null ? [] : [body.forumId])].map(partnershipAudience)],
  ))!;
