import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { endPoll } from '@folkmoot/forum/actions/end-poll.js';
import { haveSay } from '@folkmoot/forum/actions/have-say.js';
import { stateOutcome } from '@folkmoot/forum/actions/state-outcome.js';
import { askPoll } from '@folkmoot/forum/actions/ask-poll.js';
import { PollEndings } from '@folkmoot/forum/poll-endings.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { folkmoot } from '../../worlds/app.js';
import { joinForum } from '@folkmoot/partnerships/actions/join-forum.js';
import { saying, talkedIn, codesOf as saidCodes } from '../../worlds/forum.js';
import {
  codesOf,
  colleague,
  must,
  partnershipWorld,
  type PartnershipWorld,
} from '../../worlds/partnerships.js';
import { pollAsked, WHICH_DAY } from '../../worlds/polls.js';
import { workOf } from '../../worlds/work.js';
import { watching } from '../../worlds/watching.js';

let app: TestApp;
let world: PartnershipWorld;
let threadId: string;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterAll(() => app.close());

const DAY = 86_400_000;
beforeEach(async () => {
  // A thread for each spec, and nobody is held back by how many there were.
  app.clock.moveTo(new Date(app.clock.now().getTime() + 2 * DAY));
  ({ threadId } = await talkedIn(app, world.place.slug, [[world.member, 'When do we drive?']]));
});

const say = (pollId: string, reader: Reader, choice: string, reason = '') =>
  codesOf(app, haveSay, { pollId, choice, reason }, reader);
const polls = async (reader: Reader) =>
  (
    await app.ask<any>(
      `query($thread: ID!) { forumPolls(thread: $thread) { mayAsk polls { own { choice reason personName } mayHaveSay mayRun
         poll { id version taken verdict endedAt outcome outcomeName options { code count } reasons { choice text personName } } } } }`,
      { thread: threadId },
      reader,
    )
  ).forumPolls;
const poll = async (reader: Reader) => (await polls(reader)).polls[0];
const counts = async (reader: Reader = world.chair) =>
  (await poll(reader)).poll.options.map((one: { count: number }) => one.count);

describe('a show of hands', () => {
  it('is asked by those who can post, in a thread they can read', async () => {
    const asking = (reader: Reader) =>
      codesOf(app, askPoll, { ...WHICH_DAY, threadId, lastDay: addDays(app.clock.today(), 3) }, reader);
    for (const reader of [world.observer, world.stranger, world.other.chair, world.operator])
      expect(await asking(reader)).toEqual(['not-found']);
    expect(await asking(world.participant)).toEqual([]);
    expect(await polls(world.other.chair)).toBeNull();
    expect(await codesOf(app, askPoll, { ...WHICH_DAY, threadId, lastDay: null }, world.chair)).toEqual([
      'poll/last-day-missing',
    ]);
  });
  it('counts each person once, as they chose last', async () => {
    const id = await pollAsked(app, threadId, world.chair);
    expect(await say(id, world.member, 'a')).toEqual([]);
    expect(await say(id, world.deputy, 'b')).toEqual([]);
    expect(await counts()).toEqual([1, 1]);
    expect(await say(id, world.deputy, 'a', 'Malik is right.')).toEqual([]);
    expect(await counts()).toEqual([2, 0]);
    expect(await poll(world.deputy)).toMatchObject({
      own: { choice: 'a', reason: 'Malik is right.' },
      poll: { verdict: 'most', reasons: [{ personName: 'Dora Deputy', text: 'Malik is right.' }] },
    });
    expect((await poll(world.chair)).own).toBeNull();
    for (const reader of [world.observer, world.other.chair, world.stranger])
      expect(await say(id, reader, 'a')).toEqual(['not-found']);
    expect(await say(id, world.member, 'z')).toEqual(['poll/choice']);
    expect(await counts()).toEqual([2, 0]);
  });
  it('counts each organisation once, whoever spoke for it last', async () => {
    const id = await pollAsked(app, threadId, world.chair, { countedBy: 'organisation' });
    await say(id, world.member, 'a');
    await say(id, world.deputy, 'b');
    await say(id, world.charityMember, 'b');
    expect(await counts()).toEqual([0, 2]);
    expect((await poll(world.member)).own).toMatchObject({ choice: 'b', personName: 'Dora Deputy' });
  });
  it('waits, by its last day, for whoever has not had a say; its outcome for who asked', async () => {
    const here = async (reader: Reader) =>
      (await workOf(app, reader, 'poll', 'poll-outcome'))
        .filter((one) => one.id === id)
        .map(({ kind, due }) => [kind, due]);
    const lastDay = addDays(app.clock.today(), 7);
    const id = await pollAsked(app, threadId, world.member, { countedBy: 'organisation' });
    // One voice for the trust: when its deputy has spoken, nothing waits for its member.
    expect([await here(world.member), await here(world.deputy)]).toEqual([
      [['poll', lastDay]],
      [['poll', lastDay]],
    ]);
    await say(id, world.deputy, 'b');
    expect([await here(world.member), await here(world.participant)]).toEqual([[], [['poll', lastDay]]]);
    expect([await here(world.observer), await here(world.other.chair)]).toEqual([[], []]);
    const days = async (reader: Reader) =>
      (
        await app.ask<any>('{ place(slug: "northmoor") { nextDates(first: 50) { id day } } }', {}, reader)
      ).place.nextDates.filter((one: { id: string }) => one.id === id);
    expect([await days(world.observer), await days(world.other.chair)]).toEqual([[{ id, day: lastDay }], []]);
    await must(app, endPoll, { pollId: id }, world.chair);
    expect([await here(world.member), await here(world.participant)]).toEqual([[['poll-outcome', null]], []]);
    await must(
      app,
      stateOutcome,
      { pollId: id, version: (await poll(world.chair)).poll.version, outcome: 'Thursdays.' },
      world.chair,
    );
    expect(await here(world.member)).toEqual([]);
  });
  it('counts all who choose at the same moment', async () => {
    const id = await pollAsked(app, threadId, world.chair);
    const crowd = [world.member, world.deputy, world.charityMember, world.participant, world.viceChair];
    expect(await Promise.all(crowd.map((one) => say(id, one, 'b')))).toEqual(crowd.map(() => []));
    expect(await counts()).toEqual([0, 5]);
  });
});

