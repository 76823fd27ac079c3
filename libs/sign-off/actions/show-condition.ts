import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { toldOfSignOff } from '../contract/open-sign-off.js';
import { LONGEST_WORDS, textFaults } from '../domain/say.js';
import { mayShowCondition } from '../domain/sign-off-policy.js';
import { conditionTable, signOffTable } from '../storage/sign-off.tables.js';
import { conditionMetAlready, findCondition, type FoundCondition } from './upon-condition.js';
import { personOf, withdrawnAlready, type SignOffOutcome } from './upon-sign-off.js';

export interface ShowConditionInput extends Requested {
  readonly id: Id;
  readonly conditionId: Id;
  /** Of the condition, as it was seen. */
  readonly version: number;
  readonly shown: string;
}

/** Whoever owns a condition says what shows that it is met; the organisation that set it still has to agree. */
export const showCondition = defineAction<ShowConditionInput, FoundCondition, SignOffOutcome>({
  name: 'sign-off.show-condition',
  find: findCondition,
  may: (scope, { signOff, party, condition }) =>
    mayShowCondition(scope, signOff, {
      partyId: party.organisationId,
      ownerId: condition.ownerOrganisationId,
    }),
  decide({ signOff, party, condition }, input, at) {
    if (signOff.state === 'withdrawn') return withdrawnAlready();
    if (condition.metAt) return conditionMetAlready();
    const faults = [
      ...(input.shown.trim() === ''
        ? [
            fault(
              'sign-off/shown',
              'shown',
              'Say what shows that the condition is met, and where it can be seen.',
            ),
          ]
        : []),
      ...textFaults(input.shown, 'shown', LONGEST_WORDS),
    ];
    if (faults.length > 0) return refused(refusal(...faults));
    return done({
      rows: [
        update(
          conditionTable,
          { id: condition.id, version: input.version },
          { shown: input.shown.trim(), shownBy: personOf(at.scope).personId, shownAt: at.now },
        ),
        update(signOffTable, signOff, {}),
      ],
      events: [
        toldOfSignOff(signOff, 'condition-shown', {
          organisation: party.organisationId,
          condition: condition.id,
        }),
      ],
      result: { id: signOff.id },
    });
  },
});
