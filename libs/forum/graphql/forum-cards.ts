import { Injectable } from '@nestjs/common';
import { CardKinds } from '@folkmoot/platform/live/cards.js';
import { FORUM_POST, FORUM_THREAD } from '../contract/forum-events.js';

/** One card for a new post: it holds the thread as it stands, so that the list is renewed by it too, and the database is read once. */
@Injectable()
export class ForumCards {
  constructor(kinds: CardKinds) {
    kinds.register({ kind: FORUM_POST, operation: 'ForumPostCard', early: true });
    // What it asks, and who answered, changes without a post.
    kinds.register({ kind: FORUM_THREAD, operation: 'ForumThreadCard' });
  }
}
