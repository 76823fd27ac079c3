import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface NoticeRow {
  readonly id: Id;
  readonly kind: string;
  readonly place: string;
  readonly threadNumber: number;
  readonly threadTitle: string;
  readonly postNumber: number;
  readonly byName: string;
  readonly byOrganisation: string;
  readonly because: string | null;
  readonly at: Date;
}

const NOTICE = `SELECT n.id, n.kind, coalesce(parent.slug, b.slug) AS place, t.number AS "threadNumber", t.title AS "threadTitle",
    m.number AS "postNumber", w.name AS "byName", wo.name AS "byOrganisation",
    CASE WHEN n.kind = 'taken-down' THEN m.taken_down_because END AS because, n.at
  FROM forum.notice n
  JOIN forum.post m ON m.id = n.post_id
  JOIN forum.thread t ON t.id = n.thread_id
  JOIN partnerships.partnership_view b ON b.id = t.partnership_id
  LEFT JOIN partnerships.partnership_view parent ON parent.id = b.parent_id AND parent.forum_id = b.id
  JOIN access.person_view w ON w.id = m.written_by
  JOIN partnerships.organisation_view wo ON wo.id = m.written_for`;

/** What waits for this person in forums and groups, longest first: not what was withdrawn, nor where they are no longer. */
export const noticesFor = (queries: Queries, scope: Scope, limit: number): Promise<NoticeRow[]> =>
  queries.rows<NoticeRow>(
    `${NOTICE} WHERE n.person_id = $1 AND n.settled_at IS NULL AND m.audience = ANY($2::text[])
        AND (n.kind <> 'named' OR (m.withdrawn_at IS NULL AND m.taken_down_at IS NULL))
      ORDER BY n.at, n.id LIMIT $3`,
    [scope.person?.personId ?? null, scope.audiences, limit],
  );

export const noticeById = (queries: Queries, scope: Scope, id: Id): Promise<NoticeRow | null> =>
  queries.row<NoticeRow>(`${NOTICE} WHERE n.id = $1 AND n.person_id = $2`, [
    id,
    scope.person?.personId ?? null,
  ]);
