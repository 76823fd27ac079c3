import { COMMITMENT } from '@folkmoot/commitments/contract/commitment-events.js';
import {
  commitmentNumbered,
  type CommitmentView,
} from '@folkmoot/commitments/contract/commitments.reader.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayTakeUp } from '../domain/matters/matter-policy.js';
import { ideaPostFaults } from '../domain/matters/taken-up.js';
import type { ForumThread } from '../domain/thread.js';
import { lockedThread } from '../storage/forum.store.js';
import { isTakenUp, placeOfTalk, postOfThread, type IdeaPost } from '../storage/matter.store.js';
import { takenUp } from './taken-up.js';

export interface TakeUpIdeaInput extends Requested {
  readonly threadId: Id;
  /** The number of the post with the idea. */
  readonly post: number;
  /** Of the commitment that the idea became. */
  readonly commitment: number | null;
}

interface Found {
  readonly thread: ForumThread;
  readonly post: IdeaPost | null;
  readonly commitment: CommitmentView | null;
  readonly already: boolean;
}

/** An idea of a thread became a commitment of the place: from now on whoever had it hears how that goes. */
export const takeUpIdea = defineAction<TakeUpIdeaInput, Found, { id: Id }>({
  name: 'forum.take-up-idea',

  async find({ threadId, post, commitment: number }, { tx, scope, today }) {
    const thread = await lockedThread(tx, scope, threadId);
    if (!thread) return null;
    const asked = number !== null && Number.isInteger(number) && number > 0 && number < 1_000_000;
    const commitment = asked
      ? await commitmentNumbered(tx, scope, today, await placeOfTalk(tx, thread.partnershipId), number)
      : null;
    return {
      thread,
      post: await postOfThread(tx, thread.id, post),
      commitment,
      already: commitment !== null && (await isTakenUp(tx, thread.id, commitment.id)),
    };
  },

  may: (scope, { thread }) => mayTakeUp(scope, thread),

  decide({ thread, post, commitment, already }, { post: number }, at) {
    const faults = ideaPostFaults(post);
    if (commitment === null)
      faults.push(
        fault(
          'idea/no-such-commitment',
          'commitment',
          'Enter the number of a commitment of this place, such as 14. Make the commitment first.',
        ),
      );
    if (commitment === null || faults.length > 0) return refused(refusal(...faults));
    const result = { id: thread.id };
    if (already) return done({ rows: [], events: [], result });
    return done({ ...takenUp(thread, number, { kind: COMMITMENT, id: commitment.id }, at), result });
  },
});
