import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { changeDocumentAudience } from '@folkmoot/platform/documents/document.js';
import { plansEvent, SECTION } from '../contract/events.js';
import { draftOf } from '../domain/open-section.js';
import { suggestersOf } from '../domain/openness.js';
import { mayPassOn } from '../domain/pass-on.js';
import { organisationsHere } from '../reads/plan-outline.js';
import { isInside } from '../storage/plans.store.js';
import { sectionTable } from '../storage/plans.tables.js';
import {
  isNewestRequest,
  mailsOfOrganisation,
  requestById,
  requestSeries,
  type FoundRequest,
} from '../storage/requests.store.js';
import { holdTouched } from '../storage/touched.store.js';
import { askingFaults, circleOfRequest, requestMade } from './make-request.js';
import { askedMeanwhile, DRAFT_WRITTEN, type UponRequest } from './request-step.js';

interface Input extends UponRequest {
  readonly ownerOrganisationId: string;
  readonly dueDate: LocalDate | null;
  readonly note: string;
  readonly freezes: boolean;
}

interface Found extends FoundRequest {
  readonly newest: boolean;
  readonly touched: boolean;
  readonly ownerIsHere: boolean;
  readonly ownerSees: boolean;
  readonly mails: readonly string[];
}

/** An organisation will not write a section: another one answers for it from now on, and is asked for it by a day. */
export const handOverSection = defineAction<Input, Found, { sectionId: Id; requestedId: Id }>({
  name: 'plans.hand-over-section',

  async find({ requestedId, ownerOrganisationId }, { tx, scope }) {
    const found = isId(requestedId) ? await requestById(tx, requestedId, scope) : null;
    // Asked here as well: nobody's writing may be held up by somebody who may not.
    if (!found || !mayPassOn(scope, found.circles, found.request)) return null;
    const { section, plan, circles } = found;
    await lockSeries(tx, requestSeries(section.id));
    const known = isId(ownerOrganisationId);
    const circle =
      section.openness === 'owner' ? circleOfRequest(section, plan, circles) : section.writeAudience;
    const owners = await organisationsHere(tx, circles);
    return {
      ...found,
      newest: await isNewestRequest(tx, section.id, found.request.id),
      touched: await holdTouched(tx, section.id, section.documentId),
      ownerIsHere: owners.some((one) => one.id === ownerOrganisationId),
      ownerSees: known && (await isInside(tx, ownerOrganisationId, circle)),
      mails: known ? await mailsOfOrganisation(tx, ownerOrganisationId, circles.partners) : [],
    };
  },

  may: (scope, { circles, request }) => mayPassOn(scope, circles, request),

  decide(found, input, at) {
    const { section, plan, circles, place, document, touched, ownerSees, mails } = found;
    const { ownerOrganisationId } = input;
    if (!found.newest) return refused(askedMeanwhile());
    const faults = found.ownerIsHere
      ? askingFaults(input, { ownerSees, mails }, at.today)
      : [
          ...askingFaults(input, { ownerSees: true, mails: ['somebody'] }, at.today),
          fault(
            'section/owner-not-here',
            'ownerOrganisationId',
            'Choose an organisation that takes part here and for which somebody confirmed speaks.',
          ),
        ];
    if (ownerOrganisationId === section.ownerOrganisationId)
      faults.push(
        fault(
          'section/owner-already',
          'ownerOrganisationId',
          'This organisation answers for the section already. Choose another, or ask this one anew.',
        ),
      );
    const draft = section.openness === 'owner';
    if (draft && touched) faults.push(fault('section/draft-written', '', DRAFT_WRITTEN));
    if (faults.length > 0 || input.dueDate === null) return refused(refusal(...faults));

    const owner = ownerOrganisationId as Id;
    const { textAudience, writeAudience } = draft ? draftOf(owner, section.audience) : section;
    const next = { ...section, ownerOrganisationId: owner, textAudience, writeAudience };
    const made = requestMade(
      { section: next, audience: circleOfRequest(next, plan, circles), place, mails },
      { ...input, dueDate: input.dueDate },
      at,
    );
    const text = changeDocumentAudience(
      document,
      textAudience,
      writeAudience,
      suggestersOf(section.openness, owner, circles),
    );
    return done({
      rows: [
        update(sectionTable, section, { ownerOrganisationId: owner, textAudience, writeAudience }),
        ...text.rows,
        ...made.rows,
      ],
      events: [
        plansEvent('plans.section-handed-over', SECTION, section, {
          number: section.number,
          from: section.ownerOrganisationId,
          to: owner,
        }),
        ...text.events,
        ...made.events,
      ],
      jobs: made.jobs,
      result: { sectionId: section.id, requestedId: made.request.id },
    });
  },
});
