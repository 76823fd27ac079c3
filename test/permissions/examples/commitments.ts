import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { makeCommitment } from '@folkmoot/commitments/actions/make-commitment.js';
import { waitForCommitment } from '@folkmoot/commitments/actions/wait-for-commitment.js';
import { moveDueDate } from '@folkmoot/commitments/actions/move-due-date.js';
import { saveBoardView } from '@folkmoot/commitments/actions/save-board-view.js';
import { questionCommitment } from '@folkmoot/commitments/actions/question-commitment.js';
import type { ShownTo } from '@folkmoot/commitments/domain/commitment.js';
import { reportTokenFor } from '../../worlds/commitments.js';
import { must, type Place } from '../../worlds/partnerships.js';
import { placeLike } from '../places-like.js';
import { logBrought } from '../../worlds/spreadsheets.js';
import { ask, deed, thisWaitsInWork } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

const DUE = '2027-03-31' as LocalDate;
const TOMORROW = '2026-11-19' as LocalDate;

interface Wanted {
  readonly place?: Place;
  readonly shownTo?: ShownTo;
  /** By the chair of the trust, and so waiting; otherwise promised by the trust's own member. */
  readonly asked?: true;
  readonly due?: LocalDate;
}

/** A commitment of the trust, as it was just made. */
export async function ofTheTrust(
  { app, world }: ProbeWorld,
  { place = world.place, shownTo = 'public', asked, due = DUE }: Wanted = {},
): Promise<{ id: Id; version: number; number: number }> {
  const terms = {
    organisationId: world.organisations.trust,
    role: 'Ward manager',
    dueDate: due,
    priorityId: null,
    shownTo,
  };
  const about = { ...terms, place: place.slug, what: 'Ring everybody within two days of going home' };
  const { id } = await must(
    app,
    makeCommitment,
    { ...about, personId: asked ? null : world.member.personId },
    asked ? world.chair : world.member,
  );
  return (await app.database.row<{ id: Id; version: number; number: number }>(
    'SELECT id, version, number FROM commitments.commitment WHERE id = $1',
    [id],
  ))!;
}

const upon = async (at: ProbeWorld, wanted: Wanted = {}) => {
  const { id, version } = await ofTheTrust(at, wanted);
  return { id, version };
};

/** The board of a place that has nothing else on it. */
const board = (shownTo: ShownTo) => async (at: ProbeWorld) => {
  const place = await placeLike(at);
  await ofTheTrust(at, { place, shownTo });
  return ask(
    'commitmentBoard',
    { place: ['String!', place.slug] },
    '{ commitments { id } counts { count } }',
    (answer) => {
      // A number that outsiders could count up would tell as much as the row.
      const counted = answer.counts.reduce((sum: number, one: { count: number }) => sum + one.count, 0);
      return answer.commitments.length + counted > 0;
    },
  );
};

/** A view that the secretary saved for all of the place. */
const sharedView = async ({ app, world }: ProbeWorld) => {
  const name = `View ${newId()}`;
  const shared = { place: world.place.slug, name, shared: true, view: { standing: 'slipping' } };
  return { name, id: (await must(app, saveBoardView, shared, world.secretary)).id };
};

const saving = (at: ProbeWorld, shared: boolean) =>
  deed('saveBoardView', 'SaveBoardViewInput', {
    place: at.world.place.slug,
    name: `View ${newId()}`,
    shared,
    view: { by: 'month', sort: 'due', mine: false, changed: false },
  });

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

/** What stands in a mail to the trust’s member, and opens for whoever holds it. */
async function mailedToMember(at: ProbeWorld): Promise<string> {
  const { id } = await ofTheTrust(at);
  return reportTokenFor(at.app, at.world.member.personId, id);
}

