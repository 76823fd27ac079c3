import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import {
  partnershipById,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { beginSection, type OutlineSoFar } from '../domain/begin-section.js';
import { listAudience } from '../domain/openness.js';
import { mayAsk } from '../domain/request-policy.js';
import { titleFaults } from '../domain/title.js';
import { organisationsHere } from '../reads/plan-outline.js';
import { isInside, outlineSeries, planOf, type FoundPlan } from '../storage/plans.store.js';
import { mailsOfOrganisation } from '../storage/requests.store.js';
import { askingFaults, requestMade } from './make-request.js';
import { outlineSoFar, sectionAdded, sectionRows } from './section-rows.js';

interface Input extends Requested {
  readonly partnershipId: string;
  readonly title: string;
  readonly ownerOrganisationId: string;
  readonly dueDate: LocalDate | null;
  readonly note: string;
  readonly freezes: boolean;
}

interface Found extends FoundPlan {
  readonly place: PartnershipView;
  readonly outline: OutlineSoFar;
  /** It takes part here, and somebody confirmed speaks for it. */
  readonly ownerIsHere: boolean;
  readonly ownerSees: boolean;
  readonly mails: readonly string[];
}

/** An officer asks an organisation for a section that is not there yet. It begins as that organisation's draft. */
export const askForNewSection = defineAction<Input, Found, { sectionId: Id; requestedId: Id }>({
  name: 'plans.ask-for-new-section',

  async find({ partnershipId, ownerOrganisationId }, { tx, scope }) {
    if (!isId(partnershipId)) return null;
    await lockSeries(tx, outlineSeries(partnershipId));
    const found = await planOf(tx, partnershipId, scope);
    const place = found && (await partnershipById(tx, partnershipId));
    if (!found || !place) return null;
    const { plan, circles } = found;
    const known = isId(ownerOrganisationId);
    const owners = await organisationsHere(tx, circles);
    return {
      ...found,
      place,
      outline: await outlineSoFar(tx, plan.id),
      ownerIsHere: owners.some((one) => one.id === ownerOrganisationId),
      ownerSees: known && (await isInside(tx, ownerOrganisationId, listAudience(plan.openness, circles))),
      mails: known ? await mailsOfOrganisation(tx, ownerOrganisationId, circles.partners) : [],
    };
  },

  may: (scope, { circles }) => mayAsk(scope, circles),

  decide({ plan, circles, place, outline, ownerIsHere, ownerSees, mails }, input, at) {
    const { title, ownerOrganisationId } = input;
    const faults = titleFaults('section', title);
    if (ownerIsHere) faults.push(...askingFaults(input, { ownerSees, mails }, at.today));
    else
      faults.push(
        ...askingFaults(input, { ownerSees: true, mails: ['somebody'] }, at.today),
        fault(
          'section/owner-not-here',
          'ownerOrganisationId',
          'Choose an organisation that takes part here and for which somebody confirmed speaks.',
        ),
      );
    if (faults.length > 0 || input.dueDate === null) return refused(refusal(...faults));
    const listedFor = listAudience(plan.openness, circles);
    const section = beginSection(plan, { title, ownerOrganisationId, listedFor }, outline, {
      id: at.newId(),
      documentId: at.newId(),
      now: at.now,
    });
    const made = requestMade(
      { section, audience: listedFor, place, mails },
      { ...input, dueDate: input.dueDate },
      at,
    );
    return done({
      rows: [...sectionRows(section), ...made.rows],
      events: [sectionAdded(section), ...made.events],
      jobs: made.jobs,
      result: { sectionId: section.id, requestedId: made.request.id },
    });
  },
});
