import { organisationAudience } from '@folkmoot/kernel/audience.js';
import { isId } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { beginSection, type OutlineSoFar } from '../domain/begin-section.js';
import { listAudience } from '../domain/openness.js';
import { isOfficer, mayAddSection } from '../domain/plan-policy.js';
import { titleFaults } from '../domain/title.js';
import { isInside, outlineSeries, planOf, type FoundPlan } from '../storage/plans.store.js';
import { outlineSoFar, sectionAdded, sectionRows } from './section-rows.js';

interface Input extends Requested {
  readonly partnershipId: string;
  readonly title: string;
  readonly ownerOrganisationId: string;
}

interface Found extends FoundPlan {
  readonly outline: OutlineSoFar;
  readonly ownerIsHere: boolean;
  /** Somebody confirmed speaks for it; without one nobody could read the draft. */
  readonly ownerIsConfirmed: boolean;
}

/**
 * A section begins as its owner's draft. Where an officer adds it, it stands in the outline at once, so that everybody knows
 * who is writing what; where an organisation adds its own, nobody else knows of it until it is opened.
 */
export const addSection = defineAction<Input, Found, { sectionId: string }>({
  name: 'plans.add-section',

  async find({ partnershipId, ownerOrganisationId }, { tx, scope }) {
    if (!isId(partnershipId)) return null;
    await lockSeries(tx, outlineSeries(partnershipId));
    const found = await planOf(tx, partnershipId, scope);
    if (!found) return null;
    const { partners, forum } = found.circles;
    const knownOwner = isId(ownerOrganisationId);
    return {
      ...found,
      outline: await outlineSoFar(tx, found.plan.id),
      ownerIsHere:
        knownOwner &&
        ((await isInside(tx, ownerOrganisationId, partners)) ||
          (forum !== null && (await isInside(tx, ownerOrganisationId, forum)))),
      ownerIsConfirmed:
        knownOwner && (await isInside(tx, ownerOrganisationId, organisationAudience(ownerOrganisationId))),
    };
  },

  may: (scope, { circles }, { ownerOrganisationId }) => mayAddSection(scope, circles, ownerOrganisationId),

  decide(
    { plan, circles, outline, ownerIsHere, ownerIsConfirmed },
    { title, ownerOrganisationId },
    { newId, now, scope },
  ) {
    const faults = titleFaults('section', title);
    if (!ownerIsHere)
      faults.push(
        fault(
          'section/owner-not-here',
          'ownerOrganisationId',
          'Choose an organisation that takes part here. Another can join first, from the page of the place.',
        ),
      );
    else if (!ownerIsConfirmed)
      faults.push(
        fault(
          'section/owner-unconfirmed',
          'ownerOrganisationId',
          'Nobody of this organisation is confirmed yet, so nobody could read its draft. Vouch for its person first.',
        ),
      );
    if (faults.length > 0) return refused(refusal(...faults));
    const listedFor = isOfficer(scope, circles) ? listAudience(plan.openness, circles) : null;
    const ids = { id: newId(), documentId: newId(), now };
    const section = beginSection(plan, { title, ownerOrganisationId, listedFor }, outline, ids);
    return done({
      rows: sectionRows(section),
      events: [sectionAdded(section)],
      result: { sectionId: section.id },
    });
  },
});
