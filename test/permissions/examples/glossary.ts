import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { LANTERN, wordProposed, wordSet } from '../../worlds/glossary.js';
import { ask, deed, waitsInWork } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

let made = 0;
const fresh = () => ({ ...LANTERN, term: `Lantern ${++made}` });
/** By one after the other: twenty words of one person wait at most. */
const proposed = ({ app, world }: ProbeWorld) => {
  const word = fresh();
  const all = [world.charityMember, world.member, world.deputy, world.participant, world.viceChair];
  return wordProposed(app, world.place.slug, all[made % all.length]!, word);
};

/** One that waits all the time, by the same person. */
const waiting = new WeakMap<TestApp, Promise<string>>();
const waitingProposal = ({ app, world }: ProbeWorld): Promise<string> => {
  const known = waiting.get(app) ?? wordProposed(app, world.place.slug, world.charityMember, fresh());
  waiting.set(app, known);
  return known;
};
const answered = (said: object) => async (at: ProbeWorld) =>
  deed('answerWordProposal', 'AnswerWordProposalInput', {
    ...fresh(),
    id: await proposed(at),
    version: 1,
    ...said,
  });

export const glossaryExamples: Readonly<Record<string, ProbedOperation>> = {
  glossary: {
    call: ({ world }) =>
      ask('glossary', { place: ['String!', world.place.slug] }, '{ words { term } }', (answer) =>
        answer.words.some((one: { term: string }) => one.term === 'ICB'),
      ),
  },
  'glossary (what is proposed)': {
    hidden: true,
    call: async (at) => {
      const id = await waitingProposal(at);
      return ask('glossary', { place: ['String!', at.world.place.slug] }, '{ proposals { id } }', (answer) =>
        answer.proposals.some((one: { id: string }) => one.id === id),
      );
    },
  },
  explainedWords: {
    call: ({ world }) =>
      ask(
        'explainedWords',
        { place: ['String!', world.place.slug], text: ['String!', 'The ICB decides.'] },
        '{ meaning }',
      ),
  },
  'myWork (a proposed word)': {
    hidden: true,
    call: async (at) => {
      await waitingProposal(at);
      return waitsInWork('words-proposed', at.world.place);
    },
  },
  setGlossaryWord: {
    call: ({ world }) =>
      deed('setGlossaryWord', 'SetGlossaryWordInput', { ...fresh(), place: world.place.slug, version: 0 }),
  },
  takeOutGlossaryWord: {
    call: async ({ app, world }) =>
      deed('takeOutGlossaryWord', 'TakeOutGlossaryWordInput', {
        place: world.place.slug,
        key: await wordSet(app, world.place.slug, world.chair, fresh()),
        version: 1,
      }),
  },
  proposeGlossaryWord: {
    call: ({ world }) =>
      deed('proposeGlossaryWord', 'ProposeGlossaryWordInput', { ...fresh(), place: world.place.slug }),
  },
  answerWordProposal: { call: answered({ accept: true }) },
  'answerWordProposal (declining)': { call: answered({ accept: false, reason: 'Nobody says so.' }) },
};
