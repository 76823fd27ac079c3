import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Database } from '@folkmoot/platform/database/database.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { londonHour } from '@folkmoot/kernel/london-hour.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';

let stored: TestDatabase;
let databases: Database[] = [];
let runners: JobRunner[] = [];
beforeEach(async () => {
  Logger.overrideLogger(['error', 'fatal']);
  stored = await testDatabase();
});
afterEach(async () => {
  for (const one of runners) await one.beforeApplicationShutdown();
  for (const one of databases) await one.close();
  [runners, databases] = [[], []];
  await stored.drop();
});

/** What each process has of its own: connections and a runner. */
async function process(
  tasks: (runner: JobRunner) => void,
): Promise<{ runner: JobRunner; database: Database }> {
  const database = new Database(
    { databaseUrl: stored.appUrl, databasePool: 8 },
    { tables: [], migrations: [] },
  );
  await database.open();
  const runner = new JobRunner(database);
  tasks(runner);
  databases.push(database);
  runners.push(runner);
  return { runner, database };
}

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await new Promise((again) => setTimeout(again, 25));
  }
  throw new Error('It did not come to pass within 15 seconds.');
};
const left = async (database: Database): Promise<number> =>
  (await database.row<{ n: number }>('SELECT count(*)::int AS n FROM graphile_worker._private_jobs'))!.n;

it('does what is to be done each day once, and makes up for one day after three without a process', async () => {
  const done: string[] = [];
  const hour = (londonHour(new Date()) + 20) % 24 || 23;
  const two = await Promise.all(
    ['first', 'second'].map((name) =>
      process((runner) =>
        runner.everyDay('spec.daily', hour === 1 ? 2 : hour, async () => void done.push(name)),
      ),
    ),
  );
  await two[0]!.database.rows(
    `INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution) VALUES ('spec.daily', now() - interval '9 days', now() - interval '3 days')`,
  );
  await Promise.all(two.map(({ runner }) => runner.start()));
  await until(() => done.length > 0);
  await until(async () => (await left(two[0]!.database)) === 0);
  expect(done).toHaveLength(1);
});

it('sets nothing for the hour that the clocks leave out', async () => {
  const { runner } = await process(() => undefined);
  expect(() => runner.everyDay('spec.daily', 1, () => Promise.resolve())).toThrow('one in the morning');
});

it('does the jobs of a queue one after the other, and others beside them', async () => {
  const order: string[] = [];
  let atOnce = 0;
  let most = 0;
  let goOn = (): void => undefined;
  const held = new Promise<void>((go) => (goOn = go));
  const tasks = (runner: JobRunner): void => {
    runner.register('spec.slow', async () => {
      most = Math.max(most, (atOnce += 1));
      await held;
      order.push('slow');
      atOnce -= 1;
    });
    runner.register('spec.quick', async () => void order.push('quick'));
  };
  const [one, other] = [await process(tasks), await process(tasks)];
  for (let n = 0; n < 6; n += 1)
    await one.database.rows(`SELECT graphile_worker.add_job('spec.slow', queue_name => 'spec')`);
  await one.database.rows(`SELECT graphile_worker.add_job('spec.quick')`);
  await Promise.all([one.runner.start(), other.runner.start()]);
  await until(() => order.includes('quick'));
  goOn();
  await until(async () => (await left(one.database)) === 0);
  expect(order).toEqual(['quick', ...Array.from({ length: 6 }, () => 'slow')]);
  expect(most).toBe(1);
});

it('takes up what a worker held who died, and leaves what one holds who lives', async () => {
  const done: string[] = [];
  const { runner, database } = await process((one) =>
    one.register('spec.job', async (payload) => void done.push((payload as { of: string }).of)),
  );
  const hold = (of: string, silent: number): Promise<unknown> =>
    database.rows(
      `WITH job AS (SELECT (graphile_worker.add_job('spec.job', json_build_object('of', $1::text), queue_name => $1)).id),
            alive AS (INSERT INTO platform.job_worker (id, seen_at) VALUES ($1, now() - $2 * interval '1 second'))
       SELECT id FROM job`,
      [of, silent],
    );
  await hold('dead', 45);
  await hold('alive', 5);
  await database.rows(
    `UPDATE graphile_worker._private_jobs SET locked_by = payload->>'of', locked_at = now() - interval '50 seconds'`,
  );
  await database.rows(
    `UPDATE graphile_worker._private_job_queues SET locked_by = queue_name, locked_at = now() - interval '50 seconds'`,
  );
  await runner.start();
  // A job is taken off the list a moment after its work is done.
  await until(async () => done.length > 0 && (await left(database)) === 1);
  expect(done).toEqual(['dead']);
});
