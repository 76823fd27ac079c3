import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { makeCommitment } from '@folkmoot/commitments/actions/make-commitment.js';
import type { ShownTo } from '@folkmoot/commitments/domain/commitment.js';
import { must } from '../../worlds/partnerships.js';
import { placeLike } from '../places-like.js';
import { ask, deed, thisWaitsInWork } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { DUE, ofTheTrust, upon } from '../commitments-made.js';

const TOMORROW = '2026-11-19' as LocalDate;

const names = (fields: string, holds: (answer: any) => boolean) => async (at: ProbeWorld) => {
  const { number } = await ofTheTrust(at);
  return ask(
    'commitmentPage',
    { place: ['String!', at.world.place.slug], number: ['Int!', number] },
    fields,
    holds,
  );
};

const page = (shownTo: ShownTo) => async (at: ProbeWorld) => {
  const { number } = await ofTheTrust(at, { shownTo });
  return ask(
    'commitmentPage',
    { place: ['String!', at.world.place.slug], number: ['Int!', number] },
    '{ commitment { id } history { id } }',
    (answer) => answer.history.length > 0,
  );
};

const one = (shownTo: ShownTo) => async (at: ProbeWorld) =>
  ask('commitment', { id: ['ID!', (await ofTheTrust(at, { shownTo })).id] }, '{ id what }');

const make = (at: ProbeWorld, shownTo: ShownTo) =>
  deed('makeCommitment', 'MakeCommitmentInput', {
    place: at.world.place.slug,
    organisationId: at.world.organisations.trust,
    what: 'Ring everybody within two days of going home',
    dueDate: DUE,
    shownTo,
  });

const openOf = (shownTo: ShownTo) => async (at: ProbeWorld) => {
  const place = await placeLike(at);
  await ofTheTrust(at, { place, shownTo });
  const { trust } = at.world.organisations;
  return ask(
    'openCommitmentsOf',
    { place: ['String!', place.slug], organisationId: ['ID!', trust] },
    '{ id }',
  );
};

/** A commitment and its page: made, answered, handed over. */
export const commitmentExamples: Readonly<Record<string, ProbedOperation>> = {
  commitment: { call: one('public') },
  'commitment (among partners)': { hidden: true, call: one('partners') },
  'commitment (asked, not yet accepted)': {
    hidden: true,
    call: async (at) =>
      ask('commitment', { id: ['ID!', (await ofTheTrust(at, { asked: true })).id] }, '{ id what }'),
  },
  mayMakeCommitment: {
    hidden: true,
    call: async (at) => ask('mayMakeCommitment', { place: ['String!', (await placeLike(at)).slug] }, ''),
  },
  openCommitmentsOf: { call: openOf('public') },
  'openCommitmentsOf (among partners)': { hidden: true, call: openOf('partners') },
  commitmentPage: { call: page('public') },
  'commitmentPage (among partners)': { hidden: true, call: page('partners') },
  'commitmentPage (its owner’s name)': {
    hidden: true,
    call: names('{ commitment { owner { name } } }', (answer) => answer.commitment.owner !== null),
  },
  'commitmentPage (names in its history)': {
    hidden: true,
    call: names('{ history { personName } }', (answer) =>
      answer.history.some((line: { personName: string | null }) => line.personName !== null),
    ),
  },
  'commitmentPage (to whom it could go)': {
    hidden: true,
    call: names('{ successors { name } }', (answer) => answer.successors.length > 0),
  },
  commitmentOwner: {
    hidden: true,
    call: async (at) => ask('commitmentOwner', { id: ['ID!', (await ofTheTrust(at)).id] }, '{ name }'),
  },
  commitmentChoices: {
    call: ({ world }) =>
      ask(
        'commitmentChoices',
        { place: ['String!', world.place.slug] },
        '{ organisations { id } people { id } }',
      ),
  },
  'commitmentChoices (names of others)': {
    hidden: true,
    call: ({ world }, reader) =>
      ask('commitmentChoices', { place: ['String!', world.place.slug] }, '{ people { id } }', (answer) =>
        answer.people.some(
          (person: { id: string }) => reader.kind !== 'person' || person.id !== reader.personId,
        ),
      ),
  },
  'myWork (a commitment that waits for an answer)': {
    // Due before all others, or it would stand behind the hundred that the list shows.
    call: async (at) =>
      thisWaitsInWork((await ofTheTrust(at, { asked: true, due: TOMORROW })).id, at.world.place),
  },
  makeCommitment: { call: (at) => make(at, 'public') },
  'makeCommitment (among partners)': {
    // Whoever is only in the forum could not see what they asked for.
    turnsAwayWith: ['commitment/maker-could-not-see'],
    call: (at) => make(at, 'partners'),
  },
  acceptCommitment: {
    call: async (at) => deed('acceptCommitment', 'UponCommitmentInput', await upon(at, { asked: true })),
  },
  'acceptCommitment (of the observer’s own organisation)': {
    observers:
      'Whoever is confirmed as speaking for an organisation answers for what it promises, also where they only observe.',
    call: async (at) => {
      const about = {
        place: at.world.place.slug,
        organisationId: at.world.organisations.icb,
        what: 'Pay for the phones',
        personId: null,
        role: '',
        dueDate: DUE,
        priorityId: null,
      };
      const { id } = await must(at.app, makeCommitment, { ...about, shownTo: 'public' }, at.world.member);
      return deed('acceptCommitment', 'UponCommitmentInput', { id, version: 1 });
    },
  },
  declineCommitment: {
    call: async (at) =>
      deed('declineCommitment', 'DeclineCommitmentInput', {
        ...(await upon(at, { asked: true })),
        reason: 'We have no staff for it before summer.',
      }),
  },
  amendCommitment: {
    call: async (at) =>
      deed('amendCommitment', 'AmendCommitmentInput', { ...(await upon(at)), pence: '1200000' }),
  },
  handOverCommitment: {
    call: async (at) =>
      deed('handOverCommitment', 'HandOverCommitmentInput', {
        ...(await upon(at)),
        personId: at.world.deputy.personId,
      }),
  },
  'makeCommitment (an action)': {
    turnsAwayWith: ['commitment/maker-could-not-see'],
    call: ({ world }) =>
      deed('makeCommitment', 'MakeCommitmentInput', {
        place: world.place.slug,
        organisationId: world.organisations.trust,
        what: 'Send the list to all wards',
        dueDate: DUE,
        weight: 'action',
      }),
  },
};
