import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@folkmoot/kernel/local-date.js';
import { hourOfDay } from '@folkmoot/kernel/london-hour.js';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { Digests } from '@folkmoot/notifications/mail/digests.js';
import { NoticeRelay } from '@folkmoot/notifications/notice-relay.js';
import { Teller } from '@folkmoot/notifications/tell.js';
import type { JournalFollower } from '@folkmoot/platform/journal/journal-follower.js';
import { JournalWake } from '@folkmoot/platform/journal/journal-wake.js';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, deed, make } from '../../worlds/commitments.js';
import { saying, talkedIn } from '../../worlds/forum.js';
import { pollAsked } from '../../worlds/polls.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

const INBOX = '{ inbox { unread more notices { id kind sentence title path placeName read mail at } } }';

let app: TestApp;
let world: PartnershipWorld;
beforeEach(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterEach(() => app.close());

const relay = () => app.nest.get(NoticeRelay);
const told = async (who: Reader) => {
  await relay().catchUp();
  return (await app.ask(INBOX, {}, who)).inbox;
};
const linesOf = async (who: Reader): Promise<string[]> =>
  (await told(who)).notices.map((one: any) => `${one.kind} ${one.title} ${one.path}`);
const inDays = async (days: number): Promise<void> => {
  app.clock.moveTo(new Date(app.clock.now().getTime() + days * 86_400_000));
  await relay().morning();
};

describe('the inbox', () => {
  it('says who is asked for a commitment, and to who asked what was answered; to nobody else, nor to whom may see it no more', async () => {
    const asked = await make(app, world, {}, world.chair);
    const path = `1. Open a falls clinic /northmoor/commitments/1`;
    expect(await linesOf(world.member)).toEqual([`commitment-offered ${path}`]);
    expect(await linesOf(world.deputy)).toEqual([`commitment-offered ${path}`]);
    for (const other of [world.chair, world.secretary, world.participant, world.observer, world.stranger])
      expect(await linesOf(other)).toEqual([]);
    await deed(
      app,
      'declineCommitment',
      'DeclineCommitmentInput',
      { id: asked.id, version: asked.version, reason: 'No nurse' },
      world.member,
    );
    expect(await linesOf(world.chair)).toEqual([`commitment-declined ${path}`]);
    await acceptedCommitment(app, world);
    expect((await told(world.chair)).notices.map((one: any) => one.kind)).toEqual([
      'commitment-accepted',
      'commitment-declined',
    ]);
    expect((await verifyJournal(app.database)).faults).toEqual([]);

    // What they may not see any more says nothing.
    await make(app, world, { shownTo: 'partners', what: 'Open another' }, world.chair);
    expect((await told(world.member)).notices[0].title).toBe('3. Open another');
    await app.database.rows(`UPDATE audience."grant" SET withdrawn_at = now() WHERE person_id = $1`, [
      world.member.personId,
    ]);
    const { notices } = await told(world.member);
    expect(notices[0]).toMatchObject({ title: null, path: null, placeName: null });
    expect(JSON.stringify(notices)).not.toContain('falls');
    const leads = (id: string, who: Reader) =>
      app.ask('query ($id: ID!) { noticePath(id: $id) }', { id }, who);
    expect(await leads(notices[0].id, world.member)).toEqual({ noticePath: null });
    expect(await leads(notices[0].id, world.deputy)).toEqual({ noticePath: null });
  });

  it('says to the owner that an officer asks, and to the officer that there is an answer; to nobody else', async () => {
    const one = await acceptedCommitment(app, world);
    const upon = { id: one.id, version: one.version };
    await deed(
      app,
      'questionCommitment',
      'QuestionCommitmentInput',
      { ...upon, question: 'When does it open?' },
      world.secretary,
    );
    const line = (kind: string) => `commitment-${kind} 1. Open a falls clinic /northmoor/commitments/1`;
    expect((await linesOf(world.member))[0]).toBe(line('questioned'));
    for (const other of [world.deputy, world.chair, world.secretary, world.participant])
      expect(await linesOf(other)).not.toContain(line('questioned'));
    await deed(
      app,
      'answerCommitmentQuestion',
      'AnswerCommitmentQuestionInput',
      { ...upon, version: one.version + 1, answer: 'In May.' },
      world.member,
    );
    expect(await linesOf(world.secretary)).toEqual([line('question-answered')]);
    expect(await linesOf(world.chair)).not.toContain(line('question-answered'));
  });

  it('says to who waits that the other slips, moves or is late, directly or through others; and to that one that somebody waits', async () => {
    const today = app.clock.today();
    const first = await acceptedCommitment(app, world, { dueDate: addDays(today, 20) });
    const second = await make(
      app,
      world,
      {
        what: 'Train volunteers',
        organisationId: world.organisations.charity,
        personId: world.charityMember.personId,
      },
      world.charityMember,
    );
    const third = await make(app, world, { what: 'Third', personId: world.deputy.personId }, world.deputy);
    const upon = (one: any, more = 0) => ({ id: one.id, version: one.version + more });
    const wait = (one: any, number: number, who: Reader) =>
      deed(app, 'waitForCommitment', 'WaitForCommitmentInput', { ...upon(one), number }, who);
    await wait(second, first.number, world.charityMember);
    await wait(third, second.number, world.deputy);
    const of = async (who: Reader) =>
      (await linesOf(who)).filter((line) => /upstream|awaited/.test(line)).map((line) => line.slice(11, 30));
    expect(await of(world.member)).toEqual(['awaited 1. Open a f']);
    expect(await of(world.charityMember)).toEqual(['awaited 2. Train vo']);
    const report = (status: string, more: number) =>
      deed(
        app,
        'reportProgress',
        'ReportProgressInput',
        { ...upon(first, more), status, text: 'Well' },
        world.member,
      );
    await report('on-track', 0);
    expect(await of(world.deputy)).toEqual([]);
    await report('slipping', 1);
    await report('slipping', 2);
    expect(await of(world.deputy)).toEqual(['upstream-slipped 3.']);
    expect(await of(world.charityMember)).toEqual(['upstream-slipped 2.', 'awaited 2. Train vo']);
    expect(await of(world.member)).toEqual(['awaited 1. Open a f']);
    expect(await of(world.chair)).toEqual([]);
    await deed(
      app,
      'moveDueDate',
      'MoveDueDateInput',
      { ...upon(first, 3), dueDate: addDays(today, 25), reason: 'Later' },
      world.member,
    );
    expect(await of(world.deputy)).toHaveLength(2);
    await inDays(26);
    await inDays(1);
    expect(await of(world.deputy)).toHaveLength(3);
    expect(await of(world.charityMember)).toHaveLength(4);
    expect((await verifyJournal(app.database)).faults).toEqual([]);
  });

  it('says to the officers that a commitment has slipped twice, once; to nobody else', async () => {
    const one = await acceptedCommitment(app, world);
    const today = app.clock.today();
    for (const nth of [0, 1, 2])
      await deed(
        app,
        'moveDueDate',
        'MoveDueDateInput',
        { id: one.id, version: one.version + nth, dueDate: addDays(today, 400 + nth), reason: 'Later' },
        world.member,
      );
    const line = 'commitment-escalated 1. Open a falls clinic /northmoor/commitments/1';
    for (const officer of [world.chair, world.secretary])
      expect((await linesOf(officer)).filter((said) => said.startsWith('commitment-escalated'))).toEqual([
        line,
      ]);
    for (const other of [world.member, world.deputy, world.observer, world.participant])
      expect(await linesOf(other)).not.toContain(line);
  });

  it('says to whom a commitment is handed that it is theirs; to nobody else', async () => {
    const one = await acceptedCommitment(app, world);
    await deed(
      app,
      'handOverCommitment',
      'HandOverCommitmentInput',
      { id: one.id, version: one.version, personId: world.deputy.personId },
      world.member,
    );
    const line = 'commitment-passed-on 1. Open a falls clinic /northmoor/commitments/1';
    expect((await linesOf(world.deputy))[0]).toBe(line);
    for (const other of [world.member, world.chair, world.secretary, world.participant])
      expect(await linesOf(other)).not.toContain(line);
  });

  it('follows at once the streams that grew, and looks through all only now and then', async () => {
    const woken: ((streams: readonly string[] | null) => void)[] = [];
    const beside = relayBeside({ onWake: (wake) => woken.push(wake) });
    const offered = async (who: Reader) =>
      (await app.ask(INBOX, {}, who)).inbox.notices.filter((one: any) => one.kind === 'commitment-offered')
        .length;
    const until = async (holds: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; tries < 300 && !(await holds()); tries += 1)
        await new Promise((again) => setTimeout(again, 50));
      expect(await holds()).toBe(true);
    };
    const council = world.other.council;
    const elsewhere = { place: 'eastvale', organisationId: council };
    await make(app, world, {}, world.chair);
    beside.start();
    await until(async () => (await offered(world.member)) === 1);
    await make(app, world, elsewhere, world.other.member);
    const away = await offered(world.other.chair);
    // One round ends before the next begins.
    for (const times of [2, 3]) {
      await make(app, world, {}, world.chair);
      woken[0]!(null);
      woken[0]!([`partnership/${world.place.id}`, 'access']);
      await until(async () => (await offered(world.member)) === times);
    }
    expect(await offered(world.other.chair)).toBe(away);
    await beside.catchUp();
    expect(await offered(world.other.chair)).toBe(away + 1);
    await beside.beforeApplicationShutdown();
  });

  it('says once to who asked that nobody has answered for two weeks, and it waits with them again', async () => {
    await make(app, world, {}, world.chair);
    await make(app, world, { what: 'Asked of one’s own' }, world.member);
    const work = async () =>
      (await app.ask('{ myWork { kind what ask } }', {}, world.chair)).myWork.filter(
        (one: any) => one.kind === 'commitment',
      );
    const lines = async () => (await linesOf(world.chair)).filter((line) => line.startsWith('commitment-'));
    await inDays(13);
    expect(await lines()).toEqual([]);
    expect(await work()).toEqual([]);
    await inDays(1);
    await inDays(1);
    expect(await lines()).toEqual(['commitment-unanswered 1. Open a falls clinic /northmoor/commitments/1']);
    expect(await work()).toEqual([
      {
        kind: 'commitment',
        what: '1. Open a falls clinic',
        ask: 'Nobody has answered for 14 days. Ask them, or ask another organisation.',
      },
    ]);
    expect((await told(world.member)).notices.map((one: any) => one.kind)).not.toContain(
      'commitment-unanswered',
    );
  });

  it('says once for each day that was agreed that something is due, also after a morning without a process', async () => {
    const today = app.clock.today();
    const made = await acceptedCommitment(app, world, { dueDate: addDays(today, 20) });
    const kinds = async () =>
      (await told(world.member)).notices.flatMap(({ kind }: any) =>
        kind.startsWith('commitment-') ? [kind.slice(11)] : [],
      );
    await inDays(5);
    expect(await kinds()).toEqual([]);
    await inDays(3);
    expect(await kinds()).toEqual(['due-14']);
    await inDays(1);
    await relay().morning();
    expect(await kinds()).toEqual(['due-14']);
    await inDays(9);
    expect(await kinds()).toEqual(['due-7', 'due-14']);
    await inDays(2);
    await inDays(1);
    expect(await kinds()).toEqual(['overdue', 'due-1', 'due-7', 'due-14']);
    const later = {
      id: made.id,
      version: made.version,
      dueDate: addDays(app.clock.today(), 13),
      reason: 'Snow',
    };
    await deed(app, 'moveDueDate', 'MoveDueDateInput', later, world.member);
    await inDays(0);
    expect((await kinds())[0]).toBe('due-14');
  });

  it('counts the days by clocks in England, over both changes', async () => {
    // The clocks go forward on 28 March and back on 31 October.
    for (const [due, weekly] of [
      ['2027-04-05', ['2027-03-22', '2027-03-29', '2027-04-05']],
      ['2027-11-07', ['2027-11-08']],
    ] as const) {
      await acceptedCommitment(app, world, { what: due, dueDate: due });
      const mornings = new Map<string, string>();
      for (const before of [15, 14, 8, 7, 2, 1, 0, -1]) {
        const day = addDays(due, -before);
        app.clock.moveTo(hourOfDay(day, 6));
        await relay().morning();
        app.clock.moveTo(hourOfDay(day, 7));
        await app.nest.get(Digests).send();
        for (const { title, kind } of (await told(world.member)).notices)
          if (title.endsWith(due) && !mornings.has(kind)) mornings.set(kind, day);
      }
      expect(Object.fromEntries(mornings)).toMatchObject({
        'commitment-due-14': addDays(due, -14),
        'commitment-due-7': addDays(due, -7),
        'commitment-due-1': addDays(due, -1),
        'commitment-overdue': addDays(due, 1),
      });
      const weeks = await app.database.rows<{ moment: string }>(
        `SELECT moment FROM notifications.mailing WHERE kind = 'weekly' AND person_id = $1 ORDER BY moment`,
        [world.member.personId],
      );
      expect(weeks.map(({ moment }) => moment)).toEqual(weekly);
    }
  });

  it('says who was named and, once until they read on, that others wrote in a thread of theirs', async () => {
    const { threadId } = await talkedIn(app, 'northmoor', [
      [world.member, 'It stops at five.'],
      [world.participant, 'At four, @Malik Member!'],
      [world.chair, 'We ask the council.'],
    ]);
    const thread = 'The last bus home /northmoor/forum/1';
    expect(await linesOf(world.participant)).toEqual([`forum-answer ${thread}`]);
    expect((await linesOf(world.member)).sort()).toEqual([
      `forum-answer ${thread}`,
      `forum-named The last bus home /northmoor/forum/1/posts/2`,
    ]);
    await saying(app, 'addForumPost', { threadId, text: 'And again.' }, world.chair);
    expect(await linesOf(world.participant)).toEqual([`forum-answer ${thread}`]);
    await saying(app, 'addForumPost', { threadId, text: 'I read you.' }, world.participant);
    await saying(app, 'addForumPost', { threadId, text: 'Good.' }, world.chair);
    expect(await linesOf(world.participant)).toEqual([`forum-answer ${thread}`, `forum-answer ${thread}`]);
    expect(await linesOf(world.stranger)).toEqual([]);
  });

  it('is put away once: whoever answers where they were named, or says that they saw it, has read of it', async () => {
    const { threadId } = await talkedIn(app, 'northmoor', [
      [world.chair, 'It stops at five.'],
      [world.participant, 'At four, @Malik Member! Ask @Dora Deputy.'],
    ]);
    const named = async (who: Reader) =>
      (await told(who)).notices.filter((one: any) => one.kind === 'forum-named').map((one: any) => one.read);
    const waits = async (who: Reader) =>
      (await app.ask('{ myWork { kind id } }', {}, who)).myWork.filter(
        (one: any) => one.kind === 'named-in-forum',
      );
    expect([await named(world.member), await named(world.deputy)]).toEqual([[false], [false]]);
    const [notice] = await waits(world.deputy);
    await saying(app, 'addForumPost', { threadId, text: 'I ask them.' }, world.member);
    expect([await named(world.member), await waits(world.member)]).toEqual([[true], []]);
    expect(await named(world.deputy)).toEqual([false]);
    const seen = { requestId: requestId(), noticeId: notice.id };
    await app.ask(
      'mutation ($input: SettleForumNoticeInput!) { settleForumNotice(input: $input) { __typename } }',
      { input: seen },
      world.deputy,
    );
    expect([await named(world.deputy), (await told(world.deputy)).unread]).toEqual([[true], 0]);
    expect((await verifyJournal(app.database)).faults).toEqual([]);
  });

  it('is told once, however many tell it at the same time; one or all are marked as read that were there', async () => {
    const two = relayBeside();
    for (let n = 0; n < 4; n += 1) await make(app, world, { what: `Clinic ${n}` }, world.chair);
    await Promise.all([relay().catchUp(), two.catchUp(), relay().morning(), two.morning()]);
    await Promise.all([relay().catchUp(), two.catchUp()]);
    const { notices, unread } = await told(world.member);
    expect(notices.filter((one: any) => one.kind === 'commitment-offered')).toHaveLength(4);
    expect(unread).toBe(notices.length);
    const mark = async (input: object, who: Reader) =>
      (
        await app.ask(
          'mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) { __typename ... on NoticesRead { unread } } }',
          { input: { requestId: requestId(), ...input } },
          who,
        )
      ).markNoticesRead;
    expect(await mark({ id: notices[0].id }, world.deputy)).toMatchObject({ unread });
    expect(await mark({ id: notices[0].id }, world.member)).toMatchObject({ unread: unread - 1 });
    const upTo = app.clock.now().toISOString();
    app.clock.moveTo(new Date(app.clock.now().getTime() + 60_000));
    await make(app, world, { what: 'Four' }, world.chair);
    await relay().catchUp();
    expect(await mark({ upTo }, world.member)).toMatchObject({ unread: 1 });
    expect((await told(world.deputy)).unread).toBe(unread + 1);
  });

  it('prompts for interests, and rings for a seat that is empty too long', async () => {
    await inDays(0);
    expect(await linesOf(world.member)).toEqual([
      'interests-due Your interests in Northmoor /northmoor/interests/mine',
    ]);
    await inDays(22);
    await inDays(10);
    expect((await told(world.member)).notices.map((one: any) => one.kind)).toEqual([
      'interests-overdue',
      'interests-soon',
      'interests-due',
    ]);
    await app.database.rows(`UPDATE partnerships.seat_holder SET until = '2026-11-01' WHERE person_id = $1`, [
      world.member.personId,
    ]);
    await inDays(90);
    const rung = (await told(world.secretary)).notices.filter((one: any) => one.kind === 'seat-vacant');
    expect(rung).toHaveLength(1);
    await inDays(1);
    expect(
      (await told(world.secretary)).notices.filter((one: any) => one.kind === 'seat-vacant'),
    ).toHaveLength(1);
    expect((await told(world.deputy)).notices.some((one: any) => one.kind === 'seat-vacant')).toBe(false);
  });
});

