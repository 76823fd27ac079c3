import { PUBLIC, type Audience } from '@folkmoot/kernel/audience.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { PartnershipView } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { plansEvent, SECTION_REQUEST } from '../contract/events.js';
import { listAudience, type Circles } from '../domain/openness.js';
import type { Plan } from '../domain/plan.js';
import { dayFaults, noteFaults } from '../domain/request-words.js';
import type { Section } from '../domain/section.js';
import type { SectionRequest } from '../domain/section-request.js';
import { sectionRequestTable } from '../storage/section-request.table.js';
import { freezeAfter } from './freeze-job.js';
import { askedLetter, toAll } from './request-letters.js';

export interface Asking {
  readonly dueDate: LocalDate | null;
  readonly note: string;
  readonly freezes: boolean;
}

/** Who knows that a section is asked for: those who know that it is being written, and never the public. */
export const circleOfRequest = (
  { audience }: Pick<Section, 'audience'>,
  plan: Pick<Plan, 'openness'>,
  circles: Circles,
): Audience => (audience === PUBLIC ? listAudience(plan.openness, circles) : audience);

export function askingFaults(
  { dueDate, note }: Asking,
  { ownerSees, mails }: { readonly ownerSees: boolean; readonly mails: readonly string[] },
  today: LocalDate,
): Fault[] {
  const faults = [...dayFaults(dueDate, 'dueDate', today), ...noteFaults(note, 'note', null)];
  if (!ownerSees)
    faults.push(
      fault(
        'section/asked-could-not-see',
        'ownerOrganisationId',
        'This organisation is only in the forum, and the outline is open to partners alone. Open the outline to the forum first.',
      ),
    );
  else if (mails.length === 0)
    faults.push(
      fault(
        'section/nobody-to-ask',
        'ownerOrganisationId',
        'Nobody of this organisation has a confirmed e-mail address, so nobody would hear of it. Speak to them first.',
      ),
    );
  return faults;
}

interface About {
  readonly section: Section;
  readonly audience: Audience;
  readonly place: PartnershipView;
  readonly mails: readonly string[];
}

/** The request, its mails, and the job of its deadline. */
export function requestMade(
  { section, audience, place, mails }: About,
  { dueDate, note, freezes }: Asking & { readonly dueDate: LocalDate },
  at: Moment,
) {
  const { person } = at.scope;
  if (!person || person.organisationId === null)
    throw new Error('A policy let somebody ask who acts for no organisation.');
  const request: SectionRequest = {
    id: at.newId(),
    version: 1,
    sectionId: section.id,
    partnershipId: section.partnershipId,
    organisationId: section.ownerOrganisationId,
    audience,
    note: note.trim(),
    dueDate,
    freezes,
    state: 'asked',
    expectedOn: null,
    reason: '',
    askedBy: person.personId,
    askedFor: person.organisationId,
    askedAt: at.now,
    answeredBy: null,
    answeredAt: null,
    chases: 0,
    chasedOn: null,
  };
  const mail = toAll(mails, askedLetter({ place, number: section.number, dueDate, freezes }), at);
  return {
    request,
    rows: [insert(sectionRequestTable, request), ...mail.rows],
    events: [
      plansEvent('plans.section-asked-for', SECTION_REQUEST, request, {
        number: section.number,
        organisation: request.organisationId,
        due: dueDate,
        freezes,
      }),
    ],
    jobs: [...mail.jobs, ...(freezes ? [freezeAfter(request.id, dueDate)] : [])],
  };
}
