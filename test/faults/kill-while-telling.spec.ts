import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startServer, type RunningServer } from '../browser/server.js';
import { folkmoot } from '../worlds/app.js';
import { acceptedCommitment } from '../worlds/commitments.js';
import { partnershipWorld, type PartnershipWorld } from '../worlds/partnerships.js';
import { cookieOf } from '../worlds/session.js';
import { figures, inForm, LONG } from './figures.js';

const KILLS = inForm(2, 20);
const TALKS = inForm(2, 12);

let server: RunningServer;
let second: Awaited<ReturnType<RunningServer['another']>>;
let app: TestApp;
let world: PartnershipWorld;
beforeAll(async () => {
  server = await startServer();
  // Only to put people and promises into the database: the servers under test are the processes.
  app = await folkmoot({
    DATABASE_URL: server.database.appUrl,
    DATABASE_OWNER_URL: server.database.ownerUrl,
    LOG_LEVEL: 'silent',
  });
  app.clock.moveTo(new Date());
  const first = await workers();
  second = await server.another();
  lasting = (await workers()).filter((id) => !first.includes(id));
  world = await partnershipWorld(app);
  for (const { personId } of [world.chair, world.member])
    await app.database.rows(
      `INSERT INTO notifications.setting (id, version, person_id, mails, cadences) VALUES ($1, 1, $2, true, '{"commitments-questioned": "at-once"}')`,
      [newId(), personId],
    );
}, 60_000);
afterAll(async () => {
  await second?.stop();
  await app?.close();
  await server?.stop();
});

/** Those of the second server, which nobody kills, and all that were. */
let lasting: string[] = [];
const dead: string[] = [];
const workers = async (): Promise<string[]> =>
  (await app.database.rows<{ id: string }>('SELECT id FROM platform.job_worker')).map(({ id }) => id);

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const count = async (text: string): Promise<number> =>
  (await app.database.row<{ n: number }>(`SELECT count(*)::int AS n FROM ${text}`))!.n;

/** Presses a button as a browser does: again, and at the other server, until one says that it is done. */
async function press(path: string, cookie: string, form: Record<string, string>): Promise<void> {
  const body = new URLSearchParams({ requestId: requestId(), ...form });
  for (let tries = 0; tries < 600; tries += 1) {
    const origin = Math.random() < 0.5 ? server.origin : second.origin;
    const answer = await fetch(origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body,
    }).catch(() => null);
    if (answer?.status === 302) return;
    if (answer && answer.status < 500) throw new Error(`${form.deed} was refused: ${await answer.text()}`);
    await wait(50);
  }
  throw new Error(`${form.deed} was not taken within 30 seconds.`);
}

it(
  'kill -9 while people report, ask and are mailed loses nothing that was acknowledged, and does nothing twice',
  async () => {
    const cookies = { chair: await cookieFor(world.chair), member: await cookieFor(world.member) };
    const acknowledged: string[] = [];
    let over = false;
    const talks = Array.from({ length: TALKS }, async (_, n) => {
      const { id, version } = await acceptedCommitment(app, world, { what: `Clinic ${n}` });
      const { number } = (await app.database.row<{ number: number }>(
        'SELECT number FROM commitments.commitment WHERE id = $1',
        [id as Id],
      ))!;
      for (let step = 0; !over; step += 1) {
        const deed = (['question', 'answer', 'report'] as const)[step % 3]!;
        const words = `${deed} ${n} ${step}`;
        const said: Record<string, string> =
          deed === 'report' ? { status: 'on-track', text: words } : { [deed]: words };
        const cookie = deed === 'question' ? cookies.chair : cookies.member;
        await press(`/northmoor/commitments/${number}`, cookie, {
          deed,
          id,
          version: String(version + step),
          ...said,
        });
        acknowledged.push(words);
      }
    });
    const talking = Promise.all(talks);
    talking.catch(() => undefined); // told below, however the kills go
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        await wait(800 + Math.random() * 1_200);
        const those = await workers();
        await server.kill();
        dead.push(...those.filter((id) => !lasting.includes(id)));
        await server.start();
      }
      await wait(500);
    } finally {
      over = true;
      await talking;
    }
    const freed = await jobsFree();

    const kept = await app.database.rows<{ text: string; times: number }>(
      'SELECT text, count(*)::int AS times FROM commitments.update GROUP BY text',
    );
    const times = new Map(kept.map((one) => [one.text, one.times]));
    const answers = acknowledged.filter((words) => words.startsWith('answer')).length;
    const told = await app.database.rows<{ id: Id; kind: string; state: string | null }>(
      `SELECT n.id, n.kind, m.state FROM notifications.notice n LEFT JOIN mail.message m ON m.id = n.message_id
        WHERE n.kind IN ('commitment-questioned', 'commitment-question-answered')`,
    );
    const mailed = told.map(({ id, state }) => ({
      state,
      times: server.mailbox.letters.filter(({ text }) => text.includes(`/inbox/${id}`)).length,
    }));
    const { faults } = await verifyJournal(app.database);
    const counted = {
      kills: KILLS,
      'reports, questions and answers acknowledged': acknowledged.length,
      missing: acknowledged.filter((words) => !times.has(words)).length,
      doubled: kept.filter((one) => one.times > 1).length,
      'answers to be told': answers,
      'answers told': told.filter(({ kind }) => kind === 'commitment-question-answered').length,
      // One that was answered before it could be told waits for nobody.
      'questions told': told.filter(({ kind }) => kind === 'commitment-questioned').length,
      'mails delivered': mailed.filter((one) => one.times > 0).length,
      'mails delivered twice': mailed.filter((one) => one.times > 1).length,
      'mails in doubt, and shown so': mailed.filter((one) => one.times === 0 && one.state === 'sending')
        .length,
      'mails lost unseen': mailed.filter((one) => one.times === 0 && one.state !== 'sending').length,
      'faults in the journal': faults.length,
      'seconds until the jobs of the dead were done': freed,
    };
    figures('kill -9 while people are told', counted);
    expect(counted).toMatchObject({
      missing: 0,
      doubled: 0,
      'answers told': answers,
      'mails delivered twice': 0,
      'mails lost unseen': 0,
      'faults in the journal': 0,
    });
    expect(acknowledged.length).toBeGreaterThan(KILLS * TALKS);
    expect(counted['mails delivered']).toBeGreaterThan(0);
    expect(freed).toBeLessThan(60);
  },
  120_000 + KILLS * 10_000,
);

const cookieFor = (who: PersonReader): Promise<string> =>
  cookieOf(app.database, { ...who, sessionId: newId() });

/** How many seconds it takes until every notice is given and nothing waits to be mailed. The short form lets the minute pass at once. */
async function jobsFree(): Promise<number> {
  const began = performance.now();
  if (!LONG) {
    await app.database.rows(`DELETE FROM platform.job_worker WHERE id = ANY($1::text[])`, [dead]);
    await app.database.rows(
      `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 minute' WHERE locked_by = ANY($1::text[])`,
      [dead],
    );
  }
  for (;;) {
    const behind = await count(
      `journal.stream s LEFT JOIN notifications.cursor c ON c.stream = s.id WHERE s.id LIKE 'partnership/%' AND s.seq > coalesce(c.seq, 0)`,
    );
    const jobs = await count(`graphile_worker.jobs WHERE task_identifier = 'send-mail'`);
    const seconds = (performance.now() - began) / 1000;
    if (behind + jobs === 0) return Math.round(seconds * 10) / 10;
    if (seconds > 90) throw new Error(`${behind} streams and ${jobs} mails wait after ${seconds} seconds.`);
    await wait(100);
  }
}
