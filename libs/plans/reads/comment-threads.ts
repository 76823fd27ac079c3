import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { CommentOpenness } from '../domain/comment.js';
import type { OrganisationRow } from './plan-outline.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Moments are ISO text, as they come out of JSON; words that were withdrawn or taken down never come out. */
export interface CommentRow {
  readonly id: string;
  readonly version: number;
  readonly text: string | null;
  readonly writtenBy: Named;
  readonly writtenFor: OrganisationRow;
  readonly writtenAt: string;
  readonly editedAt: string | null;
  readonly earlier: readonly { readonly text: string; readonly until: string }[];
  readonly withdrawn: boolean;
  readonly takenDownBecause: string | null;
}

export interface ThreadRow {
  readonly id: string;
  readonly version: number;
  readonly sectionId: string;
  readonly sectionSlug: string;
  readonly sectionTitle: string;
  readonly partnershipId: string;
  readonly place: string;
  readonly openness: CommentOpenness;
  /** The narrower of the thread's and the section's circle. */
  readonly circle: Audience;
  readonly epoch: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly quote: string | null;
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: Named | null;
  readonly resolvedFor: OrganisationRow | null;
  readonly comments: readonly CommentRow[];
  readonly ownerOrganisationId: string;
  readonly owner: string;
  readonly partners: Audience;
  readonly forum: Audience | null;
}

const THREAD = `SELECT t.id, t.version, t.section_id AS "sectionId", s.slug AS "sectionSlug", s.title AS "sectionTitle",
    t.partnership_id AS "partnershipId", pa.slug AS place, t.openness, c.audience AS circle, t.epoch, t.start_at AS start, t.end_at AS "end", t.quote,
    t.started_by AS "startedBy", t.started_at AS "startedAt", t.resolved_at AS "resolvedAt",
    CASE WHEN rp.id IS NULL THEN NULL ELSE jsonb_build_object('id', rp.id, 'name', rp.name) END AS "resolvedBy",
    CASE WHEN ro.id IS NULL THEN NULL ELSE jsonb_build_object('id', ro.id, 'name', ro.name, 'sector', ro.sector) END AS "resolvedFor",
    s.owner_organisation_id AS "ownerOrganisationId", so.name AS owner, pa.audience AS partners, 'partnership/' || pa.forum_id AS forum,
    said.comments
  FROM plans.comment_thread t
  JOIN plans.comment_thread_circle c ON c.thread_id = t.id
  JOIN plans.section s ON s.id = t.section_id
  JOIN partnerships.organisation_view so ON so.id = s.owner_organisation_id
  JOIN partnerships.partnership_view pa ON pa.id = t.partnership_id
  LEFT JOIN access.person_view rp ON rp.id = t.resolved_by
  LEFT JOIN partnerships.organisation_view ro ON ro.id = t.resolved_for
  JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('id', m.id, 'version', m.version,
             'text', CASE WHEN m.withdrawn_at IS NULL AND m.taken_down_at IS NULL THEN m.text END,
             'earlier', CASE WHEN m.withdrawn_at IS NULL AND m.taken_down_at IS NULL THEN m.earlier ELSE '[]'::jsonb END,
             'writtenBy', jsonb_build_object('id', w.id, 'name', w.name),
             'writtenFor', jsonb_build_object('id', wo.id, 'name', wo.name, 'sector', wo.sector),
             'writtenAt', m.written_at, 'editedAt', m.edited_at, 'withdrawn', m.withdrawn_at IS NOT NULL,
             'takenDownBecause', m.taken_down_because) ORDER BY m.written_at, m.id) AS comments
      FROM plans.comment m JOIN access.person_view w ON w.id = m.written_by
      JOIN partnerships.organisation_view wo ON wo.id = m.written_for WHERE m.thread_id = t.id) said ON true`;

/** Oldest first, as they were begun. */
export const threadsOfSection = (
  queries: Queries,
  sectionId: string,
  scope: Scope,
  resolved: boolean,
): Promise<ThreadRow[]> =>
  queries.rows<ThreadRow>(
    `${THREAD} WHERE t.section_id = $1 AND c.audience = ANY($2::text[]) AND ($3 OR t.resolved_at IS NULL) ORDER BY t.started_at, t.id LIMIT 500`,
    [sectionId, scope.audiences, resolved],
  );

export const threadRow = (queries: Queries, id: string, scope: Scope): Promise<ThreadRow | null> =>
  queries.row<ThreadRow>(`${THREAD} WHERE t.id = $1 AND c.audience = ANY($2::text[])`, [id, scope.audiences]);

/** Whether somebody named this person in it and still waits for them. */
export async function isNamed(queries: Queries, threadId: string, scope: Scope): Promise<boolean> {
  const found = await queries.row<{ one: number }>(
    'SELECT 1 AS one FROM plans.comment_mention WHERE thread_id = $1 AND person_id = $2 AND settled_at IS NULL LIMIT 1',
    [threadId, scope.person?.personId ?? null],
  );
  return found !== null;
}
