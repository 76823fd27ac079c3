import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { reportButtons } from '@folkmoot/commitments/mail/report-buttons.js';
import { makeCalendar } from '@folkmoot/notifications/actions/make-calendar.js';
import { withdrawCalendar } from '@folkmoot/notifications/actions/withdraw-calendar.js';
import { calendarPath } from '@folkmoot/notifications/calendar/calendar-address.js';
import { Digests } from '@folkmoot/notifications/mail/digests.js';
import { NoticeRelay } from '@folkmoot/notifications/notice-relay.js';
import { Mailer } from '@folkmoot/platform/mail/mailer.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { linkIn, startMailbox, type Letter, type Mailbox } from '../../browser/mailbox.js';
import { startServer, type RunningServer } from '../../browser/server.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, make } from '../../worlds/commitments.js';
import { talkedIn } from '../../worlds/forum.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

const MALIK = 'malik@example.org';
const DORA = 'dora@example.org';

let app: TestApp;
let world: PartnershipWorld;

const SETTINGS = 'version mails quietFrom quietUntil pausedUntil refused topics { key cadence }';
async function choose(input: object, who: Reader = world.member): Promise<any> {
  const { noticeSettings } = await app.ask(`{ noticeSettings { ${SETTINGS} } }`, {}, who);
  const { topics, version, mails } = noticeSettings;
  const cadences = topics.map(({ key, cadence }: any) => ({ topic: key, cadence }));
  return (
    await app.ask(
      `mutation ($input: ChangeNoticeSettingsInput!) { changeNoticeSettings(input: $input) { __typename ... on NoticeSettings { ${SETTINGS} } ... on Refusal { faults { code path } } } }`,
      { input: { requestId: requestId(), version, mails, cadences, ...input } },
      who,
    )
  ).changeNoticeSettings;
}
const every = async (cadence: string, who: Reader = world.member) => {
  const { noticeSettings } = await app.ask('{ noticeSettings { topics { key } } }', {}, who);
  return choose({ cadences: noticeSettings.topics.map(({ key }: any) => ({ topic: key, cadence })) }, who);
};

