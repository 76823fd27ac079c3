import { newId } from '@folkmoot/kernel/id.js';
import { saveBoardView } from '@folkmoot/commitments/actions/save-board-view.js';
import { questionCommitment } from '@folkmoot/commitments/actions/question-commitment.js';
import type { ShownTo } from '@folkmoot/commitments/domain/commitment.js';
import { must } from '../../worlds/partnerships.js';
import { placeLike } from '../places-like.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { DUE, ofTheTrust } from '../commitments-made.js';

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

/** What is told of all commitments of a place together, and by which limits. */
export const commitmentBoardExamples: Readonly<Record<string, ProbedOperation>> = {
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