/** An action log that an officer among the readers brought themselves, in a place that has nothing else; for all others the chair’s. */
const logOf = async (at: ProbeWorld, reader: Reader): Promise<string> => {
  const { chair, viceChair, secretary } = at.world;
  const by = [chair, viceChair, secretary].find((one) => one === reader) ?? chair;
  return logBrought(at.app, (await placeLike(at)).id, by);
};

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
  commitmentBoard: { call: board('public') },
  'commitmentBoard (among partners)': { hidden: true, call: board('partners') },
  'commitmentBoard (views of the place)': {
    hidden: true,
    call: async (at) => {
      const { name } = await sharedView(at);
      return ask(
        'commitmentBoard',
        { place: ['String!', at.world.place.slug] },
        '{ views { name } }',
        (answer) => answer.views.some((one: { name: string }) => one.name === name),
      );
    },
  },
  boardChoices: {
    call: async (at) => {
      await ofTheTrust(at);
      return ask(
        'boardChoices',
        { place: ['String!', at.world.place.slug] },
        '{ organisations { name count } }',
        (answer) => answer.organisations.length > 0,
      );
    },
  },
  'boardChoices (among partners)': {
    hidden: true,
    call: async (at) => {
      const place = await placeLike(at);
      await ofTheTrust(at, { place, shownTo: 'partners' });
      return ask(
        'boardChoices',
        { place: ['String!', place.slug] },
        '{ organisations { name } withoutPriority }',
        (answer) => answer.organisations.length + answer.withoutPriority > 0,
      );
    },
  },
  commitmentTimeline: {
    call: async (at) => {
      await ofTheTrust(at);
      return ask(
        'commitmentTimeline',
        { place: ['String!', at.world.place.slug] },
        '{ months { month count } }',
        (answer) => answer.months.length > 0,
      );
    },
  },
  'commitmentTimeline (among partners)': {
    hidden: true,
    call: async (at) => {
      const place = await placeLike(at);
      await ofTheTrust(at, { place, shownTo: 'partners' });
      return ask(
        'commitmentTimeline',
        { place: ['String!', place.slug] },
        '{ months { count } }',
        (answer) => answer.months.length > 0,
      );
    },
  },
  saveBoardView: {
    observers: 'An own view is seen by nobody else.',
    call: async (at) => saving(at, false),
  },
  'saveBoardView (for the place)': { call: async (at) => saving(at, true) },
  removeBoardView: {
    call: async (at) =>
      deed('removeBoardView', 'RemoveBoardViewInput', { id: (await sharedView(at)).id, version: 1 }),
  },
  markBoardSeen: {
    observers: 'Who reads a board marks for themselves how far.',
    call: async ({ app, world }) => {
      const { commitmentBoard } = await app.ask(
        'query($place: String!) { commitmentBoard(place: $place) { since } }',
        { place: world.place.slug },
        world.chair,
      );
      return deed('markBoardSeen', 'MarkBoardSeenInput', {
        place: world.place.slug,
        since: commitmentBoard.since,
      });
    },
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
  actionLog: {
    // Whoever brought it, and nobody else: here each reader tries with one that the chair brought, or with their own.
    hidden: true,
    call: async (at, reader) =>
      ask('actionLog', { id: ['ID!', await logOf(at, reader)] }, '{ entries { what } people { name } }'),
  },
  bringActionLog: {
    call: ({ world }) =>
      deed('bringActionLog', 'BringActionLogInput', {
        partnershipId: world.place.id,
        name: 'action-log.csv',
        base64: Buffer.from('Action,Lead,Due\nAgree the rota,Malik Member,31/3/2027\n').toString('base64'),
      }),
  },
  importActionLog: {
    call: async (at, reader) =>
      deed('importActionLog', 'ImportActionLogInput', {
        fileId: await logOf(at, reader),
        version: 1,
        how: { lines: [{ line: 3, field: 'owner', value: 'leave-out' }] },
      }),
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
  reportProgress: {
    call: async (at) =>
      deed('reportProgress', 'ReportProgressInput', { ...(await upon(at)), status: 'on-track' }),
  },
  moveDueDate: {
    call: async (at) =>
      deed('moveDueDate', 'MoveDueDateInput', {
        ...(await upon(at)),
        dueDate: '2027-05-31',
        reason: 'The new phones come in April.',
      }),
  },
  closeCommitment: {
    call: async (at) =>
      deed('closeCommitment', 'CloseCommitmentInput', {
        ...(await upon(at)),
        evidence: 'Every ward has done so for a month.',
        whereSeen: 'In the ward book',
      }),
  },
  seeEscalation: {
    call: async (at) => {
      const one = await upon(at);
      for (const [more, dueDate] of [[0, '2027-06-01'] as const, [1, '2027-07-01'] as const])
        await must(
          at.app,
          moveDueDate,
          { id: one.id, version: one.version + more, dueDate, reason: 'Later' },
          at.world.member,
        );
      return deed('seeEscalation', 'SeeEscalationInput', {
        id: one.id,
        version: one.version + 2,
        seen: 'The trust lends two nurses.',
      });
    },
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
  questionCommitment: {
    call: async (at) =>
      deed('questionCommitment', 'QuestionCommitmentInput', {
        ...(await upon(at)),
        question: 'Which wards do so already?',
      }),
  },
  answerCommitmentQuestion: {
    call: async (at) => {
      const { id, version } = await upon(at);
      const about = { id, version, question: 'Which wards do so already?' };
      await must(at.app, questionCommitment, about, at.world.chair);
      return deed('answerCommitmentQuestion', 'AnswerCommitmentQuestionInput', {
        id,
        version: version + 1,
        answer: 'Four of nine.',
      });
    },
  },
  waitForCommitment: {
    call: async (at) => {
      const other = await ofTheTrust(at);
      return deed('waitForCommitment', 'WaitForCommitmentInput', {
        ...(await upon(at)),
        number: other.number,
      });
    },
  },
  stopWaiting: {
    call: async (at) => {
      const other = await ofTheTrust(at);
      const { id, version } = await upon(at);
      await must(at.app, waitForCommitment, { id, version, number: other.number }, at.world.chair);
      return deed('stopWaiting', 'StopWaitingInput', { id, version: version + 1, otherId: other.id });
    },
  },
  'commitmentPage (what waits for it, among partners)': {
    hidden: true,
    call: async (at) => {
      const other = await ofTheTrust(at);
      const { id, version } = await upon(at, { shownTo: 'partners' });
      await must(at.app, waitForCommitment, { id, version, number: other.number }, at.world.chair);
      return ask(
        'commitmentPage',
        { place: ['String!', at.world.place.slug], number: ['Int!', other.number] },
        '{ downstream { id } }',
        (answer) => answer.downstream.length > 0,
      );
    },
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
  mailedReport: {
    call: async (at) => ask('mailedReport', { token: ['String!', await mailedToMember(at)] }, '{ standing }'),
  },
  reportFromMail: {
    call: async (at) =>
      deed('reportFromMail', 'ReportFromMailInput', { token: await mailedToMember(at), say: 'on-track' }),
  },
  commitmentOrphans: {
    call: ({ world }) => ask('commitmentOrphans', { place: ['String!', world.place.slug] }, '{ placeName }'),
  },
  'commitmentOrphans (among partners)': {
    hidden: true,
    call: async (at) => {
      const place = await placeLike(at);
      await ofTheTrust(at, { place, shownTo: 'partners' });
      return ask(
        'commitmentOrphans',
        { place: ['String!', place.slug] },
        '{ commitments { id } }',
        (answer) => answer.commitments.length > 0,
      );
    },
  },
  whoWaits: {
    call: ({ world }) => ask('whoWaits', { place: ['String!', world.place.slug] }, '{ total }'),
  },
  'whoWaits (among partners)': {
    hidden: true,
    call: async (at) => {
      const place = await placeLike(at);
      const { id, version } = await ofTheTrust(at, { place, shownTo: 'partners' });
      await must(at.app, questionCommitment, { id, version, question: 'When?' }, at.world.chair);
      return ask('whoWaits', { place: ['String!', place.slug] }, '{ total }', (answer) => answer.total > 0);
    },
  },
  flagRules: {
    call: ({ world }) =>
      ask('flagRules', { place: ['String!', world.place.slug] }, '{ today { silentDays } }'),
  },
  setFlagRule: {
    call: async ({ world }) =>
      deed('setFlagRule', 'SetFlagRuleInput', {
        place: world.place.slug,
        silentDays: 28,
        evidenceDays: 60,
        movesAllowed: 1,
        slipsToEscalate: 2,
        effectiveFrom: DUE,
      }),
  },
};
