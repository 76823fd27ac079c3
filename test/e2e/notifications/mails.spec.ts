import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { Digests } from '@folkmoot/notifications/mail/digests.js';
import { NoticeRelay } from '@folkmoot/notifications/notice-relay.js';
import { Mailer } from '@folkmoot/platform/mail/mailer.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { linkIn, startMailbox, type Letter, type Mailbox } from '../../browser/mailbox.js';
import { startServer, type RunningServer } from '../../browser/server.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, make } from '../../worlds/commitments.js';
import { talkedIn } from '../../worlds/forum.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

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
  }, 90_000);
});
