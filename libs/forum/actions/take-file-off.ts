import type { Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { forumPostEvent } from '../contract/forum-events.js';
import { mayChangePost } from '../domain/forum-policy.js';
import { isGone } from '../domain/post.js';
import type { BroughtFile } from '../domain/post-file.js';
import { forumPostTable } from '../storage/forum.tables.js';
import { filesOfPost } from '../storage/post-file.store.js';
import { foundPost, type FoundPost } from '../storage/post.store.js';
import { filesWithdrawn } from './post-files.js';
import type { UponPost } from './upon-post.js';

interface Input extends UponPost {
  readonly fileId: string;
}

interface Found extends FoundPost {
  readonly file: BroughtFile;
}

/** Its author takes a file off their post: the wrong one was chosen. Its words stay. */
export const takeFileOff = defineAction<Input, Found, { id: Id }>({
  name: 'forum.take-file-off',

  async find({ postId, fileId }, { tx, scope }) {
    const found = await foundPost(tx, scope, postId);
    if (!found) return null;
    const file = (await filesOfPost(tx, found.post.id)).find((one) => one.id === fileId);
    return file ? { ...found, file } : null;
  },

  may: (scope, { post }) => mayChangePost(scope, post) && !isGone(post),

  decide({ post, threadNumber, file }, { version }, { now }) {
    return done({
      rows: [
        update(forumPostTable, { id: post.id, version }, { files: post.files - 1, editedAt: now }),
        ...filesWithdrawn([file], now),
      ],
      events: [forumPostEvent('forum.post-edited', post, { thread: threadNumber, post: post.number })],
      result: { id: post.id },
    });
  },
});
