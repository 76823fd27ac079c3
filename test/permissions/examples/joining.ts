import { VISITOR } from '@folkmoot/kernel/reader.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { letters } from '../../worlds/access.js';
import { browserKey } from '../../worlds/browser.js';
import { must, person, reading } from '../../worlds/partnerships.js';
import { newcomer, seatAskedFor } from '../newcomer.js';
import { placeLike } from '../places-like.js';
import { ask, deed, probe, type ProbeCall } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { nth, group, freshPlace, join, START } from '../partners-made.js';

/** The form somebody fills in who has no account yet. */
const joining = async (at: ProbeWorld): Promise<ProbeCall & { email: string }> => {
  const organisationId = await group(at);
  const email = `joining${nth()}@example.org`;
  const about = {
    partnershipId: at.world.place.id,
    organisationId,
    name: 'Jo Joining',
    jobTitle: 'Trustee',
    email,
  };
  return { ...deed('startJoining', 'StartJoiningInput', about), email };
};

/** The secret of the link in the mail that answers the form. */
async function joinSecret(at: ProbeWorld): Promise<string> {
  const form = await joining(at);
  await probe(at, () => form, VISITOR);
  const mail = (await letters(at.app)).find((one) => one.to === form.email);
  if (!mail) throw new Error('Nothing was mailed to who wants to join.');
  return mail.secret;
}

/** Who comes in, is vouched for, asks for a seat, and goes. */
export const joiningExamples: Readonly<Record<string, ProbedOperation>> = {
  leavePlace: {
    aboutOneself: true,
    call: async (at, reader) => {
      const organisationId = await group(at);
      const { id: partnershipId } = at.world.place;
      const call = deed('leavePlace', 'LeavePlaceInput', { partnershipId, organisationId, understood: true });
      if (reader.kind !== 'person') return call;
      const as = reading(await person(at.app, `Leaver${nth()} Person`), organisationId);
      await must(at.app, joinForum, { partnershipId, organisationId, jobTitle: 'Volunteer' }, as);
      return { ...call, as };
    },
  },
  joinLink: { call: async (at) => ask('joinLink', { token: ['String!', await joinSecret(at)] }, '{ name }') },
  forumMember: {
    hidden: true,
    call: async (at) =>
      ask(
        'forumMember',
        { id: ['ID!', (await newcomer(at, at.world.place)).memberId] },
        '{ person { name } }',
      ),
  },
  seatRequest: {
    hidden: true,
    call: async (at) =>
      ask('seatRequest', { id: ['ID!', await seatAskedFor(at, at.world.place)] }, '{ why }'),
  },
  joiningFaults: {
    call: () =>
      ask('joiningFaults', { part: ['JoiningPartInput!', { email: 'not an address' }] }, '{ code }'),
  },
  startJoining: { call: joining },
  confirmJoining: {
    call: async (at) =>
      deed('confirmJoining', 'ConfirmJoiningInput', {
        token: await joinSecret(at),
        browserKey: browserKey(),
      }),
  },
  'confirmJoining (without the mail)': {
    nobodyHere: 'A guessed secret opens nothing, whoever is signed in.',
    turnsAwayWith: ['token/expired'],
    call: () =>
      deed('confirmJoining', 'ConfirmJoiningInput', { token: browserKey(), browserKey: browserKey() }),
  },
  joinForum: {
    aboutOneself: true,
    call: async (at, reader) => deed('joinForum', 'JoinForumInput', await join(at, reader)),
  },
  leaveForum: {
    aboutOneself: true,
    call: async (at, reader) => {
      const who = reader.kind === 'person' ? reader : at.world.stranger;
      const { memberId } = await must(at.app, joinForum, await join(at, who), who);
      return deed('leaveForum', 'LeaveForumInput', { memberId, version: 1 });
    },
  },
  'leaveForum (taking another out)': {
    operators: START,
    call: async (at) =>
      deed('leaveForum', 'LeaveForumInput', {
        memberId: (await newcomer(at, at.world.place)).memberId,
        version: 1,
      }),
  },
  vouch: {
    call: async (at) => {
      const { representationId } = await newcomer(at, at.world.place);
      return deed('vouch', 'VouchInput', { partnershipId: at.world.place.id, representationId, version: 1 });
    },
  },
  'vouch (for somebody of another place)': {
    nobodyHere: 'One vouches only for people who take part where one is oneself.',
    call: async (at) => {
      const { representationId } = await newcomer(at, await freshPlace(at));
      return deed('vouch', 'VouchInput', { partnershipId: at.world.place.id, representationId, version: 1 });
    },
  },
  askForSeat: {
    // Whoever sits on a seat speaks for an organisation that has one.
    turnsAwayWith: ['seat-request/seated'],
    call: async (at) =>
      deed('askForSeat', 'AskForSeatInput', {
        partnershipId: (await placeLike(at)).id,
        why: 'Carers ask us every day.',
      }),
  },
  answerSeatRequest: {
    call: async (at) =>
      deed('answerSeatRequest', 'AnswerSeatRequestInput', {
        seatRequestId: await seatAskedFor(at, at.world.place),
        version: 1,
        accept: true,
        seatClass: 'vcse',
      }),
  },
  'answerSeatRequest (declining)': {
    call: async (at) =>
      deed('answerSeatRequest', 'AnswerSeatRequestInput', {
        seatRequestId: await seatAskedFor(at, at.world.place),
        version: 1,
        accept: false,
        reason: 'All seats are taken this year.',
      }),
  },
};
