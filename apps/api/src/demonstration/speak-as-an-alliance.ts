import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { addPost } from '@folkmoot/forum/actions/add-post.js';
import { startThread } from '@folkmoot/forum/actions/start-thread.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { answerNomination } from '@folkmoot/partnerships/actions/elections/answer-nomination.js';
import { castVote } from '@folkmoot/partnerships/actions/elections/cast-vote.js';
import { countElection } from '@folkmoot/partnerships/actions/elections/count-election.js';
import { nominate } from '@folkmoot/partnerships/actions/elections/nominate.js';
import { openElection } from '@folkmoot/partnerships/actions/elections/open-election.js';
import { openVote } from '@folkmoot/partnerships/actions/elections/open-vote.js';
import { fillSeat } from '@folkmoot/partnerships/actions/fill-seat.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import { openAlliance } from '@folkmoot/partnerships/actions/open-alliance.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import {
  ALLIANCE,
  ALLIANCE_MEMBERS,
  ALLIANCE_ORGANISATIONS,
  ALLIANCE_PEOPLE,
  CLOSED_ROOM,
} from './northmoor-alliance.js';
import { addOrganisation, addPerson, SEED } from './people.js';
import type { Stage } from './stage.js';

const FOUNDED = 75;
/** Days before the making: names are called for, the vote is opened, it is counted. */
const FIRST = { called: 60, opened: 52, counted: 46 };
const SECOND = { called: 8, opened: 3 };
/** Days after it. */
const VOTE_ENDS = 9;
const SITS_FROM = 14;

/** An alliance with a room of its own, one seat that it has filled by election, and another for which the vote is open. */
export async function speakAsAnAlliance(stage: Stage, operator: PersonReader): Promise<void> {
  stage.goTo(FOUNDED);
  const { first, second } = await found(stage, operator);
  const chair = stage.person('voluntary');

  stage.goTo(FIRST.called);
  const decided = await call(stage, first, FIRST.opened, FIRST.counted, FIRST.counted);
  await stand(
    stage,
    decided,
    'minds',
    'I have sat through a hundred meetings, and I ask the plain question.',
  );
  await stand(stage, decided, 'larder', 'I know what people talk about in the queue.');
  stage.goTo(FIRST.opened);
  await stage.must(openVote, await upon(stage, decided), chair);
  for (const [voter, whom] of [
    ['voluntary', 'minds'],
    ['carers', 'minds'],
    ['minds', 'minds'],
    ['larder', 'larder'],
  ] as const)
    await vote(stage, decided, voter, whom);
  stage.goTo(FIRST.counted);
  await stage.must(countElection, await upon(stage, decided), chair);

  await talk(stage);

  stage.goTo(SECOND.called);
  const open = await call(stage, second, SECOND.opened, -VOTE_ENDS, -SITS_FROM);
  await stand(stage, open, 'larder', 'Second time lucky. I would bring those who use what we offer.');
  await consent(stage, open, 'carers', 'Carers are the people who use all of it. I have the Thursdays free.');
  stage.goTo(SECOND.opened);
  await stage.must(openVote, await upon(stage, open), chair);
  await vote(stage, open, 'voluntary', 'carers');
}

async function found(stage: Stage, operator: PersonReader): Promise<{ first: Id; second: Id }> {
  const seed = { kind: 'job', name: SEED } as const;
  for (const { key, name, sector } of ALLIANCE_ORGANISATIONS)
    stage.organisations.set(key, (await stage.must(addOrganisation, { name, sector }, seed)).organisationId);
  for (const { key, name, jobTitle, email } of ALLIANCE_PEOPLE) {
    const { personId } = await stage.must(addPerson, { name, email }, seed);
    const organisationId = stage.organisation(key);
    const represents = { personId, organisationId, capacity: 'representative', jobTitle } as const;
    await stage.must(representOrganisation, represents, operator);
    stage.people.set(key, { kind: 'person', personId, organisationId, sessionId: newId() });
  }
  const { partnershipId, organisationId: own } = await stage.must(openAlliance, ALLIANCE, operator);
  for (const key of ALLIANCE_MEMBERS) {
    const { personId } = stage.person(key);
    const organisationId = stage.organisation(key);
    const seat = { partnershipId, organisationId, seatClass: 'vcse', voting: true };
    const { seatId } = await stage.must(offerSeat, seat, operator);
    await stage.must(fillSeat, { seatId, personId, capacity: 'representative' }, operator);
  }
  const { personId, organisationId } = stage.person(ALLIANCE_MEMBERS[0]);
  const office = { partnershipId, personId, organisationId: organisationId!, role: 'chair' };
  await stage.must(appointOffice, office, operator);
  const inNorthmoor = { partnershipId: stage.placeId, organisationId: own, voting: true };
  return {
    first: (
      await stage.must(
        offerSeat,
        { ...inNorthmoor, seatClass: 'vcse', template: 'voluntary-sector' },
        operator,
      )
    ).seatId,
    second: (await stage.must(offerSeat, { ...inNorthmoor, seatClass: 'healthwatch' }, operator)).seatId,
  };
}

const call = async (
  stage: Stage,
  seatId: Id,
  namesUntil: number,
  voteUntil: number,
  sitsFrom: number,
): Promise<Id> =>
  (
    await stage.must(
      openElection,
      {
        seatId,
        nominationsUntil: stage.day(-namesUntil),
        voteUntil: stage.day(-voteUntil),
        sitsFrom: stage.day(-sitsFrom),
      },
      stage.person('voluntary'),
    )
  ).electionId;

async function upon(stage: Stage, electionId: Id): Promise<{ electionId: Id; version: number }> {
  const { version } = (await stage.database.row<{ version: number }>(
    'SELECT version FROM partnerships.election WHERE id = $1',
    [electionId],
  ))!;
  return { electionId, version };
}

const stand = async (stage: Stage, electionId: Id, key: string, statement: string): Promise<void> => {
  const who = stage.person(key);
  await stage.must(nominate, { electionId, personId: who.personId, statement }, who);
};

const nominationOf = async (
  stage: Stage,
  electionId: Id,
  key: string,
): Promise<{ id: Id; version: number }> =>
  (await stage.database.row<{ id: Id; version: number }>(
    'SELECT id, version FROM partnerships.nomination WHERE election_id = $1 AND person_id = $2',
    [electionId, stage.person(key).personId],
  ))!;

/** The chair puts them forward, and they say that they stand. */
async function consent(stage: Stage, electionId: Id, key: string, statement: string): Promise<void> {
  const who = stage.person(key);
  await stage.must(
    nominate,
    { electionId, personId: who.personId, statement: '' },
    stage.person('voluntary'),
  );
  const { id: nominationId, version } = await nominationOf(stage, electionId, key);
  await stage.must(answerNomination, { nominationId, version, stands: true, statement }, who);
}

async function vote(stage: Stage, electionId: Id, voter: string, whom: string): Promise<void> {
  const { id: nominationId } = await nominationOf(stage, electionId, whom);
  await stage.must(castVote, { electionId, nominationId }, stage.person(voter));
}

async function talk(stage: Stage): Promise<void> {
  const { title, topic, posts } = CLOSED_ROOM;
  let threadId: Id | null = null;
  for (const { by, ago, text } of posts) {
    stage.goTo(ago);
    if (threadId) await stage.must(addPost, { threadId, text }, stage.person(by));
    else
      threadId = (
        await stage.must(startThread, { place: ALLIANCE.slug, title, topic, text }, stage.person(by))
      ).id;
  }
}
