import { isId } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { documentById } from '@folkmoot/platform/documents/document.js';
import type { CommentThread } from '../domain/comment.js';
import { circleOfComment } from '../domain/comment-circle.js';
import { mayComment } from '../domain/comment-policy.js';
import { commentFaults, passageFaults, type Passage } from '../domain/comment-words.js';
import { mentionsIn, type Mentionable } from '../domain/mentions.js';
import { readersIn } from '../storage/comments.store.js';
import { commentThreadTable } from '../storage/comments.tables.js';
import { sectionById, type FoundSection } from '../storage/plans.store.js';
import { threadEvent, writtenComment } from './comment-changes.js';

interface Input extends Requested, Partial<Passage> {
  readonly sectionId: string;
  readonly text: string;
  readonly mentions?: readonly string[] | null;
}

interface Found extends FoundSection {
  readonly circle: ReturnType<typeof circleOfComment>;
  readonly epoch: number;
  readonly readers: readonly Mentionable[];
}

/** The first comment of a thread: on chosen words, or on the section as a whole. */
export const startCommentThread = defineAction<Input, Found, { threadId: string }>({
  name: 'plans.start-comment-thread',

  async find({ sectionId }, { tx, scope }) {
    const found = isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
    if (!found || !scope.sees(found.section.textAudience)) return null;
    const document = await documentById(tx, found.section.documentId);
    if (!document) return null;
    const circle = circleOfComment(found.section, found.circles);
    return { ...found, circle, epoch: document.epoch, readers: await readersIn(tx, circle.audience) };
  },

  may: (scope, { circle }) => mayComment(scope, circle.audience),

  decide({ section, circle, epoch, readers }, input, { now, newId, scope }) {
    const passage: Passage = {
      epoch: input.epoch ?? null,
      start: input.start || null,
      end: input.end || null,
      quote: input.quote || null,
    };
    const mentions = mentionsIn(input.text, input.mentions ?? [], readers);
    const faults = [...commentFaults(input.text), ...passageFaults(passage, epoch), ...mentions.faults];
    if (faults.length > 0) return refused(refusal(...faults));
    const { personId, organisationId } = scope.person!;
    const by = { personId, organisationId: organisationId! };
    const thread: CommentThread = {
      id: newId(),
      version: 1,
      sectionId: section.id,
      partnershipId: section.partnershipId,
      ...circle,
      epoch,
      start: passage.start,
      end: passage.end,
      quote: passage.quote,
      startedBy: by.personId,
      startedFor: by.organisationId,
      startedAt: now,
      resolvedAt: null,
      resolvedBy: null,
      resolvedFor: null,
    };
    const { comment, rows } = writtenComment(
      { threadId: thread.id, text: input.text, mentioned: mentions.people, by },
      { now, newId },
    );
    return done({
      rows: [insert(commentThreadTable, thread), ...rows],
      events: [
        threadEvent(
          'plans.comment-thread-started',
          { thread, audience: circle.audience },
          { comment: comment.id },
        ),
      ],
      result: { threadId: thread.id },
    });
  },
});
