import { Injectable } from '@nestjs/common';
import { CardKinds } from '@folkmoot/platform/live/cards.js';
import { FORUM_POLL } from '../contract/poll-events.js';

/** A poll is renewed on every screen by its card. */
@Injectable()
export class PollCards {
  constructor(kinds: CardKinds) {
    kinds.register({ kind: FORUM_POLL, operation: 'ForumPollCard' });
  }
}
