import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { POST_COLUMNS, POST_JOINS, type PostRow } from './post-row.js';
import { BODY } from './thread-row.js';
import type { EarlierWords } from '../domain/post.js';

export interface PostPage extends PostRow {
  readonly audience: string;
  readonly bodyKind: string;
  readonly threadNumber: number;
  readonly threadTitle: string;
  /** What it said before, oldest first; nothing once it is gone. */
  readonly earlier: readonly EarlierWords[];
}

/** One post with what it said before. */
export const postPage = (
  queries: Queries,
  scope: Scope,
  place: string,
  thread: number,
  post: number,
): Promise<PostPage | null> =>
  queries.row<PostPage>(
    `WITH body AS (${BODY})
     SELECT ${POST_COLUMNS}, m.audience, body.body_kind AS "bodyKind", t.number AS "threadNumber", t.title AS "threadTitle",
            CASE WHEN m.withdrawn_at IS NULL AND m.taken_down_at IS NULL THEN m.earlier ELSE '[]'::jsonb END AS earlier
       FROM body JOIN forum.thread t ON t.partnership_id = body.body_id AND t.number = $3
       JOIN forum.post m ON m.thread_id = t.id AND m.number = $4 AND m.audience = ANY($1::text[]) ${POST_JOINS}`,
    [scope.audiences, place, thread, post],
  );
