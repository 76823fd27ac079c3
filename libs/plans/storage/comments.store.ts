import type { Audience } from '@folkmoot/kernel/audience.js';
import { isId } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Comment, CommentMention, CommentThread } from '../domain/comment.js';
import type { Mentionable } from '../domain/mentions.js';
import type { Circles } from '../domain/openness.js';
import type { Section } from '../domain/section.js';
import { sectionById } from './plans.store.js';

const THREAD = `t.id, t.version, t.section_id AS "sectionId", t.partnership_id AS "partnershipId", t.openness, t.audience, t.epoch,
  t.start_at AS start, t.end_at AS "end", t.quote, t.started_by AS "startedBy", t.started_for AS "startedFor", t.started_at AS "startedAt",
  t.resolved_at AS "resolvedAt", t.resolved_by AS "resolvedBy", t.resolved_for AS "resolvedFor"`;
const COMMENT = `id, version, thread_id AS "threadId", text, written_by AS "writtenBy", written_for AS "writtenFor", written_at AS "writtenAt",
  edited_at AS "editedAt", earlier, withdrawn_at AS "withdrawnAt", taken_down_at AS "takenDownAt", taken_down_by AS "takenDownBy",
  taken_down_because AS "takenDownBecause"`;

export interface FoundThread {
  readonly thread: CommentThread;
  readonly section: Section;
  readonly circles: Circles;
  /** The narrower of the thread's and the section's circle. */
  readonly audience: Audience;
}

/** Locked for this transaction: comments of one thread come one after another, and none is refused because another came. */
export async function threadById(tx: Queries, id: string, scope: Scope): Promise<FoundThread | null> {
  if (!isId(id)) return null;
  await lockSeries(tx, `plans/comment-thread/${id}`);
  const row = await tx.row<CommentThread & { circle: Audience }>(
    `SELECT ${THREAD}, c.audience AS circle FROM plans.comment_thread t JOIN plans.comment_thread_circle c ON c.thread_id = t.id
      WHERE t.id = $1 AND c.audience = ANY($2::text[])`,
    [id, scope.audiences],
  );
  if (!row) return null;
  const { circle, ...thread } = row;
  const found = await sectionById(tx, thread.sectionId, scope);
  return found && { thread, section: found.section, circles: found.circles, audience: circle };
}

export interface FoundComment extends FoundThread {
  readonly comment: Comment;
}

export async function commentById(tx: Queries, id: string, scope: Scope): Promise<FoundComment | null> {
  const known = isId(id)
    ? await tx.row<{ threadId: string }>('SELECT thread_id AS "threadId" FROM plans.comment WHERE id = $1', [
        id,
      ])
    : null;
  const found = known && (await threadById(tx, known.threadId, scope));
  const comment =
    found && (await tx.row<Comment>(`SELECT ${COMMENT} FROM plans.comment WHERE id = $1`, [id]));
  return found && comment ? { ...found, comment } : null;
}

/** People with a role in an audience, by name: those who can be told of something that it holds. */
export const readersIn = (queries: Queries, audience: Audience): Promise<Mentionable[]> =>
  queries.rows<Mentionable>(
    `SELECT DISTINCT p.id AS "personId", p.name FROM audience."grant" g JOIN access.person_view p ON p.id = g.person_id
      WHERE g.audience = $1 AND g.withdrawn_at IS NULL ORDER BY p.name, p.id LIMIT 5000`,
    [audience],
  );

export const openMentions = (
  queries: Queries,
  threadId: string,
  personId: string,
): Promise<CommentMention[]> =>
  queries.rows<CommentMention>(
    `SELECT id, version, comment_id AS "commentId", thread_id AS "threadId", person_id AS "personId", at, settled_at AS "settledAt"
       FROM plans.comment_mention WHERE thread_id = $1 AND person_id = $2 AND settled_at IS NULL ORDER BY id`,
    [threadId, personId],
  );