describe('a hidden poll', () => {
  it('tells nobody how it stands before it has ended, also not by its card', async () => {
    const id = await pollAsked(app, threadId, world.chair, { hidden: true });
    const origin = await startTestServer(app);
    const watcher = await watching(app, origin, world.member, `partnership/${world.place.forumId}`);
    await say(id, world.member, 'a', 'It suits us.');
    const card = async (holds: (one: any) => boolean): Promise<any> => {
      for (let tries = 0; tries < 200; tries += 1) {
        const found = watcher.cards.findLast((one: any) => one.kind === 'forum-poll' && holds(one.card));
        if (found) return found.card;
        await new Promise((soon) => setTimeout(soon, 50));
      }
      throw new Error('No such card came.');
    };
    expect(await card((one) => one.taken === 1)).toMatchObject({ verdict: null, reasons: [] });
    for (const reader of [world.chair, world.member]) {
      expect(await counts(reader)).toEqual([null, null]);
      expect((await poll(reader)).poll).toMatchObject({ taken: 1, verdict: null, reasons: [] });
    }
    await must(app, endPoll, { pollId: id }, world.chair);
    expect(await card((one) => one.endedAt !== null)).toMatchObject({ verdict: 'most', taken: 1 });
    expect(await counts()).toEqual([1, 0]);
    watcher.close();
  });
});

describe('a proposal', () => {
  it('has consent until somebody objects, and an objection says why', async () => {
    const id = await pollAsked(app, threadId, world.chair, { kind: 'proposal', options: [], quorum: 2 });
    await say(id, world.member, 'consent');
    expect((await poll(world.chair)).poll.verdict).toBe('no-quorum');
    await say(id, world.participant, 'aside');
    expect((await poll(world.chair)).poll.verdict).toBe('consent');
    expect(await say(id, world.deputy, 'object')).toEqual(['poll/reason-missing']);
    expect(await say(id, world.deputy, 'object', 'As with 943 476 5919.')).toEqual(['nhs-number']);
    expect(await say(id, world.deputy, 'object', 'No driver is insured.')).toEqual([]);
    expect((await poll(world.chair)).poll).toMatchObject({
      verdict: 'objections',
      reasons: [{ choice: 'object', text: 'No driver is insured.' }],
    });
  });
});

