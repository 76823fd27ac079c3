import { COMMITMENT } from '@folkmoot/commitments/contract/commitment-events.js';
import {
  commitmentNumbered,
  type CommitmentView,
} from '@folkmoot/commitments/contract/commitments.reader.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { forumMatterEvent } from '../contract/matter-events.js';
import { mayTakeUp } from '../domain/matters/matter-policy.js';
import type { ForumThread } from '../domain/thread.js';
import { lockedThread } from '../storage/forum.store.js';
import { isTakenUp, placeOfTalk } from '../storage/matter.store.js';
import { takenUpTable } from '../storage/matter.tables.js';
import { speakerOf } from './written-post.js';

export interface TakeUpIdeaInput extends Requested {
  readonly threadId: Id;
  /** Of the commitment that the idea became. */
  readonly commitment: number | null;
}

interface Found {
  readonly thread: ForumThread;
  readonly commitment: CommitmentView | null;
  readonly already: boolean;
}

/** An idea of a thread became a commitment of the place: from now on whoever had it hears how that goes. */
export const takeUpIdea = defineAction<TakeUpIdeaInput, Found, { id: Id }>({
  name: 'forum.take-up-idea',

  async find({ threadId, commitment: number }, { tx, scope, today }) {
    const thread = await lockedThread(tx, scope, threadId);
    if (!thread) return null;
    const asked = number !== null && Number.isInteger(number) && number > 0 && number < 1_000_000;
    const commitment = asked
      ? await commitmentNumbered(tx, scope, today, await placeOfTalk(tx, thread.partnershipId), number)
      : null;
    return {
      thread,
      commitment,
      already: commitment !== null && (await isTakenUp(tx, thread.id, commitment.id)),
    };
  },

  may: (scope, { thread }) => mayTakeUp(scope, thread),

  decide({ thread, commitment, already }, _input, { now, newId, scope }) {
    if (commitment === null)
      return refused(
        refusal(
          fault(
            'idea/no-such-commitment',
            'commitment',
            'Enter the number of a commitment of this place, such as 14. Make the commitment first.',
          ),
        ),
      );
    const result = { id: thread.id };
    if (already) return done({ rows: [], events: [], result });
    const by = speakerOf(scope);
    return done({
      rows: [
        insert(takenUpTable, {
          id: newId(),
          version: 1,
          threadId: thread.id,
          partnershipId: thread.partnershipId,
          audience: thread.audience,
          subjectKind: COMMITMENT,
          subjectId: commitment.id,
          takenUpBy: by.personId,
          takenUpFor: by.organisationId,
          takenUpAt: now,
        }),
      ],
      events: [
        forumMatterEvent('forum.idea-taken-up', thread, {
          thread: thread.number,
          kind: COMMITMENT,
          id: commitment.id,
        }),
      ],
      result,
    });
  },
});
