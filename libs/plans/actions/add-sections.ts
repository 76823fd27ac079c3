import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { after, beginSection, type OutlineSoFar } from '../domain/begin-section.js';
import { listAudience } from '../domain/openness.js';
import { mayManagePlan } from '../domain/plan-policy.js';
import { tidyTitle, titleFaults } from '../domain/title.js';
import type { Section } from '../domain/section.js';
import { organisationsHere } from '../reads/plan-outline.js';
import { outlineSeries, planOf, type FoundPlan } from '../storage/plans.store.js';
import { outlineSoFar, sectionAdded, sectionRows } from './section-rows.js';

const MOST_AT_ONCE = 30;

interface Input extends Requested {
  readonly partnershipId: string;
  /** In the order of the outline. One without a title is left out. */
  readonly sections: readonly { readonly title: string; readonly ownerOrganisationId: string }[];
}

interface Found extends FoundPlan {
  readonly outline: OutlineSoFar;
  /** Organisations that take part here and for which somebody confirmed speaks. */
  readonly owners: ReadonlySet<string>;
}

/** Those who run a plan lay out its sections at once, all or none. Each begins as its owner's draft and stands in the outline. */
export const addSections = defineAction<Input, Found, { planId: string }>({
  name: 'plans.add-sections',

  async find({ partnershipId }, { tx, scope }) {
    if (!isId(partnershipId)) return null;
    await lockSeries(tx, outlineSeries(partnershipId));
    const found = await planOf(tx, partnershipId, scope);
    if (!found) return null;
    const owners = await organisationsHere(tx, found.circles);
    return {
      ...found,
      outline: await outlineSoFar(tx, found.plan.id),
      owners: new Set(owners.map((one) => one.id)),
    };
  },

  may: (scope, { circles }) => mayManagePlan(scope, circles),

  decide({ plan, circles, outline, owners }, { sections }, { newId, now }) {
    const wanted = sections
      .map((one, row) => ({ ...one, row }))
      .filter(({ title }) => tidyTitle(title) !== '');
    const faults = wanted.flatMap(({ title, ownerOrganisationId, row }) => [
      ...titleFaults('section', title).map((one) => ({ ...one, path: `sections.${row}.title` })),
      ...(owners.has(ownerOrganisationId)
        ? []
        : [
            fault(
              'section/owner-not-here',
              `sections.${row}.ownerOrganisationId`,
              `Choose who answers for “${tidyTitle(title)}”: an organisation that takes part here.`,
            ),
          ]),
    ]);
    if (wanted.length === 0)
      faults.push(
        fault('section/none-chosen', 'sections.0.title', 'Keep the title of at least one section.'),
      );
    if (wanted.length > MOST_AT_ONCE)
      faults.push(
        fault(
          'section/too-many-at-once',
          `sections.${wanted[MOST_AT_ONCE]!.row}.title`,
          `Add ${MOST_AT_ONCE} sections or fewer at once.`,
        ),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    const listedFor = listAudience(plan.openness, circles);
    const added: Section[] = [];
    let so = outline;
    for (const { title, ownerOrganisationId } of wanted) {
      const ids = { id: newId(), documentId: newId(), now };
      const section = beginSection(plan, { title, ownerOrganisationId, listedFor }, so, ids);
      added.push(section);
      so = after(so, section);
    }
    return done({
      rows: added.flatMap(sectionRows),
      events: added.map(sectionAdded),
      result: { planId: plan.id },
    });
  },
});
