import type { Id } from '@folkmoot/kernel/id.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import {
  partnershipBySlug,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { commitmentEvent, FLAG_RULE } from '../contract/commitment-events.js';
import { maySetFlagRule } from '../domain/commitment-policy.js';
import { makeFlagRule, type AskedRule } from '../domain/flag-rule.js';
import { flagRuleTable } from '../storage/flag-rule.table.js';
import { personOf } from './change-of.js';

export interface SetFlagRuleInput extends Requested, AskedRule {
  /** The place's part of the address. */
  readonly place: string;
}

/** The officers of a place agree by which limits its commitments are flagged and escalate, from a day on. */
export const setFlagRule = defineAction<SetFlagRuleInput, PartnershipView, { id: Id }>({
  name: 'commitments.set-flag-rule',
  find: (input, { tx }) => partnershipBySlug(tx, input.place),
  may: (scope, place) => maySetFlagRule(scope, place),
  decide(place, input, { now, today, scope, newId }) {
    const known = { id: newId(), partnershipId: place.id, madeBy: personOf(scope).personId, madeAt: now };
    const made = makeFlagRule(input, known, today);
    if (!made.ok) return refused(made.refusal);
    const { id, silentDays, evidenceDays, movesAllowed, slipsToEscalate, effectiveFrom } = made.value;
    return done({
      rows: [insert(flagRuleTable, made.value)],
      events: [
        {
          type: commitmentEvent('flag-rule-set'),
          subject: { kind: FLAG_RULE, id },
          audience: place.audience,
          streams: [`partnership/${place.id}`],
          data: { silentDays, evidenceDays, movesAllowed, slipsToEscalate, from: effectiveFrom },
        },
      ],
      result: { id },
    });
  },
});
