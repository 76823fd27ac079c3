import { isId } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { plansEvent, PRIORITY } from '../contract/events.js';
import { mayManagePlan } from '../domain/plan-policy.js';
import { addPriorityFaults } from '../domain/priorities.js';
import type { Priority } from '../domain/priority.js';
import { tidyTitle } from '../domain/title.js';
import { outlineSeries, planOf, prioritiesOf, type FoundPlan } from '../storage/plans.store.js';
import { priorityTable } from '../storage/plans.tables.js';

interface Input extends Requested {
  readonly partnershipId: string;
  readonly title: string;
}

interface Found extends FoundPlan {
  readonly priorities: readonly Priority[];
}

export const addPriority = defineAction<Input, Found, { priorityId: string }>({
  name: 'plans.add-priority',

  async find({ partnershipId }, { tx, scope }) {
    if (!isId(partnershipId)) return null;
    await lockSeries(tx, outlineSeries(partnershipId));
    const found = await planOf(tx, partnershipId, scope);
    return found && { ...found, priorities: await prioritiesOf(tx, found.plan.id, scope) };
  },

  may: (scope, { circles }) => mayManagePlan(scope, circles),

  decide({ plan, priorities }, { title }, { newId }) {
    const standing = priorities.filter((one) => one.retiredAt === null).map((one) => one.title);
    const faults = addPriorityFaults(title, standing, plan.priorityCap);
    if (faults.length > 0) return refused(refusal(...faults));
    const priority: Priority = {
      id: newId(),
      version: 1,
      planId: plan.id,
      partnershipId: plan.partnershipId,
      number: Math.max(0, ...priorities.map((one) => one.number)) + 1,
      title: tidyTitle(title),
      audience: plan.audience,
      retiredAt: null,
    };
    return done({
      rows: [insert(priorityTable, priority)],
      events: [plansEvent('plans.priority-added', PRIORITY, priority, { number: priority.number })],
      result: { priorityId: priority.id },
    });
  },
});
