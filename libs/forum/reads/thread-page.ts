import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { POSTS_ON_A_PAGE } from '../domain/post.js';
import { HATS, type HatRow } from './hats-here.js';
import { POST_COLUMNS, POST_JOINS, type PostRow } from './post-row.js';
import {
  BODY,
  BODY_COLUMNS,
  THREAD_COLUMNS,
  THREAD_JOINS,
  type BodyHead,
  type ThreadRow,
} from './thread-row.js';

export interface ThreadPage extends BodyHead {
  readonly thread: ThreadRow;
  /** How far the reader has read it. */
  readonly read: number;
  /** From 1. */
  readonly page: number;
  /** For whom the reader may speak there. */
  readonly hats: readonly HatRow[];
  readonly posts: readonly PostRow[];
}

/** What stands above the posts; on the first line only. */
type Head = Omit<ThreadPage, 'posts'>;
type Line = PostRow & { readonly head: Head | null };

const PAGE = `WITH body AS MATERIALIZED (${BODY}),
      head AS MATERIALIZED (
        SELECT t.id, h AS thread, coalesce(r.seq, 0) AS read,
               least(greatest(coalesce($4::int, coalesce(r.seq, 0) / ${POSTS_ON_A_PAGE} + 1), 1), (t.posts - 1) / ${POSTS_ON_A_PAGE} + 1) AS page
          FROM body JOIN forum.thread t ON t.partnership_id = body.body_id AND t.number = $3 AND t.audience = ANY($1::text[])
          CROSS JOIN LATERAL (SELECT ${THREAD_COLUMNS} FROM (SELECT t.*) t ${THREAD_JOINS}) h
          LEFT JOIN forum.reading r ON r.thread_id = t.id AND r.person_id = $5)
 SELECT ${POST_COLUMNS}, CASE WHEN m.number = (head.page - 1) * ${POSTS_ON_A_PAGE} + 1 THEN
          (SELECT to_json(top) FROM (SELECT ${BODY_COLUMNS}, head.thread, head.read, head.page,
             (SELECT coalesce(json_agg(o), '[]') FROM (${HATS('$5', 'body.body_audience')}) o) AS hats FROM body) top) END AS head
   FROM head JOIN forum.post m ON m.thread_id = head.id
    AND m.number > (head.page - 1) * ${POSTS_ON_A_PAGE} AND m.number <= head.page * ${POSTS_ON_A_PAGE} ${POST_JOINS}
  ORDER BY m.number`;

/**
 * A page of a thread in one statement: its body, its heading, how far the reader has read, and the posts with their writers. With
 * no page asked for it is the one of the first post they have not read, or the last.
 */
export async function threadPage(
  queries: Queries,
  scope: Scope,
  place: string,
  number: number,
  page: number | null,
): Promise<ThreadPage | null> {
  const lines = await queries.rows<Line>(PAGE, [
    scope.audiences,
    place,
    number,
    page,
    scope.person?.personId ?? null,
  ]);
  const head = lines[0]?.head;
  return head ? { ...head, thread: withMoments(head.thread), posts: lines } : null;
}

/** A card’s row: a post with its thread as it stands. */
export interface PostWithThread extends PostRow {
  /** Whose glossary its words are explained by: the place of the forum, or the group itself. */
  readonly glossaryOf: Id;
  readonly thread: ThreadRow;
}

const ONE = `SELECT ${POST_COLUMNS}, to_json(h) AS thread,
    (SELECT CASE b.kind WHEN 'forum' THEN b.parent_id ELSE b.id END FROM partnerships.partnership_view b WHERE b.id = m.partnership_id) AS "glossaryOf"
    FROM forum.post m ${POST_JOINS}
    JOIN LATERAL (SELECT ${THREAD_COLUMNS} FROM forum.thread t ${THREAD_JOINS} WHERE t.id = m.thread_id) h ON true
   WHERE m.id = $2 AND m.audience = ANY($1::text[])`;

export async function postById(queries: Queries, scope: Scope, id: Id): Promise<PostWithThread | null> {
  const row = await queries.row<PostWithThread>(ONE, [scope.audiences, id]);
  return row && { ...row, thread: withMoments(row.thread) };
}

export function threadRow(queries: Queries, scope: Scope, id: Id): Promise<ThreadRow | null> {
  return queries.row<ThreadRow>(
    `SELECT ${THREAD_COLUMNS} FROM forum.thread t ${THREAD_JOINS} WHERE t.id = $2 AND t.audience = ANY($1::text[])`,
    [scope.audiences, id],
  );
}

/** JSON knows no moments: they come out of it as text. */
const withMoments = (thread: ThreadRow): ThreadRow => ({
  ...thread,
  startedAt: new Date(thread.startedAt),
  lastAt: new Date(thread.lastAt),
});
