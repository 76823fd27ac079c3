import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { SUGGESTION } from '@folkmoot/plans/contract/events.js';
import {
  sectionToSuggestIn,
  suggestedAtEnd,
  type SectionToSuggestIn,
} from '@folkmoot/plans/contract/suggest-at-end.js';
import { FORUM_THREAD } from '../contract/forum-events.js';
import { maySuggestIdea } from '../domain/matters/matter-policy.js';
import { ideaPostFaults } from '../domain/matters/taken-up.js';
import type { ForumThread } from '../domain/thread.js';
import { lockedThread } from '../storage/forum.store.js';
import { placeOfTalk, postOfThread, type IdeaPost } from '../storage/matter.store.js';
import { takenUp } from './taken-up.js';

export interface SuggestIdeaInput extends Requested {
  readonly threadId: Id;
  /** The number of the post with the idea. */
  readonly post: number;
  readonly sectionId: string;
  /** As they are to stand in the section. */
  readonly words: string;
}

interface Found {
  readonly thread: ForumThread;
  readonly post: IdeaPost | null;
  /** Null where it is none of this place’s plan in which the reader may suggest. */
  readonly section: SectionToSuggestIn | null;
}

/**
 * An idea of a thread becomes a suggestion for the plan, in the name of whoever takes it up; it is said whose idea it was. Those
 * who read the thread learn what becomes of it, also where they do not read the section; the reason only where they do.
 */
export const suggestIdea = defineAction<SuggestIdeaInput, Found, { id: Id }>({
  name: 'forum.suggest-idea',

  async find({ threadId, post: number, sectionId }, { tx, scope }) {
    const thread = await lockedThread(tx, scope, threadId);
    // Asked here as well: holding a text for somebody who may not would be work for nothing.
    if (!thread || !maySuggestIdea(scope, thread)) return null;
    const post = await postOfThread(tx, thread.id, number);
    const section = await sectionToSuggestIn(tx, scope, sectionId);
    const place = await placeOfTalk(tx, thread.partnershipId);
    return { thread, post, section: section?.section.partnershipId === place ? section : null };
  },

  may: (scope, { thread }) => maySuggestIdea(scope, thread),

  decide({ thread, post, section }, { post: number, words }, at) {
    const faults = ideaPostFaults(post);
    if (!section)
      faults.push(
        fault(
          'idea/no-such-section',
          'section',
          'Choose a section of the plan in which you can suggest words.',
        ),
      );
    if (!post || !section || faults.length > 0) return refused(refusal(...faults));
    const { partnershipId, audience } = thread;
    const idea = {
      organisationId: post.writtenFor,
      subject: { kind: FORUM_THREAD, id: thread.id },
      partnershipId,
      audience,
    };
    const suggested = suggestedAtEnd(section, words, idea, at);
    if (!suggested.ok) return suggested;
    const { rows, events, jobs, result } = suggested.value;
    const told = takenUp(thread, number, { kind: SUGGESTION, id: result.suggestionId }, at);
    return done({
      rows: [...rows, ...told.rows],
      events: [...events, ...told.events],
      jobs,
      result: { id: thread.id },
    });
  },
});
