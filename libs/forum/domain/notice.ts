import type { Id } from '@folkmoot/kernel/id.js';

/** Somebody was named in a post, or their post was taken down. It waits for them until they answer or say that they have seen it. */
export interface ForumNotice {
  readonly id: Id;
  readonly version: number;
  readonly kind: 'named' | 'taken-down';
  readonly postId: Id;
  readonly threadId: Id;
  readonly personId: Id;
  readonly at: Date;
  readonly settledAt: Date | null;
}
