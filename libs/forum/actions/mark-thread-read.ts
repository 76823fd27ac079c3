import type { Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { ForumReading, ForumThread } from '../domain/thread.js';
import { lockedReading, seenThread } from '../storage/forum.store.js';
import { readUpTo } from './written-post.js';

export interface MarkThreadReadInput extends Requested {
  readonly threadId: Id;
  /** The number of the newest post that was on the page. */
  readonly number: number;
}

interface Found {
  readonly thread: ForumThread;
  readonly reading: ForumReading | null;
}

/** Somebody has read a thread up to a post. An older page takes nothing back, and nobody else learns of it. */
export const markThreadRead = defineAction<MarkThreadReadInput, Found, { id: string }>({
  name: 'forum.mark-thread-read',

  async find({ threadId }, { tx, scope }) {
    const thread = scope.person && (await seenThread(tx, scope, threadId));
    if (!thread || !scope.person) return null;
    return { thread, reading: await lockedReading(tx, thread.id, scope.person.personId) };
  },

  may: (scope, { thread }) => scope.sees(thread.audience),

  decide({ thread, reading }, { number }, { newId, scope }) {
    const seq = Math.max(0, Math.min(Math.trunc(number), thread.posts));
    const personId = scope.person!.personId;
    return done({
      rows: readUpTo(reading, { threadId: thread.id, personId, seq }, newId),
      events: [],
      result: { id: thread.id },
    });
  },
});
