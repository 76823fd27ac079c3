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
import { mayAskForSection } from '../domain/request-policy.js';
import { isInside, sectionById, type FoundSection } from '../storage/plans.store.js';
import { mailsOfOrganisation, requestSeries, standingRequest } from '../storage/requests.store.js';
import { askingFaults, circleOfRequest, requestMade } from './make-request.js';

interface Input extends Requested {
  readonly sectionId: string;
  readonly dueDate: LocalDate | null;
  readonly note: string;
  readonly freezes: boolean;
}

interface Found extends FoundSection {
  readonly place: PartnershipView;
  readonly stands: boolean;
  readonly ownerSees: boolean;
  readonly mails: readonly string[];
}

/** An officer asks the owner of a section that is there for its text, by a day. */
export const askForSection = defineAction<Input, Found, { sectionId: Id; requestedId: Id }>({
  name: 'plans.ask-for-section',

  async find({ sectionId }, { tx, scope }) {
    const found = isId(sectionId) ? await sectionById(tx, sectionId, scope) : null;
    if (!found || !mayAskForSection(scope, found.circles, found.section)) return null;
    await lockSeries(tx, requestSeries(sectionId));
    const { section, plan, circles } = found;
    const place = await partnershipById(tx, section.partnershipId);
    const owner = section.ownerOrganisationId;
    return (
      place && {
        ...found,
        place,
        stands: (await standingRequest(tx, sectionId)) !== null,
        ownerSees: await isInside(tx, owner, circleOfRequest(section, plan, circles)),
        mails: await mailsOfOrganisation(tx, owner, circles.partners),
      }
    );
  },

  may: (scope, { circles, section }) => mayAskForSection(scope, circles, section),

  decide({ section, plan, circles, place, stands, ownerSees, mails }, input, at) {
    const faults = askingFaults(input, { ownerSees, mails }, at.today);
    if (stands)
      faults.push(
        fault(
          'section/asked-already',
          '',
          'This section is asked for already. Chase it, or give it a new date.',
        ),
      );
    if (section.frozenAt !== null && !stands)
      faults.push(fault('section/frozen', '', 'This section is closed for changes. Open it first.'));
    if (faults.length > 0 || input.dueDate === null) return refused(refusal(...faults));
    const made = requestMade(
      { section, audience: circleOfRequest(section, plan, circles), place, mails },
      { ...input, dueDate: input.dueDate },
      at,
    );
    return done({
      ...made,
      result: { sectionId: section.id, requestedId: made.request.id },
    });
  },
});
