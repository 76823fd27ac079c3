import { answerQuestion } from '@folkmoot/forum/actions/answer-question.js';
import { askQuestion } from '@folkmoot/forum/actions/ask-question.js';
import { endPoll } from '@folkmoot/forum/actions/end-poll.js';
import { haveSay } from '@folkmoot/forum/actions/have-say.js';
import { takeUpIdea } from '@folkmoot/forum/actions/take-up-idea.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import { acceptedCommitment } from '../../worlds/commitments.js';
import { must } from '../../worlds/partnerships.js';
import { openedSection, startedPlan } from '../../worlds/plans.js';
import { pollAsked, WHICH_DAY } from '../../worlds/polls.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { threadHere } from './forum.js';

/** Asked by the trust’s member in a thread of theirs. */
async function pollHere(at: ProbeWorld, said: object = {}): Promise<{ pollId: string; threadId: string }> {
  const { id: threadId } = await threadHere(at);
  return { threadId, pollId: await pollAsked(at.app, threadId, at.world.member, said) };
}

async function endedPoll(at: ProbeWorld): Promise<string> {
  const { pollId } = await pollHere(at);
  await must(at.app, endPoll, { pollId }, at.world.member);
  return pollId;
}

/** To the charity’s member, by the trust’s member who began the thread. */
async function questionHere(at: ProbeWorld, of: PersonReader = at.world.charityMember): Promise<string> {
  const { id: threadId } = await threadHere(at);
  const { member } = at.world;
  const owner = { ownerId: of.personId, ownerFor: of.organisationId! };
  const due = addDays(at.app.clock.today(), 7);
  await must(at.app, askQuestion, { threadId, ...owner, due }, member);
  return threadId;
}

const promised = new WeakMap<object, Promise<number>>();
const commitmentHere = ({ app, world }: ProbeWorld): Promise<number> => {
  const known = promised.get(app) ?? acceptedCommitment(app, world).then((one) => Number(one.number));
  promised.set(app, known);
  return known;
};

const opened = new WeakMap<object, Promise<string>>();
/** Of the place whose forum talks, open to those in it. */
const sectionHere = ({ app, world }: ProbeWorld): Promise<string> => {
  const known = opened.get(app) ?? startedPlan(app, world).then(() => openedSection(app, world, 'forum'));
  opened.set(app, known);
  return known;
};

export const pollExamples: Readonly<Record<string, ProbedOperation>> = {
  forumPolls: {
    hidden: true,
    call: async (at) =>
      ask(
        'forumPolls',
        { thread: ['ID!', (await pollHere(at)).threadId] },
        '{ polls { poll { question } } }',
        (answer) => answer.polls.length > 0,
      ),
  },
  forumPoll: {
    hidden: true,
    call: async (at) => ask('forumPoll', { id: ['ID!', (await pollHere(at)).pollId] }, '{ question taken }'),
  },
  'forumPoll (how a hidden one stands)': {
    nobodyHere: 'Before it has ended nobody sees it, neither who asked it nor an officer.',
    call: async (at) => {
      const { pollId } = await pollHere(at, { hidden: true });
      await must(at.app, haveSay, { pollId, choice: 'a', reason: 'It suits us.' }, at.world.charityMember);
      return ask(
        'forumPoll',
        { id: ['ID!', pollId] },
        '{ verdict options { count } reasons { text } }',
        (answer) =>
          answer.verdict !== null ||
          answer.reasons.length > 0 ||
          answer.options.some((one: { count: number | null }) => one.count !== null),
      );
    },
  },
  askPoll: {
    call: async (at) =>
      deed('askPoll', 'AskPollInput', {
        ...WHICH_DAY,
        lastDay: addDays(at.app.clock.today(), 7),
        threadId: (await threadHere(at)).id,
      }),
  },
  haveSay: {
    call: async (at) => deed('haveSay', 'HaveSayInput', { pollId: (await pollHere(at)).pollId, choice: 'a' }),
  },
  'haveSay (for an organisation that is not theirs)': {
    nobodyHere: 'What somebody may answer for an organisation follows from what they are for it.',
    call: async (at) =>
      deed('haveSay', 'HaveSayInput', {
        pollId: (await pollHere(at)).pollId,
        speakingFor: at.world.organisations.charity,
        choice: 'a',
      }),
  },
  endPoll: {
    call: async (at) => deed('endPoll', 'EndPollInput', { pollId: (await pollHere(at)).pollId }),
  },
  stateOutcome: {
    call: async (at) =>
      deed('stateOutcome', 'StateOutcomeInput', {
        pollId: await endedPoll(at),
        version: 2,
        outcome: 'We try Tuesday.',
      }),
  },
  forumMatter: {
    hidden: true,
    call: async (at) =>
      ask('forumMatter', { thread: ['ID!', await questionHere(at)] }, '{ question { ownerName } }'),
  },
  'myWork (a question)': {
    aboutOneself: true,
    call: async (at) => {
      await questionHere(at, at.world.member);
      return ask('myWork', {}, '{ kind what due }');
    },
  },
  myIdeas: {
    aboutOneself: true,
    call: async (at) => {
      const { id: threadId } = await threadHere(at);
      await must(
        at.app,
        takeUpIdea,
        { threadId, post: 1, commitment: await commitmentHere(at) },
        at.world.chair,
      );
      return ask('myIdeas', {}, '{ title commitment { what } suggestion { reason } }');
    },
  },
  askQuestion: {
    call: async (at) => {
      const { charityMember } = at.world;
      return deed('askQuestion', 'AskQuestionInput', {
        threadId: (await threadHere(at)).id,
        ownerId: charityMember.personId,
        ownerFor: charityMember.organisationId,
        due: addDays(at.app.clock.today(), 7),
      });
    },
  },
  answerQuestion: {
    call: async (at) =>
      deed('answerQuestion', 'AnswerQuestionInput', { threadId: await questionHere(at), post: 1 }),
  },
  'answerQuestion (opening it again)': {
    call: async (at) => {
      const threadId = await questionHere(at);
      await must(at.app, answerQuestion, { threadId, post: 1 }, at.world.member);
      return deed('answerQuestion', 'AnswerQuestionInput', { threadId, post: null });
    },
  },
  takeUpIdea: {
    call: async (at) =>
      deed('takeUpIdea', 'TakeUpIdeaInput', {
        threadId: (await threadHere(at)).id,
        commitment: await commitmentHere(at),
      }),
  },
  suggestIdea: {
    call: async (at) =>
      deed('suggestIdea', 'SuggestIdeaInput', {
        threadId: (await threadHere(at)).id,
        post: 1,
        sectionId: await sectionHere(at),
        words: 'Volunteers drive people home.',
      }),
  },
};
