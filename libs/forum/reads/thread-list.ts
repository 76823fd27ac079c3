import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import {
  BODY,
  BODY_COLUMNS,
  THREAD_COLUMNS,
  THREAD_JOINS,
  type BodyHead,
  type ThreadRow,
} from './thread-row.js';

export const THREADS_ON_A_PAGE = 50;

export interface ThreadListQuery {
  readonly place: string;
  readonly topic: string | null;
  /** Only threads whose newest post is older than that of this one: the last of the page before. */
  readonly before: number | null;
}

/** A thread with how far its reader has read it. */
export interface ListedThread extends ThreadRow {
  readonly read: number;
}

export interface ThreadList extends BodyHead {
  /** All topics of the body, also beyond this page. */
  readonly topics: readonly { readonly topic: string; readonly threads: number }[];
  readonly rows: readonly ListedThread[];
  /** There are older ones. */
  readonly more: boolean;
}

/** The head stands on the first line only: repeated on each it would be most of the answer. */
type Line = { readonly head: (BodyHead & { topics: ThreadList['topics'] | null }) | null } & (
  ListedThread | { readonly id: null }
);

const LIST = `WITH body AS MATERIALIZED (${BODY}),
      topics AS (SELECT json_agg(json_build_object('topic', g.topic, 'threads', g.n) ORDER BY lower(g.topic)) AS topics
                   FROM (SELECT t.topic, count(*)::int AS n FROM forum.thread t JOIN body ON body.body_id = t.partnership_id
                          WHERE t.audience = ANY($1::text[]) GROUP BY 1) g),
      chosen AS (
        SELECT t.* FROM forum.thread t
         WHERE t.partnership_id = (SELECT body_id FROM body) AND t.audience = ANY($1::text[])
           AND ($3::text IS NULL OR lower(t.topic) = lower($3))
           AND ($4::int IS NULL OR (t.last_at, t.number) <
                 (SELECT b.last_at, b.number FROM forum.thread b WHERE b.partnership_id = (SELECT body_id FROM body) AND b.number = $4))
         ORDER BY t.last_at DESC, t.number DESC LIMIT ${THREADS_ON_A_PAGE + 1})
 SELECT CASE WHEN coalesce(page.nth, 1) = 1 THEN
          (SELECT to_json(h) FROM (SELECT ${BODY_COLUMNS}, topics.topics) h) END AS head, page.*
   FROM body CROSS JOIN topics
   LEFT JOIN (SELECT ${THREAD_COLUMNS}, coalesce(r.seq, 0) AS read, row_number() OVER (ORDER BY t.last_at DESC, t.number DESC)::int AS nth
                FROM chosen t ${THREAD_JOINS}
                LEFT JOIN forum.reading r ON r.thread_id = t.id AND r.person_id = $5) page ON true
  ORDER BY page.nth`;

/**
 * The threads of a forum or group, the newest post first, in one statement: the body, its topics and one page, with how far the
 * reader has read each. What is unread is a difference of two numbers, so no post is counted.
 */
export async function threadList(
  queries: Queries,
  scope: Scope,
  { place, topic, before }: ThreadListQuery,
): Promise<ThreadList | null> {
  const lines = await queries.rows<Line>(LIST, [
    scope.audiences,
    place,
    topic,
    before,
    scope.person?.personId ?? null,
  ]);
  const head = lines[0]?.head;
  if (!head) return null;
  const rows = lines.filter((line): line is Line & ListedThread => line.id !== null);
  return {
    ...head,
    topics: head.topics ?? [],
    rows: rows.slice(0, THREADS_ON_A_PAGE),
    more: rows.length > THREADS_ON_A_PAGE,
  };
}
