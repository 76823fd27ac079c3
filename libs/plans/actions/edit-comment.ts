import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { isGone } from '../domain/comment.js';
import { mayChangeComment, mayComment } from '../domain/comment-policy.js';
import { commentFaults, EDITABLE_MINUTES, isEditable, tidyComment } from '../domain/comment-words.js';
import { mentionsIn, type Mentionable } from '../domain/mentions.js';
import { commentById, readersIn, type FoundComment } from '../storage/comments.store.js';
import { commentTable } from '../storage/comments.tables.js';
import { mentionsOf, threadEvent, threadMoves } from './comment-changes.js';

interface Input extends Requested {
  readonly commentId: string;
  readonly version: number;
  readonly text: string;
}

interface Found extends FoundComment {
  readonly readers: readonly Mentionable[];
  readonly alreadyNamed: ReadonlySet<string>;
}

/** What it said before stays readable: nobody's answer hangs in the air. */
export const editComment = defineAction<Input, Found, { threadId: string }>({
  name: 'plans.edit-comment',

  async find({ commentId }, { tx, scope }) {
    const found = await commentById(tx, commentId, scope);
    if (!found) return null;
    const named = await tx.rows<{ personId: string }>(
      'SELECT person_id AS "personId" FROM plans.comment_mention WHERE comment_id = $1',
      [found.comment.id],
    );
    return {
      ...found,
      readers: await readersIn(tx, found.audience),
      alreadyNamed: new Set(named.map((one) => one.personId)),
    };
  },

  may: (scope, found) =>
    mayComment(scope, found.audience) &&
    mayChangeComment(scope, found, found.comment) &&
    !isGone(found.comment),

  decide(found, { version, text }, { now, newId }) {
    const { thread, comment, readers, alreadyNamed } = found;
    const mentions = mentionsIn(text, [], readers);
    const faults = [...commentFaults(text), ...mentions.faults];
    if (!isEditable(comment, now))
      faults.push(
        fault(
          'comment/too-late-to-edit',
          'text',
          `A comment can be changed for ${EDITABLE_MINUTES} minutes. Answer it with what you want to put right, or withdraw it.`,
        ),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    const earlier = [...comment.earlier, { text: comment.text, until: now.toISOString() }];
    const newlyNamed = mentions.people.filter((one) => !alreadyNamed.has(one));
    return done({
      rows: [
        update(
          commentTable,
          { id: comment.id, version },
          { text: tidyComment(text), editedAt: now, earlier },
        ),
        threadMoves(thread),
        ...mentionsOf(comment, newlyNamed, { now, newId }),
      ],
      events: [threadEvent('plans.comment-edited', found, { comment: comment.id })],
      result: { threadId: thread.id },
    });
  },
});