describe('what people are mailed', () => {
  let mailbox: Mailbox;
  beforeEach(async () => {
    mailbox = await startMailbox();
    app = await folkmoot({
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'folkmoot@northmoor.invalid',
      PUBLIC_ORIGIN: 'https://folkmoot.example.org',
    });
    world = await partnershipWorld(app);
  });
  afterEach(async () => {
    await app.close();
    await mailbox.stop();
  });

  /** What Malik got, when the queue has sent everything. */
  const sent = async (): Promise<readonly Letter[]> => {
    await app.nest.get(NoticeRelay).catchUp();
    const queued = await app.database.rows<{ id: string }>(
      `SELECT id FROM mail.message WHERE state = 'queued' AND purpose LIKE 'notice-%'`,
    );
    for (const { id } of queued) await app.nest.get(Mailer).send(id);
    return mailbox.letters.filter(({ to }) => to === MALIK);
  };
  const runsAt = async (): Promise<(string | undefined)[]> =>
    (
      await app.database.rows<{ at: Date }>(
        `SELECT run_at AS at FROM graphile_worker.jobs WHERE task_identifier = 'send-mail' ORDER BY id`,
      )
    ).map(({ at }) => at.toISOString());
  const on = (moment: string): void => app.clock.moveTo(new Date(moment));
  const digests = () => app.nest.get(Digests);

  it('is once a week what waits, with minutes, and what is new; nothing that not everybody may read; once', async () => {
    await acceptedCommitment(app, world, { what: 'Ring everybody', dueDate: '2026-12-20' });
    await make(app, world, { what: 'Hidden clinic', shownTo: 'partners' }, world.chair);
    await talkedIn(app, 'northmoor', [
      [world.member, 'It stops at five.'],
      [world.participant, 'A secret of ours, @Malik Member.'],
    ]);
    await app.nest.get(NoticeRelay).catchUp();
    on('2026-11-20T07:00:00Z');
    await digests().send();
    expect(await sent()).toEqual([]);
    on('2026-11-24T07:00:00Z'); // no process ran on the Monday
    await Promise.all([digests().send(), digests().send()]);
    await digests().send();
    const [letter, ...others] = await sent();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      to: MALIK,
      subject: expect.stringMatching(/^Your week in Folkmoot: \d+ things wait for you$/),
    });
    for (const form of [letter!.text, letter!.html]) {
      expect(form).toMatch(/A commitment in Northmoor, by 20 December 2026\. About 3 minutes\./);
      expect(form).toMatch(/A post names you\. Something in Northmoor has changed: sign in to read it\./);
      expect(form).not.toMatch(/Hidden|secret|last bus/i);
    }
    on('2026-11-30T07:00:00Z');
    await digests().send();
    expect(await sent()).toHaveLength(2);
  });

  it('is at once where one chose so, one mail for each notice, and waits until the quiet time is over', async () => {
    await every('at-once');
    await make(app, world, {}, world.chair);
    const [letter] = await sent();
    expect(letter!.subject).toBe('Your organisation is asked for a commitment – Northmoor');
    expect(letter!.text).toContain('Something in Northmoor has changed: sign in to read it.');
    expect(letter!.text).not.toContain('falls');
    expect(linkIn(letter!, '/inbox/')).toMatch(/^https:\/\/folkmoot\.example\.org\/inbox\/[\w-]{36}$/);
    expect(letter!.headers['message-id']).toMatch(/^<[\w-]{36}@northmoor\.invalid>$/);
    expect(letter!.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const stop = /^<(https:\/\/folkmoot\.example\.org\/stop-mails\/([\w-]{43}))>$/.exec(
      letter!.headers['list-unsubscribe']!,
    );
    expect(letter!.text).toContain(stop![1]);

    expect(await choose({ quietFrom: 20, quietUntil: 7 })).toMatchObject({ quietFrom: 20, quietUntil: 7 });
    on('2026-11-18T22:00:00Z');
    await make(app, world, { what: 'By night' }, world.chair);
    await app.nest.get(NoticeRelay).catchUp();
    expect((await runsAt()).at(-1)).toBe('2026-11-19T07:00:00.000Z');

    await choose({ quietFrom: null, quietUntil: null, pausedUntil: '2026-12-01' });
    await make(app, world, { what: 'While away' }, world.chair);
    expect(await sent()).toHaveLength(2);

    // The address does one thing, for its person alone, and any number of times.
    const MUTATION =
      'mutation ($input: StopMailsInput!) { stopMails(input: $input) { __typename ... on MailsStopped { stopped } ... on Refusal { faults { code } } } }';
    const press = async (token: string) =>
      (await app.ask(MUTATION, { input: { requestId: requestId(), token } }, VISITOR)).stopMails;
    for (const wrong of ['', 'x'.repeat(43), `${stop![2]!.slice(0, -3)}AAA`])
      expect(await press(wrong)).toMatchObject({ faults: [{ code: 'not-found' }] });
    expect(await press(stop![2]!)).toMatchObject({ stopped: true });
    expect(await press(stop![2]!)).toMatchObject({ stopped: true });
    on('2027-01-11T08:00:00Z');
    await make(app, world, { what: 'After all', dueDate: '2027-06-30' }, world.chair);
    await digests().send();
    expect(await sent()).toHaveLength(2);
    expect((await app.ask('{ inbox { unread } }', {}, world.member)).inbox.unread).toBe(4);
  });

  describe('with buttons', () => {
    const SEEN = 'standing commitment { number what status dueDate placeName }';
    const opened = async (token: string): Promise<any> =>
      (
        await app.ask(
          `query ($token: String!) { mailedReport(token: $token) { ${SEEN} } }`,
          { token },
          VISITOR,
        )
      ).mailedReport;
    const press = async (token: string, input: object): Promise<any> =>
      (
        await app.ask(
          `mutation ($input: ReportFromMailInput!) { reportFromMail(input: $input) { __typename ... on MailedReport { ${SEEN} } ... on Refusal { faults { code path } } } }`,
          { input: { requestId: requestId(), token, ...input } },
          VISITOR,
        )
      ).reportFromMail;
    const buttonsIn = (letter: Letter): string[] => letter.text.match(/\/report\/\S+/g) ?? [];
    const tokenIn = (letter: Letter, n = 0): string => buttonsIn(letter)[n]!.split(/[/?]/)[2]!;
    /** Malik’s newest mail, sent on a morning so many days before the day of what he promised. */
    const mailed = async (
      terms: { what?: string; dueDate?: string; shownTo?: string } = {},
    ): Promise<Letter> => {
      const before = mailbox.letters.length;
      const { what = 'Open a falls clinic', shownTo } = terms;
      const about = shownTo === 'partners' ? '/report/' : what;
      await acceptedCommitment(app, world, { dueDate: '2026-11-25', ...terms });
      app.clock.moveTo(new Date(app.clock.now().getTime() + 60_000));
      await app.nest.get(NoticeRelay).morning();
      await sent();
      return mailbox.letters.slice(before).find(({ to, text }) => to === MALIK && text.includes(about))!;
    };
    beforeEach(() => every('at-once'));

    it('takes one report without a sign-in, as its person’s, and says nothing of what is not for everybody', async () => {
      const letter = await mailed({ what: 'Hidden clinic', shownTo: 'partners' });
      expect(letter.subject).toBe('Your commitment is due within a week – Northmoor');
      expect(buttonsIn(letter).map((path) => path.split('=')[1])).toEqual(['on-track', 'slipping', 'done']);
      for (const form of [letter.text, letter.html]) {
        expect(form).toContain('How does it stand? Say so without signing in, within 14 days:');
        expect(form).not.toContain('Hidden');
      }
      const token = tokenIn(letter);
      const commitment = { number: 1, what: 'Hidden clinic', status: 'not-started', dueDate: '2026-11-25' };
      expect(await opened(token)).toEqual({
        standing: 'open',
        commitment: { ...commitment, placeName: 'Northmoor' },
      });
      for (const [says, faults] of [
        [{ say: 'slipping' }, ['commitment/missing text']],
        [{ say: 'done' }, ['commitment/missing text', 'commitment/evidence-missing link']],
        [{ say: 'perhaps' }, ['commitment/no-status say']],
        [
          { say: 'slipping', text: 'Snow', dueDate: '2026-11-25', link: 'http://x' },
          ['commitment/not-a-link link', 'commitment/same-due-date dueDate'],
        ],
      ] as const)
        expect((await press(token, says)).faults.map((one: any) => `${one.code} ${one.path}`)).toEqual(
          faults,
        );
      const slips = { say: 'slipping', text: 'Two nurses left.', reason: 'people', dueDate: '2027-01-31' };
      const twice = { ...slips, requestId: requestId() };
      for (const answer of [await press(token, twice), await press(token, twice)])
        expect(answer).toMatchObject({
          standing: 'answered',
          commitment: { status: 'slipping', dueDate: '2027-01-31' },
        });
      // Used up, whichever button it was.
      expect((await press(tokenIn(letter, 2), { say: 'done', text: 'All of it' })).faults).toEqual([
        { code: 'mailed-report/answered', path: '' },
      ]);
      const { commitmentPage } = await app.ask(
        `{ commitmentPage(place: "northmoor", number: 1) { commitment { dueMoves reason latest { text } } history { event personName text fromMail from to } } }`,
        {},
        world.chair,
      );
      expect(commitmentPage.commitment).toEqual({
        dueMoves: 1,
        reason: 'people',
        latest: { text: 'Two nurses left.' },
      });
      expect(commitmentPage.history.slice(0, 3)).toMatchObject([
        {
          event: 'due-date-moved',
          personName: 'Malik Member',
          text: null,
          fromMail: true,
          from: '2026-11-25',
          to: '2027-01-31',
        },
        { event: 'progress-reported', personName: 'Malik Member', text: 'Two nurses left.', fromMail: true },
        { event: 'commitment-accepted', fromMail: false },
      ]);
    });

    it('closes with what shows it; runs out after 14 days, with its mailbox, and with the part of whoever was mailed', async () => {
      const closing = tokenIn(await mailed(), 2);
      expect(
        await press(closing, { say: 'done', text: 'Open since May.', link: 'https://example.org/may' }),
      ).toMatchObject({ standing: 'answered', commitment: { status: 'done' } });

      const late = tokenIn(await mailed({ what: 'Ring everybody', dueDate: '2026-12-02' }));
      on('2026-12-02T12:00:00Z');
      expect(await opened(late)).toMatchObject({ standing: 'open' });
      on('2026-12-02T13:00:00Z');
      expect(await opened(late)).toEqual({ standing: 'expired', commitment: null });
      expect((await press(late, { say: 'on-track' })).faults).toEqual([
        { code: 'mailed-report/expired', path: '' },
      ]);

      const due = { dueDate: '2026-12-15' };
      const [handed, moved, left] = [
        tokenIn(await mailed({ ...due, what: 'Hand me over' })),
        tokenIn(await mailed({ ...due, what: 'New mailbox' })),
        tokenIn(await mailed({ ...due, what: 'Leave' })),
      ];
      await app.database.rows(
        `UPDATE commitments.commitment SET person_id = $1 WHERE what = 'Hand me over'`,
        [world.deputy.personId],
      );
      expect(await opened(handed)).toEqual({ standing: 'not-yours', commitment: null });
      expect((await press(handed, { say: 'on-track' })).faults).toMatchObject([{ code: 'not-found' }]);
      const { personId } = world.member;
      const mailboxIs = (email: string) =>
        app.database.rows('UPDATE access.address SET email = $2 WHERE person_id = $1', [personId, email]);
      await mailboxIs('malik@example.net');
      expect(await opened(moved)).toBeNull();
      await mailboxIs(MALIK);
      // Of two at once, one is saved.
      const at = await Promise.all([
        press(moved, { say: 'on-track', text: 'Here' }),
        press(moved, { say: 'slipping', text: 'There' }),
      ]);
      expect(at.filter((one) => one.__typename === 'MailedReport')).toHaveLength(1);
      expect(['stale', 'mailed-report/answered']).toContain(at.find((one) => one.faults).faults[0].code);
      await app.database.rows(`UPDATE audience."grant" SET withdrawn_at = now() WHERE person_id = $1`, [
        personId,
      ]);
      expect(await opened(left)).toEqual({ standing: 'not-yours', commitment: null });
      expect((await press(left, { say: 'on-track' })).faults).toMatchObject([{ code: 'not-found' }]);
      for (const wrong of ['', 'x'.repeat(78), `${left.slice(0, -4)}AAAA`, `B${left.slice(1)}`]) {
        expect(await opened(wrong)).toBeNull();
        expect((await press(wrong, { say: 'on-track' })).faults).toMatchObject([{ code: 'not-found' }]);
      }
    });

    it('also in a digest, and once for each silence', async () => {
      await every('daily');
      await acceptedCommitment(app, world, { what: 'Ring everybody', dueDate: '2027-06-30' });
      const kinds = async () =>
        (await app.ask('{ inbox { notices { kind } } }', {}, world.member)).inbox.notices
          .map(({ kind }: any) => kind)
          .filter((kind: string) => kind === 'commitment-silent');
      on('2026-12-23T06:00:00Z');
      await app.nest.get(NoticeRelay).morning();
      expect(await kinds()).toEqual([]);
      for (const morning of ['2026-12-24', '2026-12-25']) {
        on(`${morning}T06:00:00Z`);
        await app.nest.get(NoticeRelay).morning();
      }
      expect(await kinds()).toHaveLength(1);
      await digests().send();
      const letter = (await sent()).at(-1)!;
      expect(letter.text).toContain(
        'Nobody has heard about your commitment for a while: 1. Ring everybody (Northmoor)',
      );
      expect(await press(tokenIn(letter), { say: 'on-track' })).toMatchObject({ standing: 'answered' });
    });
  });

  it('keeps what was chosen, and refuses what makes no sense', async () => {
    const codes = async (input: object) =>
      (await choose(input)).faults?.map((one: any) => `${one.code} ${one.path}`);
    expect(await codes({ quietFrom: 20 })).toEqual(['mails/half-a-quiet-time quietUntil']);
    expect(await codes({ quietFrom: 24, quietUntil: 7 })).toEqual(['mails/no-such-hour quietFrom']);
    expect(await codes({ pausedUntil: '2026-11-18' })).toEqual(['mails/paused-until-past pausedUntil']);
    expect(await codes({ cadences: [{ topic: 'commitments-due', cadence: 'hourly' }] })).toEqual([
      'mails/no-such-choice commitments-due',
    ]);
    await every('off');
    expect(await choose({ version: 0 })).toMatchObject({ faults: [{ code: 'stale' }] });
    await make(app, world, {}, world.chair);
    on('2026-11-23T07:00:00Z');
    await digests().send();
    expect(await sent()).toEqual([]);
  });

  it('waits for the officers where a mailbox refuses it, until a mail goes again', async () => {
    await every('at-once');
    mailbox.refused.add(MALIK);
    await make(app, world, {}, world.chair);
    expect(await sent()).toEqual([]);
    const work = async (who: Reader) =>
      (await app.ask('{ myWork { kind what } }', {}, who)).myWork.filter(
        (one: any) => one.kind === 'mail-refused',
      );
    expect(await work(world.secretary)).toEqual([
      { kind: 'mail-refused', what: 'Mail does not reach Malik Member' },
    ]);
    for (const other of [world.member, world.participant, world.other.chair])
      expect(await work(other)).toEqual([]);
    expect((await app.ask('{ inbox { notices { mail } } }', {}, world.member)).inbox.notices[0].mail).toBe(
      'refused',
    );
    expect(await app.ask('{ noticeSettings { refused } }', {}, world.member)).toEqual({
      noticeSettings: { refused: true },
    });
    mailbox.refused.clear();
    app.clock.moveTo(new Date(app.clock.now().getTime() + 60_000));
    await make(app, world, { what: 'Another' }, world.chair);
    expect(await sent()).toHaveLength(1);
    expect(await work(world.secretary)).toEqual([]);
    // Taken, and come back later.
    const messageId = mailbox.letters.at(-1)!.headers['message-id']!.slice(1, 37);
    const returned = { messageId, words: '550 5.1.1 User unknown' };
    expect(await app.nest.get(Mailer).returned(returned)).toBe(true);
    expect(await work(world.secretary)).toHaveLength(1);
    expect(await app.nest.get(Mailer).returned({ ...returned, messageId: world.place.id })).toBe(false);
  });
});