describe('one’s own calendar', () => {
  const made = async (who: Reader): Promise<string> =>
    (
      await app.ask(
        'mutation ($input: CalendarInput!) { makeCalendar(input: $input) { ... on CalendarAddress { path } } }',
        { input: { requestId: requestId() } },
        who,
      )
    ).makeCalendar.path;
  const fetched = async (path: string): Promise<any> =>
    (
      await app.ask(
        'query ($token: String!) { calendar(token: $token) { withdrawn days { day summary path own } } }',
        { token: path.slice('/calendar/'.length, -4) },
        VISITOR,
      )
    ).calendar;
  const lines = async (path: string): Promise<string[]> =>
    (await fetched(path)).days.map((one: any) => `${one.day} ${one.summary} ${one.path}`);

  it('is what waits for its person and what comes up in their places, names only what is public, until it is withdrawn', async () => {
    await acceptedCommitment(app, world, { what: 'Ring everybody', dueDate: '2026-12-20' });
    await acceptedCommitment(app, world, {
      what: 'Hidden clinic',
      dueDate: '2026-12-24',
      shownTo: 'partners',
    });
    const { threadId } = await talkedIn(app, 'northmoor', [[world.member, 'It stops at five.']]);
    await pollAsked(app, threadId, world.chair);
    const [member, chair, participant, elsewhere] = [
      await made(world.member),
      await made(world.chair),
      await made(world.participant),
      await made(world.other.chair),
    ];
    const poll = '2026-11-25 For you: Last day of a poll (Northmoor) /northmoor';
    const ring = 'Commitment 1 is due: Ring everybody (Northmoor) /northmoor/commitments/1';
    const hidden = 'A commitment is due (Northmoor) /northmoor';
    expect(await lines(member)).toEqual([
      poll,
      '2026-12-16 For you: Your interests to declare (Northmoor) /my-work',
      `2026-12-20 For you: ${ring}`,
      `2026-12-24 For you: ${hidden}`,
    ]);
    expect(await lines(chair)).toEqual(
      expect.arrayContaining([poll, `2026-12-20 ${ring}`, `2026-12-24 ${hidden}`]),
    );
    expect(await lines(participant)).toEqual([poll, `2026-12-20 ${ring}`]);
    expect(await lines(elsewhere)).toEqual([
      '2026-12-16 For you: Your interests to declare (Eastvale) /my-work',
    ]);

    const again = await made(world.member);
    expect(await fetched(member)).toEqual({ withdrawn: true, days: [] });
    expect(await lines(again)).toHaveLength(4);
    expect(await app.ask('{ calendarAddress { path } }', {}, world.member)).toEqual({
      calendarAddress: { path: again },
    });
    await app.database.rows(`UPDATE audience."grant" SET withdrawn_at = now() WHERE person_id = $1`, [
      world.member.personId,
    ]);
    expect(await fetched(again)).toEqual({ withdrawn: false, days: [] });
    await app.ask(
      'mutation ($input: CalendarInput!) { withdrawCalendar(input: $input) { __typename } }',
      { input: { requestId: requestId() } },
      world.chair,
    );
    expect((await fetched(chair)).withdrawn).toBe(true);
    expect(await app.ask('{ calendarAddress { path } }', {}, world.chair)).toEqual({ calendarAddress: null });
    for (const wrong of ['/calendar/.ics', `/calendar/${'x'.repeat(43)}.ics`])
      expect(await fetched(wrong)).toBeNull();
  });
});

/** As a second process would have it. */
const relayBeside = (follower: Partial<Pick<JournalFollower, 'onWake'>> = {}): NoticeRelay =>
  new NoticeRelay(
    app.database,
    app.clock,
    app.nest.get(NoticeRules),
    new Teller(app.clock, app.nest.get(NoticeRules)),
    app.nest.get(JournalWake),
    { onWake: () => undefined, ...follower } as never,
    { everyDay: () => undefined } as never,
  );