describe('the end', () => {
  const end = (id: string) => app.nest.get(PollEndings).end({ poll: id });
  it('comes by itself when the last day is over in England, once', async () => {
    app.clock.moveTo(new Date('2027-07-01T12:00:00Z'));
    const id = await pollAsked(app, threadId, world.chair, { lastDay: '2027-07-14' });
    const job = await app.database.row<{ at: Date }>(
      `SELECT run_at AS at FROM graphile_worker.jobs WHERE key = 'forum.end-poll/' || $1`,
      [id],
    );
    expect(job?.at.toISOString()).toBe('2027-07-14T23:00:00.000Z');
    await say(id, world.member, 'a');
    app.clock.moveTo(new Date('2027-07-14T22:59:59Z'));
    await expect(end(id)).rejects.toThrow('tried again');
    app.clock.moveTo(new Date('2027-07-14T23:00:00Z'));
    // The job is not there yet: it is over all the same.
    expect(await say(id, world.deputy, 'b')).toEqual(['poll/ended']);
    await Promise.all([end(id), end(id)].map((one) => one.catch(() => undefined)));
    await end(id);
    expect((await poll(world.chair)).poll).toMatchObject({ verdict: 'most', taken: 1 });
    const lines = await app.database.rows(
      `SELECT 1 FROM journal.line WHERE subject_id = $1 AND event = 'forum.poll-ended'`,
      [id],
    );
    expect(lines).toHaveLength(1);
    expect(await say(id, world.deputy, 'b')).toEqual(['poll/ended']);
  });
  it('comes earlier by who asked it or an officer; what was counted stays', async () => {
    const id = await pollAsked(app, threadId, world.participant);
    await say(id, world.member, 'a');
    for (const reader of [world.member, world.observer, world.other.chair])
      expect(await codesOf(app, endPoll, { pollId: id }, reader)).toEqual(['not-found']);
    expect(await codesOf(app, endPoll, { pollId: id }, world.participant)).toEqual([]);
    expect(await codesOf(app, endPoll, { pollId: id }, world.secretary)).toEqual(['poll/ended']);
    await end(id);
    await expect(
      app.database.rows(`UPDATE forum.poll SET result = '{}'::jsonb WHERE id = $1`, [id]),
    ).rejects.toThrow('never counted again');
  });
  it('is followed by what somebody says comes of it, apart from the count', async () => {
    const id = await pollAsked(app, threadId, world.participant);
    const state = (reader: Reader, version: number, outcome = 'We bring it to the meeting in March.') =>
      codesOf(app, stateOutcome, { pollId: id, version, outcome }, reader);
    expect(await state(world.participant, 1)).toEqual(['poll/still-open']);
    await must(app, endPoll, { pollId: id }, world.participant);
    expect(await state(world.member, 2)).toEqual(['not-found']);
    expect(await state(world.secretary, 2, ' ')).toEqual(['forum/missing']);
    expect(await state(world.secretary, 2)).toEqual([]);
    expect((await poll(world.member)).poll).toMatchObject({
      outcome: 'We bring it to the meeting in March.',
      outcomeName: 'Sita Secretary',
      verdict: 'nobody',
    });
    expect(await state(world.participant, 2)).toEqual(['stale']);
  });
  it('writes no choice and no reason into the record', async () => {
    const id = await pollAsked(app, threadId, world.chair);
    await say(id, world.member, 'b', 'It suits the drivers.');
    const lines = await app.database.rows<{ data: string }>(
      'SELECT data FROM journal.line WHERE subject_id = $1 ORDER BY seq',
      [id],
    );
    expect(lines.map((one) => Object.keys(JSON.parse(one.data)))).toEqual([['thread'], []]);
  });
});

it('a voice of somebody who speaks for another organisation is another voice only where organisations count', async () => {
  const id = await pollAsked(app, threadId, world.chair, { countedBy: 'organisation' });
  const second = await colleague(app, world.operator, 'Sam Second', world.organisations.trust);
  expect(await say(id, second, 'a')).toEqual(['not-found']);
});

it('whoever speaks for two organisations answers for each of them, and for none that is not theirs', async () => {
  const { carers, trust, charity } = world.organisations;
  await must(
    app,
    joinForum,
    { partnershipId: world.place.id, organisationId: carers, jobTitle: 'Trustee' },
    { ...world.deputy, organisationId: carers },
  );
  const pollId = await pollAsked(app, threadId, world.chair, { countedBy: 'organisation' });
  const sayFor = async (speakingFor: string, choice: string) =>
    saidCodes(await saying(app, 'haveSay', { pollId, speakingFor, choice }, world.deputy));
  expect(await sayFor(trust, 'a')).toEqual(['ForumPoll']);
  expect(await sayFor(carers, 'b')).toEqual(['ForumPoll']);
  expect(await sayFor(charity, 'b')).toEqual(['not-found']);
  expect(await counts()).toEqual([1, 1]);
  const { forumPolls } = await app.ask<any>(
    'query($thread: ID!) { forumPolls(thread: $thread) { polls { voices { organisationName choice personName } } } }',
    { thread: threadId },
    world.deputy,
  );
  expect(forumPolls.polls[0].voices).toEqual([
    { organisationName: 'Northmoor Carers Centre', choice: 'b', personName: 'Dora Deputy' },
    { organisationName: 'Northmoor Hospitals Trust', choice: 'a', personName: 'Dora Deputy' },
  ]);
});
