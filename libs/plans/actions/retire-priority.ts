import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { plansEvent, PRIORITY } from '../contract/events.js';
import type { Circles } from '../domain/openness.js';
import { mayManagePlan } from '../domain/plan-policy.js';
import type { Priority } from '../domain/priority.js';
import { planOf, priorityById } from '../storage/plans.store.js';
import { priorityTable } from '../storage/plans.tables.js';

interface Input extends Requested {
  readonly priorityId: string;
  readonly version: number;
}

interface Found {
  readonly priority: Priority;
  readonly circles: Circles;
}

/** The priority counts no more; its number and the commitments that speak of it stay. */
export const retirePriority = defineAction<Input, Found, { priorityId: string }>({
  name: 'plans.retire-priority',

  async find({ priorityId }, { tx, scope }) {
    const priority = isId(priorityId) ? await priorityById(tx, priorityId, scope) : null;
    const found = priority && (await planOf(tx, priority.partnershipId, scope));
    return priority && found ? { priority, circles: found.circles } : null;
  },

  may: (scope, { circles }) => mayManagePlan(scope, circles),

  decide({ priority }, { version }, { now }) {
    if (priority.retiredAt)
      return refused(
        refusal(
          fault(
            'priority/already-retired',
            '',
            'This priority was already retired. Nothing more needs doing.',
          ),
        ),
      );
    return done({
      rows: [update(priorityTable, { id: priority.id, version }, { retiredAt: now })],
      events: [plansEvent('plans.priority-retired', PRIORITY, priority, { number: priority.number })],
      result: { priorityId: priority.id },
    });
  },
});
