import type { Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { forumPostEvent } from '../contract/forum-events.js';
import type { ForumPost } from '../domain/post.js';
import { forumPostTable } from '../storage/forum.tables.js';
import { postOfFile } from '../storage/post.store.js';

interface Input extends Requested {
  readonly fileId: Id;
}

/** A file of a post was looked at after it was posted: the post is shown anew, with the file or without. */
export const renewScannedFile = defineAction<
  Input,
  Pick<ForumPost, 'id' | 'version' | 'partnershipId' | 'audience' | 'number'> & { threadNumber: number },
  { id: Id }
>({
  name: 'forum.renew-scanned-file',
  find: ({ fileId }, { tx }) => postOfFile(tx, fileId),
  may: (scope) => scope.reader.kind === 'job',
  decide: (post) =>
    done({
      rows: [update(forumPostTable, post, {})],
      events: [forumPostEvent('forum.file-scanned', post, { thread: post.threadNumber, post: post.number })],
      result: { id: post.id },
    }),
});
