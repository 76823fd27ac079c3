import { Injectable } from '@nestjs/common';
import { CardKinds } from '@folkmoot/platform/live/cards.js';
import { AGREEMENT, AGREEMENT_VERSION } from '../contract/agreement-events.js';

/** The summary for the place, and a version for its parties. */
@Injectable()
export class AgreementCards {
  constructor(kinds: CardKinds) {
    kinds.register({ kind: AGREEMENT, operation: 'AgreementCard' });
    kinds.register({ kind: AGREEMENT_VERSION, operation: 'AgreementVersionCard' });
  }
}
