import { Injectable } from '@nestjs/common';
import { isId } from '@folkmoot/kernel/id.js';
import { MentionKinds } from '@folkmoot/platform/mentions/mention-kinds.js';
import { numberIn } from '@folkmoot/platform/mentions/read-address.js';
import { FORUM_POST, FORUM_THREAD } from './contract/forum-events.js';
import { FORUM_POLL } from './contract/poll-events.js';

const NO_PAGE = 'NULL::text AS place, NULL::int AS number, false AS ended';

const THREADS = `SELECT '${FORUM_THREAD}' AS kind, t.id, t.version, 'Thread ' || t.number AS label, t.title,
    CASE WHEN q.answer IS NOT NULL THEN 'answered' WHEN q.id IS NOT NULL THEN 'asks' END AS standing,
    t.posts || CASE t.posts WHEN 1 THEN ' post' ELSE ' posts' END AS note, CASE WHEN q.answer IS NULL THEN q.due END AS due, ${NO_PAGE}
  FROM forum.thread t LEFT JOIN forum.question q ON q.thread_id = t.id
 WHERE t.audience = ANY($1::text[])`;

/** Of a post its writer and thread, and never its words: they may be taken down. */
const POSTS = `SELECT '${FORUM_POST}' AS kind, m.id, m.version, 'Post ' || m.number || ' of thread ' || t.number AS label, t.title,
    CASE WHEN m.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN m.taken_down_at IS NOT NULL THEN 'taken-down' END AS standing,
    w.name || ', ' || o.name AS note, NULL::date AS due, ${NO_PAGE}
  FROM forum.post m JOIN forum.thread t ON t.id = m.thread_id
  JOIN access.person_view w ON w.id = m.written_by JOIN partnerships.organisation_view o ON o.id = m.written_for
 WHERE m.audience = ANY($1::text[])`;

/** That it is open or has ended, and never its count: it may be hidden. */
const POLLS = `SELECT '${FORUM_POLL}' AS kind, p.id, p.version, CASE p.kind WHEN 'proposal' THEN 'Proposal' ELSE 'Poll' END AS label,
    left(p.question, 200) AS title, CASE WHEN p.ended_at IS NULL THEN 'open' ELSE 'ended' END AS standing, NULL::text AS note,
    CASE WHEN p.ended_at IS NULL THEN p.last_day END AS due, ${NO_PAGE}
  FROM forum.poll p WHERE p.audience = ANY($1::text[])`;

/** The thread of an address, in the forum of the place or in the group itself. */
const THREAD = `FROM asked a JOIN partnerships.partnership_view h ON h.slug = a.place
  JOIN forum.thread t ON t.partnership_id = coalesce(h.forum_id, h.id) AND t.number = a.number`;

const postIn = (hash: string): number | null =>
  hash.startsWith('post-') ? numberIn(hash.slice('post-'.length)) : null;

/** Words can link to threads, posts and polls. */
@Injectable()
export class ForumLinks {
  constructor(kinds: MentionKinds) {
    kinds.register({
      kind: FORUM_THREAD,
      rows: THREADS,
      page: {
        reads({ parts, hash }) {
          const [place, page, thread, ...more] = parts;
          const number = numberIn(thread);
          if (place === undefined || page !== 'forum' || number === null) return null;
          return more.length === 0 && postIn(hash) === null ? { place, number } : null;
        },
        found: `SELECT a.nth, a.kind, t.id ${THREAD} WHERE a.kind = '${FORUM_THREAD}'`,
      },
    });
    kinds.register({
      kind: FORUM_POST,
      rows: POSTS,
      page: {
        // In its thread (`/northmoor/forum/3?page=1#post-7`) or alone (`/northmoor/forum/3/posts/7`).
        reads({ parts, hash }) {
          const [place, page, thread, posts, alone, ...more] = parts;
          const number = numberIn(thread);
          if (place === undefined || page !== 'forum' || number === null || more.length > 0) return null;
          const part = posts === undefined ? postIn(hash) : posts === 'posts' ? numberIn(alone) : null;
          return part === null ? null : { place, number, part };
        },
        found: `SELECT a.nth, a.kind, m.id ${THREAD} JOIN forum.post m ON m.thread_id = t.id AND m.number = a.part
         WHERE a.kind = '${FORUM_POST}'`,
      },
    });
    kinds.register({
      kind: FORUM_POLL,
      rows: POLLS,
      page: {
        reads({ parts: [place, page, thread, polls, id, ...more] }) {
          const number = numberIn(thread);
          if (place === undefined || page !== 'forum' || number === null || polls !== 'polls') return null;
          return id !== undefined && isId(id) && more.length === 0 ? { place, number, name: id } : null;
        },
        found: `SELECT a.nth, a.kind, p.id ${THREAD} JOIN forum.poll p ON p.thread_id = t.id AND p.id::text = lower(a.name)
         WHERE a.kind = '${FORUM_POLL}'`,
      },
    });
  }
}
