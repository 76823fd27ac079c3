import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { must } from '../../worlds/partnerships.js';
import { put, writeIn } from '../../worlds/section-text.js';
import { ask, deed, thisWaitsInWork, type ProbeCall } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { planned, sectionOf, asked } from '../plans-made.js';

const uponRequest =
  (name: string, input: string, more: object = {}) =>
  async (at: ProbeWorld): Promise<ProbeCall> =>
    deed(name, input, { requestedId: (await asked(at)).requestedId, version: 1, ...more });

/** Sections that somebody is asked for. */
export const sectionRequestExamples: Readonly<Record<string, ProbedOperation>> = {
  sectionRequest: {
    hidden: true,
    call: async (at) => ask('sectionRequest', { id: ['ID!', (await asked(at)).requestedId] }, '{ state }'),
  },
  'sectionRequest (its note)': {
    hidden: true,
    call: async (at) =>
      ask(
        'sectionRequest',
        { id: ['ID!', (await asked(at)).requestedId] },
        '{ note }',
        (answer) => answer.note !== null,
      ),
  },
  'myWork (a section that is asked for)': {
    hidden: true,
    call: async (at) => {
      const { requestedId, place } = await asked(at);
      return thisWaitsInWork(requestedId, place);
    },
  },
  askForSection: {
    call: async (at) =>
      deed('askForSection', 'AskForSectionInput', {
        sectionId: (await sectionOf(at, { listed: true })).sectionId,
        dueDate: '2027-03-31',
        note: '',
        freezes: false,
      }),
  },
  askForNewSection: {
    call: async (at) =>
      deed('askForNewSection', 'AskForNewSectionInput', {
        partnershipId: (await planned(at)).place.id,
        title: 'Coming home',
        ownerOrganisationId: at.world.organisations.trust,
        dueDate: '2027-03-31',
        note: '',
        freezes: false,
      }),
  },
  chaseSection: { call: uponRequest('chaseSection', 'UponSectionRequestInput') },
  promiseSection: {
    call: uponRequest('promiseSection', 'PromiseSectionInput', { expectedOn: '2027-03-01' }),
  },
  declineSection: { call: uponRequest('declineSection', 'DeclineSectionInput', { reason: 'Not ours.' }) },
  deliverSection: {
    call: async (at) => {
      const { sectionId, requestedId } = await asked(at);
      const { app, world } = at;
      await writeIn(app, sectionId, world.member, (words) => put(words, 0, 'One clinic each week.'));
      await must(app, openSection, { sectionId, version: 1, openness: 'partners' }, world.member);
      return deed('deliverSection', 'UponSectionRequestInput', { requestedId, version: 1 });
    },
  },
  moveDeadline: {
    call: uponRequest('moveDeadline', 'MoveDeadlineInput', { dueDate: '2027-04-30', freezes: false }),
  },
  withdrawRequest: { call: uponRequest('withdrawRequest', 'UponSectionRequestInput') },
};
