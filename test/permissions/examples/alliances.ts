import type { Id } from '@folkmoot/kernel/id.js';
import { nominate } from '@folkmoot/partnerships/actions/elections/nominate.js';
import { openVote } from '@folkmoot/partnerships/actions/elections/open-vote.js';
import { startPlan } from '@folkmoot/plans/actions/start-plan.js';
import { allianceWorld, openedElection, standsInIt, type AllianceWorld } from '../../worlds/alliances.js';
import { talkedIn } from '../../worlds/forum.js';
import { must } from '../../worlds/partnerships.js';
import { ask, deed, waitsInWork } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

let made = 0;
const CLOSED =
  'The partners of the place where an alliance has its seat are outside it: not even its chair reads or does anything there.';

/** Made once for a world, as nobody of it can change them: `elections.spec.ts` does the same deeds from inside. */
interface Closed {
  readonly naming: AllianceWorld & { readonly electionId: Id; readonly asked: Id };
  readonly voting: AllianceWorld & { readonly electionId: Id; readonly candidate: Id };
}

const known = new WeakMap<object, Promise<Closed>>();
const alliances = (at: ProbeWorld): Promise<Closed> => {
  const closed = known.get(at.world) ?? make(at);
  known.set(at.world, closed);
  return closed;
};

async function make({ app, world }: ProbeWorld): Promise<Closed> {
  const nominationOf = async (electionId: Id, { personId }: { personId: Id }): Promise<Id> =>
    (await app.database.row<{ id: Id }>(
      'SELECT id FROM partnerships.nomination WHERE election_id = $1 AND person_id = $2',
      [electionId, personId],
    ))!.id;
  const names = await allianceWorld(app, world);
  await must(app, startPlan, { partnershipId: names.alliance.id, title: 'What we ask for' }, names.ann);
  await talkedIn(app, names.alliance.slug, [[names.ann, 'Whom shall we send?']]);
  const named = await openedElection(app, names);
  await standsInIt(app, named, names.ann);
  await must(app, nominate, { electionId: named, personId: names.bob.personId, statement: '' }, names.ann);
  const votes = await allianceWorld(app, world);
  const voted = await openedElection(app, votes);
  await standsInIt(app, voted, votes.ann);
  await standsInIt(app, voted, votes.bob);
  await must(app, openVote, { electionId: voted, version: 1 }, votes.ann);
  return {
    naming: { ...names, electionId: named, asked: await nominationOf(named, names.bob) },
    voting: { ...votes, electionId: voted, candidate: await nominationOf(voted, votes.bob) },
  };
}

const closed = (call: ProbedOperation['call']): ProbedOperation => ({ nobodyHere: CLOSED, call });

export const allianceExamples: Readonly<Record<string, ProbedOperation>> = {
  alliance: {
    call: async (at) =>
      ask(
        'alliance',
        { slug: ['String!', (await alliances(at)).naming.alliance.slug] },
        '{ seats { place } }',
      ),
  },
  'alliance (its elections)': closed(async (at) =>
    ask(
      'alliance',
      { slug: ['String!', (await alliances(at)).naming.alliance.slug] },
      '{ elections { id } }',
      (answer) => answer.elections.length > 0,
    ),
  ),
  'place (who is in an alliance, and what moved there)': closed(async (at) =>
    ask(
      'place',
      { slug: ['String!', (await alliances(at)).naming.alliance.slug] },
      '{ seats { people { person { name } } } moved { id } }',
      (answer) =>
        answer.moved.length > 0 || answer.seats.some((one: { people: object[] }) => one.people.length > 0),
    ),
  ),
  'forum (of an alliance)': closed(async (at) =>
    ask('forum', { place: ['String!', (await alliances(at)).naming.alliance.slug] }, '{ threads { read } }'),
  ),
  'forumThreadPage (of an alliance)': closed(async (at) =>
    ask(
      'forumThreadPage',
      { place: ['String!', (await alliances(at)).naming.alliance.slug], number: ['Int!', 1] },
      '{ posts { text } }',
    ),
  ),
  'startForumThread (in an alliance)': closed(async (at) =>
    deed('startForumThread', 'StartForumThreadInput', {
      place: (await alliances(at)).naming.alliance.slug,
      topic: 'Seats',
      title: 'Whom you send',
      text: 'We would like to know.',
    }),
  ),
  'plan (of an alliance)': closed(async (at) =>
    ask('plan', { place: ['String!', (await alliances(at)).naming.alliance.slug] }, '{ title }'),
  ),
  election: closed(async (at) =>
    ask('election', { id: ['ID!', (await alliances(at)).naming.electionId] }, '{ state }'),
  ),
  'myWork (an election)': closed(async (at) => {
    const { alliance } = (await alliances(at)).naming;
    return waitsInWork('election-run', alliance);
  }),
  mayOpenAlliance: {
    operators: 'Operators open alliances as they open places; they read nothing in them.',
    call: () => ask('mayOpenAlliance', {}, ''),
  },
  openAlliance: {
    call: () =>
      deed('openAlliance', 'OpenAllianceInput', {
        name: `Dale Voices ${++made}`,
        slug: `dale-voices-${made}`,
        purpose: 'Voluntary organisations of the dale speak together.',
      }),
  },
  openElection: closed(async (at) => {
    const today = at.app.clock.today();
    const { seatId } = (await alliances(at)).naming;
    return deed('openElection', 'OpenElectionInput', {
      seatId,
      nominationsUntil: today,
      voteUntil: today,
      sitsFrom: today,
    });
  }),
  nominate: closed(async (at) => {
    const { electionId, cat } = (await alliances(at)).naming;
    return deed('nominate', 'NominateInput', { electionId, personId: cat.personId });
  }),
  answerNomination: closed(async (at) => {
    const { asked } = (await alliances(at)).naming;
    return deed('answerNomination', 'AnswerNominationInput', {
      nominationId: asked,
      version: 1,
      stands: false,
    });
  }),
  openVote: closed(async (at) => {
    const { electionId } = (await alliances(at)).naming;
    return deed('openVote', 'UponElectionInput', { electionId, version: 1 });
  }),
  castVote: closed(async (at) => {
    const { electionId, candidate } = (await alliances(at)).voting;
    return deed('castVote', 'CastVoteInput', { electionId, nominationId: candidate });
  }),
  countElection: closed(async (at) => {
    const { electionId } = (await alliances(at)).voting;
    return deed('countElection', 'UponElectionInput', { electionId, version: 2 });
  }),
  drawLots: closed(async (at) => {
    const { electionId, candidate } = (await alliances(at)).voting;
    return deed('drawLots', 'DrawLotsInput', {
      electionId,
      version: 2,
      nominationId: candidate,
      reason: 'Two papers in a hat.',
    });
  }),
  voteAnew: closed(async (at) => {
    const { electionId } = (await alliances(at)).voting;
    return deed('voteAnew', 'VoteAnewInput', { electionId, version: 2, voteUntil: at.app.clock.today() });
  }),
  abandonElection: closed(async (at) => {
    const { electionId } = (await alliances(at)).voting;
    return deed('abandonElection', 'AbandonElectionInput', {
      electionId,
      version: 2,
      reason: 'Another day.',
    });
  }),
};
