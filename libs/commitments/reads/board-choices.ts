import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { mayKeepView, mayShareView } from '../domain/commitment-policy.js';
import { SAVED_VIEWS, type SavedViewRow } from './board-views.js';

interface Choices {
  readonly place: string;
  readonly audience: string;
  readonly forumAudience: string | null;
  readonly organisations: { id: Id; name: string; count: number }[] | null;
  readonly priorities: { id: Id; number: number; title: string; count: number }[] | null;
  readonly withoutPriority: number;
  readonly views: SavedViewRow[] | null;
}

/** Among what somebody may choose on a board: who and what stands there, how often, and the views that were saved. One statement. */
export async function boardChoicesOf(queries: Queries, scope: Scope, slug: string) {
  const found = await queries.row<Choices>(
    `WITH body AS MATERIALIZED (SELECT * FROM partnerships.partnership_view WHERE slug = $2),
          seen AS MATERIALIZED (SELECT c.organisation_id, c.priority_id FROM body JOIN commitments.commitment c ON c.partnership_id = body.id
                                 WHERE c.audience = ANY($1::text[]))
     SELECT body.slug AS place, body.audience, 'partnership/' || body.forum_id AS "forumAudience", (${SAVED_VIEWS}) AS views,
            (SELECT json_agg(one) FROM (
               SELECT o.id, o.name, s.count FROM (SELECT organisation_id, count(*)::int FROM seen GROUP BY 1) s
                 JOIN partnerships.organisation_view o ON o.id = s.organisation_id ORDER BY o.name, o.id LIMIT 500) one) AS organisations,
            (SELECT json_agg(one) FROM (
               SELECT p.id, p.number, p.title, s.count FROM (SELECT priority_id, count(*)::int FROM seen GROUP BY 1) s
                 JOIN plans.priority_view p ON p.id = s.priority_id AND p.audience = ANY($1::text[]) ORDER BY p.number LIMIT 200) one) AS priorities,
            (SELECT count(*)::int FROM seen WHERE priority_id IS NULL) AS "withoutPriority"
       FROM body`,
    [scope.audiences, slug],
  );
  if (!found) return null;
  return {
    place: found.place,
    organisations: found.organisations ?? [],
    priorities: found.priorities ?? [],
    withoutPriority: found.withoutPriority,
    views: found.views ?? [],
    mayKeep: mayKeepView(scope, found),
    mayShare: mayShareView(scope, found),
  };
}
