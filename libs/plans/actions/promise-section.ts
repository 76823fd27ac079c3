import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerRequest } from '../domain/request-policy.js';
import { dayFaults } from '../domain/request-words.js';
import { requestById, type FoundRequest } from '../storage/requests.store.js';
import { overAlready, stepped, type UponRequest } from './request-step.js';

interface Input extends UponRequest {
  readonly expectedOn: LocalDate | null;
}

/** The organisation says when it will come; it may say so again with another day. The deadline stays what it was. */
export const promiseSection = defineAction<Input, FoundRequest, { requestedId: Id }>({
  name: 'plans.promise-section',

  find: async ({ requestedId }, { tx, scope }) =>
    isId(requestedId) ? requestById(tx, requestedId, scope) : null,

  may: (scope, { circles, request }) => mayAnswerRequest(scope, circles, request),

  decide(found, input, { today, now, scope }) {
    const over = overAlready(found);
    if (over) return refused(over);
    const { expectedOn } = input;
    const faults = dayFaults(expectedOn, 'expectedOn', today);
    if (faults.length > 0) return refused(refusal(...faults));
    const patch = {
      state: 'promised',
      expectedOn,
      answeredBy: scope.person!.personId,
      answeredAt: now,
    } as const;
    return done({
      ...stepped(found, input, patch, 'plans.section-promised', { expected: expectedOn }),
      result: { requestedId: found.request.id },
    });
  },
});
