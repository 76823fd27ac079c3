import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { POSTS_ON_A_PAGE } from '../domain/post.js';
import { POST_COLUMNS, POST_JOINS, type PostRow } from './post-row.js';
import { headOf } from './thread-list.js';
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
  readonly posts: readonly PostRow[];
}

type Line = BodyHead & {
  readonly thread: ThreadRow;
  readonly read: number;
  readonly page: number;
} & (PostRow | { readonly id: null });

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
  const lines = await queries.rows<Line>(
    `WITH body AS MATERIALIZED (${BODY}),
          head AS MATERIALIZED (
            SELECT t.id, ${BODY_COLUMNS}, to_json(h) AS thread, coalesce(r.seq, 0) AS read,
                   least(greatest(coalesce($4::int, coalesce(r.seq, 0) / ${POSTS_ON_A_PAGE} + 1), 1), (t.posts - 1) / ${POSTS_ON_A_PAGE} + 1) AS page
              FROM body JOIN forum.thread t ON t.partnership_id = body.body_id AND t.number = $3 AND t.audience = ANY($1::text[])
              CROSS JOIN LATERAL (SELECT ${THREAD_COLUMNS} FROM (SELECT t.*) t ${THREAD_JOINS}) h
              LEFT JOIN forum.reading r ON r.thread_id = t.id AND r.person_id = $5)
     SELECT head."bodyId", head."bodyAudience", head."bodyKind", head.place, head."placeName", head.position, head.thread, head.read, head.page, ${POST_COLUMNS}
       FROM head JOIN forum.post m ON m.thread_id = head.id
        AND m.number > (head.page - 1) * ${POSTS_ON_A_PAGE} AND m.number <= head.page * ${POSTS_ON_A_PAGE} ${POST_JOINS}
      ORDER BY m.number`,
    [scope.audiences, place, number, page, scope.person?.personId ?? null],
  );
  const first = lines[0];
  if (!first) return null;
  return {
    ...headOf(first),
    thread: withMoments(first.thread),
    read: first.read,
    page: first.page,
    posts: lines.filter((line): line is Line & PostRow => line.id !== null),
  };
}

/** A card’s row: a post with its thread as it stands. */
export interface PostWithThread extends PostRow {
  readonly thread: ThreadRow;
}

export async function postById(queries: Queries, scope: Scope, id: Id): Promise<PostWithThread | null> {
  const row = await queries.row<PostWithThread>(
    `SELECT ${POST_COLUMNS}, to_json(h) AS thread FROM forum.post m ${POST_JOINS}
       JOIN LATERAL (SELECT ${THREAD_COLUMNS} FROM forum.thread t ${THREAD_JOINS} WHERE t.id = m.thread_id) h ON true
      WHERE m.id = $2 AND m.audience = ANY($1::text[])`,
    [scope.audiences, id],
  );
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
