import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { partnershipById } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { PLAN, plansEvent } from '../contract/events.js';
import { readersOf, type Circles, type PlanOpenness } from '../domain/openness.js';
import { USUAL_PRIORITY_CAP, type Plan } from '../domain/plan.js';
import { mayManagePlan } from '../domain/plan-policy.js';
import { tidyTitle, titleFaults } from '../domain/title.js';
import { circlesOf, outlineSeries } from '../storage/plans.store.js';
import { planTable } from '../storage/plans.tables.js';

interface Input extends Requested {
  readonly partnershipId: string;
  readonly title: string;
}

interface Found {
  readonly circles: Circles;
  readonly started: boolean;
}

/** Starts the plan of a partnership, seen by its forum where it has one: the outline is how people find where to write. */
export const startPlan = defineAction<Input, Found, { planId: string }>({
  name: 'plans.start-plan',

  async find({ partnershipId }, { tx }) {
    const partnership = isId(partnershipId) ? await partnershipById(tx, partnershipId) : null;
    if (!partnership) return null;
    await lockSeries(tx, outlineSeries(partnershipId));
    const known = await tx.row<{ id: string }>('SELECT id FROM plans.plan WHERE partnership_id = $1', [
      partnershipId,
    ]);
    return { circles: circlesOf(partnership), started: known !== null };
  },

  may: (scope, { circles }) => mayManagePlan(scope, circles),

  decide({ circles, started }, { partnershipId, title }, { newId, now }) {
    const faults = titleFaults('plan', title);
    if (started)
      faults.push(
        fault('plan/already-started', '', 'This partnership already has its plan. Open it and add to it.'),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    const openness: PlanOpenness = circles.forum ? 'forum' : 'partners';
    const plan: Plan = {
      id: newId(),
      version: 1,
      partnershipId,
      title: tidyTitle(title),
      priorityCap: USUAL_PRIORITY_CAP,
      openness,
      audience: readersOf(openness, '', circles)!,
      startedAt: now,
    };
    return done({
      rows: [insert(planTable, plan)],
      events: [plansEvent('plans.plan-started', PLAN, plan, { openness })],
      result: { planId: plan.id },
    });
  },
});
