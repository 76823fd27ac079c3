import { Injectable } from '@nestjs/common';
import { CardKinds } from '@folkmoot/platform/live/cards.js';
import { COMMITMENT, COMMITMENT_OWNER } from '../contract/commitment-events.js';

/** The live cards of this area: the promise, and apart from it the person, because they are seen by different people. */
@Injectable()
export class CommitmentCards {
  constructor(kinds: CardKinds) {
    kinds.register({ kind: COMMITMENT, operation: 'CommitmentCard', early: true });
    kinds.register({ kind: COMMITMENT_OWNER, operation: 'CommitmentOwnerCard' });
  }
}
