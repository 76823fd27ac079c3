import type { Id } from '@folkmoot/kernel/id.js';
import { heldFrom, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import type { ForumNotice } from '../../domain/notice.js';
import { BODY_PLACE } from './body-place.js';

const POSTS_ON_A_PAGE = 50;

interface Waiting {
  readonly id: Id;
  readonly kind: ForumNotice['kind'];
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
  readonly since: Date;
  readonly thread: number;
  readonly title: string;
  readonly post: number;
  readonly byName: string;
  readonly byOrganisation: string;
  readonly because: string | null;
}

/**
 * Posts that name the person, and their own that were taken down, until they have seen it, with the first hat that reads them:
 * not what was withdrawn, nor where they are no longer.
 */
export const noticeWork: WorkSource = async (queries, { personId, held, place, limit }) => {
  const rows = await queries.rows<Waiting>(
    `WITH ${heldFrom('$1', '$2')}
     SELECT n.id, n.kind, place.slug AS place, place.name AS "placeName", h.hat AS "organisationId", n.at AS since, t.number AS thread,
            t.title, m.number AS post, w.name AS "byName", wo.name AS "byOrganisation",
            CASE WHEN n.kind = 'taken-down' THEN m.taken_down_because END AS because
       FROM forum.notice n
       JOIN forum.post m ON m.id = n.post_id
       JOIN forum.thread t ON t.id = n.thread_id
       JOIN partnerships.partnership_view b ON b.id = t.partnership_id ${BODY_PLACE}
       JOIN access.person_view w ON w.id = m.written_by
       JOIN partnerships.organisation_view wo ON wo.id = m.written_for
       JOIN LATERAL (SELECT hat FROM held WHERE held.audience = m.audience ORDER BY array_position($1::uuid[], hat) LIMIT 1) h ON true
      WHERE n.person_id = $3 AND n.settled_at IS NULL AND (n.kind <> 'named' OR (m.withdrawn_at IS NULL AND m.taken_down_at IS NULL))
        AND ${inPlace('place.slug', '$5')}
      ORDER BY n.at, n.id LIMIT $4`,
    [held.hats, held.audiences, personId, limit, place],
  );
  return rows.map(({ kind, thread, title, post, byName, byOrganisation, because, ...row }) => ({
    ...row,
    kind: kind === 'named' ? 'named-in-forum' : 'post-taken-down',
    due: null,
    what: title,
    ask:
      kind === 'named'
        ? `${byName}, ${byOrganisation}, named you in the forum. Answer, or say that you have seen it.`
        : `Your post was taken down by those who run this place. Their reason: ${because ?? ''}`,
    path: `/${row.place}/forum/${thread}?page=${Math.ceil(post / POSTS_ON_A_PAGE)}#post-${post}`,
  }));
};
