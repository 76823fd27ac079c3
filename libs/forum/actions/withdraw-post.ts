import type { Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { forumPostEvent } from '../contract/forum-events.js';
import { mayChangePost } from '../domain/forum-policy.js';
import { isGone } from '../domain/post.js';
import { forumPostTable } from '../storage/forum.tables.js';
import { foundPostWithFiles, type FoundPostWithFiles } from '../storage/post-file.store.js';
import { filesWithdrawn } from './post-files.js';
import type { UponPost } from './upon-post.js';

/** Its author takes it back. Its place in the thread stays, so that the answers to it still make sense. */
export const withdrawPost = defineAction<UponPost, FoundPostWithFiles, { id: Id }>({
  name: 'forum.withdraw-post',
  find: ({ postId }, { tx, scope }) => foundPostWithFiles(tx, scope, postId),
  may: (scope, { post }) => mayChangePost(scope, post) && !isGone(post),
  decide({ post, threadNumber, files }, { version }, { now }) {
    return done({
      rows: [
        update(forumPostTable, { id: post.id, version }, { withdrawnAt: now }),
        ...filesWithdrawn(files, now),
      ],
      events: [forumPostEvent('forum.post-withdrawn', post, { thread: threadNumber, post: post.number })],
      result: { id: post.id },
    });
  },
});
