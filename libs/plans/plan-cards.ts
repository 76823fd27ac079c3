import { Injectable } from '@nestjs/common';
import { CardKinds } from '@folkmoot/platform/live/cards.js';
import { PLAN, PRIORITY, SECTION } from './contract/events.js';

/** What of a plan comes alive on open pages. */
@Injectable()
export class PlanCards {
  constructor(kinds: CardKinds) {
    kinds.register({ kind: PLAN, operation: 'PlanCard' });
    kinds.register({ kind: PRIORITY, operation: 'PriorityCard' });
    kinds.register({ kind: SECTION, operation: 'SectionCard' });
  }
}