describe('mails of two processes', () => {
  let server: RunningServer;
  let second: Awaited<ReturnType<RunningServer['another']>> | undefined;
  beforeEach(async () => {
    server = await startServer();
    app = await folkmoot({
      DATABASE_URL: server.database.appUrl,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    });
    world = await partnershipWorld(app);
    for (const who of [world.member, world.deputy]) await every('at-once', who);
  }, 60_000);
  afterEach(async () => {
    await second?.stop();
    await app?.close();
    await server?.stop();
  });
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 300; tries += 1) {
      if (await holds()) return;
      await new Promise((again) => setTimeout(again, 50));
    }
    throw new Error('It did not come to pass within 15 seconds.');
  };
  const jobsLeft = async (): Promise<number> =>
    (await app.database.row<{ n: number }>(
      `SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'send-mail'`,
    ))!.n;

  it('go exactly once; and not again, but into the inbox, where one was killed before the mail server answered', async () => {
    const { mailbox } = server;
    mailbox.silent = true;
    await make(app, world, { what: 'Lost' }, world.chair);
    await until(() => mailbox.letters.length === 2);
    await server.kill();
    mailbox.silent = false;
    // A minute passes.
    await app.database.rows(`UPDATE platform.job_worker SET seen_at = seen_at - interval '1 minute'`);
    await app.database.rows(
      `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute'`,
    );
    await server.start();
    second = await server.another();
    for (let n = 0; n < 5; n += 1) await make(app, world, { what: `Clinic ${n}` }, world.chair);
    await until(() => mailbox.letters.length >= 12);
    await until(async () => (await jobsLeft()) === 0);
    expect(mailbox.letters).toHaveLength(12);
    expect(new Set(mailbox.letters.map(({ headers }) => headers['message-id'])).size).toBe(12);
    await app.database.rows(
      `UPDATE mail.message SET queued_at = queued_at - interval '1 hour' WHERE state = 'sending'`,
    );
    app.clock.moveTo(new Date());
    const { notices } = (await app.ask('{ inbox { notices { title mail } } }', {}, world.member)).inbox;
    expect(notices.map(({ title, mail }: any) => `${title} ${mail}`)).toEqual([
      ...[4, 3, 2, 1, 0].map((n) => `${n + 2}. Clinic ${n} sent`),
      '1. Lost lost',
    ]);

    // One press in a mail program, at either process, without a cookie.
    const stop = linkIn(
      mailbox.letters.find(({ to }) => to === MALIK)!,
      '/stop-mails/',
    );
    const pressed = await fetch(stop.replace(server.origin, second.origin), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(pressed.status).toBe(200);
    await make(app, world, { what: 'After that' }, world.chair);
    await until(() => mailbox.letters.length === 13);
    expect(mailbox.letters.at(-1)!.to).toBe(DORA);

    // The page behind a button, as a browser without scripts and without a cookie sees it.
    const kept = await acceptedCommitment(app, world, { what: 'Ring everybody' });
    const person = { personId: world.member.personId, address: MALIK, now: new Date() };
    const path = (await reportButtons(app.database, person, [kept.id])).get(kept.id)!.buttons[1]!.path;
    const page = server.origin + path;
    for (let opening = 0; opening < 2; opening += 1) {
      const opened = await fetch(page);
      expect(opened.headers.get('referrer-policy')).toBe('same-origin');
      expect(opened.headers.get('cache-control')).toContain('no-store');
      expect(opened.headers.get('set-cookie')).toBeNull();
      expect(await opened.text()).toMatch(/Ring everybody[^]*Why is it slipping\?/);
    }
    const form = new URLSearchParams({ requestId: requestId(), say: 'slipping', text: '' });
    const refused = await fetch(page, { method: 'POST', body: form });
    expect(await refused.text()).toContain('Say why it is slipping, and what would help.');
    form.set('text', 'Snow');
    const reported = await fetch(page, { method: 'POST', body: form, redirect: 'manual' });
    expect(reported.status).toBe(302);
    expect(reported.headers.get('set-cookie')).toBeNull();
    const saved = await fetch(server.origin + reported.headers.get('location')!);
    expect(await saved.text()).toContain('Your report is saved');

    // A calendar program, which cannot sign in either.
    const made = await must(app, makeCalendar, {}, world.member);
    const address = server.origin + (await calendarPath(app.database, made.id));
    const first = await fetch(address);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await first.text()).toContain('SUMMARY:For you: Commitment');
    const tag = first.headers.get('etag')!;
    expect((await fetch(address, { headers: { 'If-None-Match': tag } })).status).toBe(304);
    await must(app, withdrawCalendar, {}, world.member);
    expect((await fetch(address, { headers: { 'If-None-Match': tag } })).status).toBe(410);
  }, 90_000);
});
