import { Injectable } from '@nestjs/common';
import { CardKinds } from '@folkmoot/platform/live/cards.js';
import { AGREEMENT_YEAR } from '../contract/year-events.js';

/** The year as all its parties see it, live. */
@Injectable()
export class YearCards {
  constructor(kinds: CardKinds) {
    kinds.register({ kind: AGREEMENT_YEAR, operation: 'AgreementYearCard' });
  }
}
