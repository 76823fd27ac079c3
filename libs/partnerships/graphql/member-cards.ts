import { Injectable } from '@nestjs/common';
import { CardKinds } from '@folkmoot/platform/live/cards.js';

/** The live cards of this area: who asks for a seat, for the officers; who joins the forum, for everybody in it. */
@Injectable()
export class MemberCards {
  constructor(kinds: CardKinds) {
    kinds.register({ kind: 'seat-request', operation: 'SeatRequestCard' });
    kinds.register({ kind: 'forum-member', operation: 'ForumMemberCard' });
  }
}
