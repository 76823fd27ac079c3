import type { Audience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { NameablePerson } from '@folkmoot/kernel/people-named.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { ForumNotice } from '../domain/notice.js';

const NOTICE = `id, version, kind, post_id AS "postId", thread_id AS "threadId", person_id AS "personId", at, settled_at AS "settledAt"`;

/** People with a role in the audience, by name: those who can be named there. Asked only where a text may name somebody. */
export const nameableIn = (queries: Queries, audience: Audience, text: string): Promise<NameablePerson[]> =>
  text.includes('@')
    ? queries.rows<NameablePerson>(
        `SELECT DISTINCT p.id AS "personId", p.name FROM audience."grant" g JOIN access.person_view p ON p.id = g.person_id
          WHERE g.audience = $1 AND g.withdrawn_at IS NULL ORDER BY p.name, p.id LIMIT 5000`,
        [audience],
      )
    : Promise.resolve([]);

/** What waits for a person in a thread because somebody named them there. */
export const waitingIn = (queries: Queries, threadId: Id, personId: Id): Promise<ForumNotice[]> =>
  queries.rows<ForumNotice>(
    `SELECT ${NOTICE} FROM forum.notice WHERE thread_id = $1 AND person_id = $2 AND kind = 'named' AND settled_at IS NULL ORDER BY id`,
    [threadId, personId],
  );

/** One's own only, of a post that one may still read. */
export async function noticeOf(
  queries: Queries,
  scope: Scope,
  id: Id,
): Promise<(ForumNotice & { partnershipId: Id }) | null> {
  return isId(id) && scope.person
    ? queries.row<ForumNotice & { partnershipId: Id }>(
        `SELECT ${NOTICE}, (SELECT t.partnership_id FROM forum.thread t WHERE t.id = thread_id) AS "partnershipId"
           FROM forum.notice WHERE id = $1 AND person_id = $2
            AND EXISTS (SELECT 1 FROM forum.post m WHERE m.id = post_id AND m.audience = ANY($3::text[]))`,
        [id, scope.person.personId, scope.audiences],
      )
    : null;
}
