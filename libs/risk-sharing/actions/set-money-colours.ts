import type { Id } from '@folkmoot/kernel/id.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import {
  partnershipBySlug,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { MONEY_COLOURS, MONEY_COLOURS_SET } from '../contract/year-events.js';
import { maySetColours } from '../year/position-policy.js';
import { moneyColourRuleTable } from '../storage/money-colour-rule.table.js';
import { makeMoneyColours, type AskedColours } from '../year/money-colours.js';
import { personOf } from './told.js';

export interface SetMoneyColoursInput extends Requested, AskedColours {
  /** The place's part of the address. */
  readonly place: string;
}

/** The officers of a place agree how far from its budget a forecast is green or amber, from a day on. */
export const setMoneyColours = defineAction<SetMoneyColoursInput, PartnershipView, { id: Id }>({
  name: 'risk-sharing.set-money-colours',
  find: (input, { tx }) => partnershipBySlug(tx, input.place),
  may: (scope, place) => maySetColours(scope, place),
  decide(place, input, { now, today, scope, newId }) {
    const known = { id: newId(), partnershipId: place.id, madeBy: personOf(scope).personId, madeAt: now };
    const made = makeMoneyColours(input, known, today);
    if (!made.ok) return refused(made.refusal);
    const { id, greenBps, amberBps, effectiveFrom } = made.value;
    return done({
      rows: [insert(moneyColourRuleTable, made.value)],
      events: [
        {
          type: MONEY_COLOURS_SET,
          subject: { kind: MONEY_COLOURS, id },
          audience: place.audience,
          streams: [`partnership/${place.id}`],
          data: { greenBps, amberBps, from: effectiveFrom },
        },
      ],
      result: { id },
    });
  },
});
