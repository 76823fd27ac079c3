import { COMMITMENT } from '@folkmoot/commitments/contract/commitment-events.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LineRule, Told } from '@folkmoot/platform/notices/notice-rules.js';
import { SUGGESTION } from '@folkmoot/plans/contract/events.js';
import { FORUM_THREAD } from '../contract/forum-events.js';

/** Whose the ideas are that became `u.subject_id`; nobody is told of what they did themselves. */
const AUTHORS = `SELECT DISTINCT m.written_by AS "personId" FROM forum.taken_up u
    JOIN forum.post m ON m.thread_id = u.thread_id AND m.number = u.post
   WHERE u.subject_id = $1 AND 'person/' || m.written_by <> $2`;

/** Who had an idea learns that it was taken up, and as what. */
export const toldWhenTakenUp: LineRule = async (queries, { subjectId, actionId, actor, data }) => {
  const became = JSON.parse(data) as { readonly kind: string; readonly id: Id };
  const people = await queries.rows<{ personId: Id }>(`${AUTHORS} AND u.thread_id = $3 LIMIT 500`, [
    became.id,
    actor,
    subjectId,
  ]);
  const kind = became.kind === SUGGESTION ? 'idea-suggested' : 'idea-taken-up';
  return people.map(({ personId }) => ({
    kind,
    personId,
    subject: { kind: FORUM_THREAD, id: subjectId },
    moment: actionId,
  }));
};

/**
 * Who had an idea learns what became of the suggestion, in the thread: they need not read the section. Whoever suggested their
 * own idea hears it as who suggested.
 */
export const toldOfSuggestedIdea =
  (kind: string): LineRule =>
  async (queries, { subjectId, actionId, actor, data }) => {
    const { suggestion } = JSON.parse(data) as { readonly suggestion: Id };
    const people = await queries.rows<{ personId: Id }>(
      `${AUTHORS} AND u.thread_id = $3 AND u.taken_up_by <> m.written_by LIMIT 500`,
      [suggestion, actor, subjectId],
    );
    return people.map(({ personId }) => ({
      kind,
      personId,
      subject: { kind: FORUM_THREAD, id: subjectId },
      moment: actionId,
    }));
  };

/** Who had an idea learns each step of the commitment that it became; `when` says which of these lines are one. */
export const toldOfCommitment =
  (kind: string, when: (data: Readonly<Record<string, unknown>>) => boolean = () => true): LineRule =>
  async (queries, { subjectId, actionId, actor, at, data }): Promise<Told[]> => {
    if (!when(JSON.parse(data) as Record<string, unknown>)) return [];
    // What happened before it was anybody's idea is not told afterwards.
    const people = await queries.rows<{ personId: Id }>(`${AUTHORS} AND u.taken_up_at <= $3 LIMIT 500`, [
      subjectId,
      actor,
      at,
    ]);
    return people.map(({ personId }) => ({
      kind,
      personId,
      subject: { kind: COMMITMENT, id: subjectId },
      moment: actionId,
    }));
  };
