import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Standing } from '../domain/commitment.js';

/** Of each of the two lists. */
export const ORPHANS_PAGE = 50;

export interface OrphanCommitment {
  readonly id: Id;
  readonly number: number;
  readonly what: string;
  readonly standing: Standing;
  readonly dueDate: LocalDate;
  readonly organisationName: string;
}

export interface BarePriority {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  /** How many that served it are done. */
  readonly done: number;
}

export interface Orphans {
  readonly placeName: string;
  readonly audience: string;
  readonly forumAudience: string | null;
  readonly commitmentCount: number;
  readonly priorityCount: number;
  /** Open, and serving neither a priority of the plan nor a need that anybody named. Actions serve none by design. */
  readonly commitments: readonly OrphanCommitment[];
  /** Of the plan as it is, without a commitment that is promised or asked for and not done. */
  readonly priorities: readonly BarePriority[];
}

/** What is missing between plan and promises, as far as this reader sees both: one page of each list, from 1, with how many there are in all. */
export const orphansOf = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  slug: string,
  page: number,
): Promise<Orphans | null> =>
  queries.row<Orphans>(
    `WITH body AS (SELECT * FROM partnerships.partnership_view WHERE slug = $3),
          seen AS (
            SELECT c.* FROM commitments.commitment c JOIN body ON body.id = c.partnership_id
             WHERE c.audience = ANY($1::text[]) AND c.state <> 'declined'),
          served AS (
            SELECT p.id, p.number, p.title, (SELECT count(*)::int FROM seen WHERE seen.priority_id = p.id AND seen.status = 'done') AS done
              FROM plans.priority_view p JOIN body ON body.id = p.partnership_id
             WHERE NOT p.retired AND p.audience = ANY($1::text[])
               AND NOT EXISTS (SELECT FROM seen WHERE seen.priority_id = p.id AND seen.status <> 'done')),
          loose AS (
            SELECT c.id, c.number, c.what, commitments.standing(c.state, c.status, c.due_date, $2::date) AS standing, c.due_date, o.name
              FROM seen c JOIN partnerships.organisation_view o ON o.id = c.organisation_id
             WHERE c.status <> 'done' AND c.weight = 'commitment' AND c.need IS NULL
               AND NOT EXISTS (SELECT FROM plans.priority_view p WHERE p.id = c.priority_id AND NOT p.retired)),
          loose_page AS (SELECT * FROM loose ORDER BY due_date, number LIMIT ${ORPHANS_PAGE} OFFSET $4),
          served_page AS (SELECT * FROM served ORDER BY number LIMIT ${ORPHANS_PAGE} OFFSET $4)
     SELECT body.name AS "placeName", body.audience, 'partnership/' || body.forum_id AS "forumAudience",
            (SELECT count(*)::int FROM loose) AS "commitmentCount", (SELECT count(*)::int FROM served) AS "priorityCount",
            coalesce((SELECT json_agg(json_build_object('id', id, 'number', number, 'what', what, 'standing', standing, 'dueDate', due_date, 'organisationName', name)
                                      ORDER BY due_date, number) FROM loose_page), '[]'::json) AS commitments,
            coalesce((SELECT json_agg(json_build_object('id', id, 'number', number, 'title', title, 'done', done) ORDER BY number) FROM served_page), '[]'::json) AS priorities
       FROM body`,
    [scope.audiences, today, slug, (page - 1) * ORPHANS_PAGE],
  );
