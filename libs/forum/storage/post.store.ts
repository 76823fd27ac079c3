import type { Audience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { NameablePerson } from '@folkmoot/kernel/people-named.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { ForumPost } from '../domain/post.js';
import { nameableIn } from './notice.store.js';

/** A post that the reader may see, with the number of its thread: what every deed upon it begins with. */
export interface FoundPost {
  readonly post: ForumPost;
  readonly threadNumber: number;
}

const POST = `m.id, m.version, m.thread_id AS "threadId", m.partnership_id AS "partnershipId", m.number, m.audience, m.text,
  m.written_by AS "writtenBy", m.written_for AS "writtenFor", m.written_at AS "writtenAt", m.edited_at AS "editedAt", m.earlier,
  m.withdrawn_at AS "withdrawnAt", m.taken_down_at AS "takenDownAt", m.taken_down_by AS "takenDownBy", m.taken_down_because AS "takenDownBecause", m.files`;

export async function foundPost(queries: Queries, scope: Scope, id: Id): Promise<FoundPost | null> {
  if (!isId(id)) return null;
  const row = await queries.row<ForumPost & { threadNumber: number }>(
    `SELECT ${POST}, t.number AS "threadNumber" FROM forum.post m JOIN forum.thread t ON t.id = m.thread_id
      WHERE m.id = $1 AND m.audience = ANY($2::text[])`,
    [id, scope.audiences],
  );
  if (!row) return null;
  const { threadNumber, ...post } = row;
  return { post, threadNumber };
}

/** For the job that follows the scanner: whose post it is matters to nobody there. */
export const postOfFile = (
  queries: Queries,
  fileId: Id,
): Promise<(ForumPost & { readonly threadNumber: number }) | null> =>
  queries.row(
    `SELECT ${POST}, t.number AS "threadNumber" FROM forum.post_file a JOIN forum.post m ON m.id = a.post_id
       JOIN forum.thread t ON t.id = m.thread_id WHERE a.id = $1`,
    [fileId],
  );

export interface Naming {
  readonly nameable: readonly NameablePerson[];
  readonly named: ReadonlySet<Id>;
}

/** Who can be named in an edited post, and who was already: nobody is told twice. */
export async function namingOf(
  queries: Queries,
  post: { readonly id: Id; readonly audience: Audience },
  text: string,
): Promise<Naming> {
  const nameable = await nameableIn(queries, post.audience, text);
  const named = nameable.length
    ? await queries.rows<{ personId: Id }>(
        `SELECT person_id AS "personId" FROM forum.notice WHERE post_id = $1 AND kind = 'named'`,
        [post.id],
      )
    : [];
  return { nameable, named: new Set(named.map((one) => one.personId)) };
}
