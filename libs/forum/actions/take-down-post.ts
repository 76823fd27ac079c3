import type { Id } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { forumPostEvent } from '../contract/forum-events.js';
import { mayTakeDown } from '../domain/forum-policy.js';
import { isGone } from '../domain/post.js';
import { LONGEST_REASON, tidyPost, wordFaults } from '../domain/words.js';
import { forumPostTable } from '../storage/forum.tables.js';
import { foundPostWithFiles, type FoundPostWithFiles } from '../storage/post-file.store.js';
import { noticesOf } from './notices.js';
import { filesWithdrawn } from './post-files.js';
import type { UponPost } from './upon-post.js';
import { speakerOf } from './written-post.js';

interface Input extends UponPost {
  readonly reason: string;
}

/** Those who run the place take down what should not stand there. The reason stands in its place, and its author is told. */
export const takeDownPost = defineAction<Input, FoundPostWithFiles, { id: Id }>({
  name: 'forum.take-down-post',
  find: ({ postId }, { tx, scope }) => foundPostWithFiles(tx, scope, postId),
  may: (scope, { post }) => mayTakeDown(scope, post.audience) && !isGone(post),
  decide({ post, threadNumber, files }, { version, reason }, { now, newId, scope }) {
    const takenDownBecause = tidyPost(reason);
    const faults = wordFaults(takenDownBecause, {
      path: 'reason',
      missing: 'Say why you take this post down. Everybody here reads it, and its author is told.',
      most: LONGEST_REASON,
    });
    if (faults.length > 0) return refused(refusal(...faults));
    const by = speakerOf(scope).personId;
    const notices = noticesOf('taken-down', post, [post.writtenBy], { now, newId, by });
    return done({
      rows: [
        update(
          forumPostTable,
          { id: post.id, version },
          { takenDownAt: now, takenDownBy: by, takenDownBecause },
        ),
        ...filesWithdrawn(files, now),
        ...notices.rows,
      ],
      events: [
        forumPostEvent('forum.post-taken-down', post, { thread: threadNumber, post: post.number }),
        ...notices.events,
      ],
      result: { id: post.id },
    });
  },
});
