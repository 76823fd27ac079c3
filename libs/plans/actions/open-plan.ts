import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { PLAN, plansEvent, PRIORITY } from '../contract/events.js';
import { isOpenness } from '../domain/open-section.js';
import { readersOf } from '../domain/openness.js';
import { mayManagePlan } from '../domain/plan-policy.js';
import type { Priority } from '../domain/priority.js';
import { outlineSeries, planOf, prioritiesOf, type FoundPlan } from '../storage/plans.store.js';
import { planTable, priorityTable } from '../storage/plans.tables.js';

interface Input extends Requested {
  readonly partnershipId: string;
  readonly version: number;
  readonly openness: string;
}

interface Found extends FoundPlan {
  readonly priorities: readonly Priority[];
}

/** Opens or closes title and priorities: to partners, to the forum too, or to everybody. Sections are opened one by one. */
export const openPlan = defineAction<Input, Found, { planId: string }>({
  name: 'plans.open-plan',

  async find({ partnershipId }, { tx, scope }) {
    if (!isId(partnershipId)) return null;
    await lockSeries(tx, outlineSeries(partnershipId));
    const found = await planOf(tx, partnershipId, scope);
    return found && { ...found, priorities: await prioritiesOf(tx, found.plan.id, scope) };
  },

  may: (scope, { circles }) => mayManagePlan(scope, circles),

  decide({ plan, circles, priorities }, { version, openness }) {
    if (!isOpenness(openness) || openness === 'owner')
      return refused(
        refusal(
          fault('plan/openness-unknown', 'openness', 'Choose who can see the priorities and the outline.'),
        ),
      );
    const audience = readersOf(openness, '', circles);
    if (audience === null)
      return refused(
        refusal(
          fault('plan/no-forum', 'openness', 'This partnership has no forum yet. Choose all partners.'),
        ),
      );
    // Those who lose sight of it are told as well: their open pages take it away.
    const told = [...new Set([plan.audience, audience])];
    return done({
      rows: [
        update(planTable, { id: plan.id, version }, { openness, audience }),
        ...priorities.map((one) => update(priorityTable, one, { audience })),
      ],
      events: told.flatMap((to) => [
        plansEvent('plans.plan-opened', PLAN, { ...plan, audience: to }, { openness }),
        ...priorities.map((one) =>
          plansEvent('plans.plan-opened', PRIORITY, { ...one, audience: to }, { openness }),
        ),
      ]),
      result: { planId: plan.id },
    });
  },
});
