import { waitForCommitment } from '@folkmoot/commitments/actions/wait-for-commitment.js';
import { moveDueDate } from '@folkmoot/commitments/actions/move-due-date.js';
import { questionCommitment } from '@folkmoot/commitments/actions/question-commitment.js';
import { reportTokenFor } from '../../worlds/commitments.js';
import { must } from '../../worlds/partnerships.js';
import { ask, deed } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { ofTheTrust, upon } from '../commitments-made.js';

/** What stands in a mail to the trust’s member, and opens for whoever holds it. */
async function mailedToMember(at: ProbeWorld): Promise<string> {
  const { id } = await ofTheTrust(at);
  return reportTokenFor(at.app, at.world.member.personId, id);
}

/** How a commitment goes: what its owner reports, what officers ask, what waits for what. */
export const commitmentReportExamples: Readonly<Record<string, ProbedOperation>> = {
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
  mailedReport: {
    call: async (at) => ask('mailedReport', { token: ['String!', await mailedToMember(at)] }, '{ standing }'),
  },
  reportFromMail: {
    call: async (at) =>
      deed('reportFromMail', 'ReportFromMailInput', { token: await mailedToMember(at), say: 'on-track' }),
  },
};
