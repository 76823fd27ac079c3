import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { toldOfSignOff } from '../contract/open-sign-off.js';
import { LONGEST_WORDS, textFaults } from '../domain/say.js';
import { mayAcceptCondition } from '../domain/sign-off-policy.js';
import { conditionTable } from '../storage/sign-off.tables.js';
import type { ShowConditionInput } from './show-condition.js';
import { conditionMetAlready, findCondition, type FoundCondition } from './upon-condition.js';
import { afterwards, personOf, withdrawnAlready, type SignOffOutcome } from './upon-sign-off.js';

/**
 * Whoever signs for the organisation that set a condition says that it is met: with what its owner showed, or with words of
 * their own. With the last one its approval counts.
 */
export const acceptCondition = defineAction<ShowConditionInput, FoundCondition, SignOffOutcome>({
  name: 'sign-off.accept-condition',
  find: findCondition,
  may: (scope, { signOff, party }) => mayAcceptCondition(scope, signOff, party.organisationId),
  decide(found, input, at) {
    const { signOff, party, condition } = found;
    if (signOff.state === 'withdrawn') return withdrawnAlready();
    if (condition.metAt) return conditionMetAlready();
    const shown = input.shown.trim();
    const faults = [
      ...(shown === '' && condition.shown === ''
        ? [
            fault(
              'sign-off/shown',
              'shown',
              'Say what shows that the condition is met, and where it can be seen.',
            ),
          ]
        : []),
      ...textFaults(shown, 'shown', LONGEST_WORDS),
    ];
    if (faults.length > 0) return refused(refusal(...faults));
    const { personId } = personOf(at.scope);
    const after = afterwards(found, { ...party, openConditions: party.openConditions - 1 }, at);
    return done({
      rows: [
        update(
          conditionTable,
          { id: condition.id, version: input.version },
          {
            ...(shown === '' ? {} : { shown, shownBy: personId, shownAt: at.now }),
            metBy: personId,
            metAt: at.now,
          },
        ),
        ...after.rows,
      ],
      events: [
        toldOfSignOff(signOff, 'condition-met', {
          organisation: party.organisationId,
          condition: condition.id,
        }),
        ...after.events,
      ],
      result: { id: signOff.id },
    });
  },
});
