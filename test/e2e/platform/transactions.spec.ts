import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database, type Queries, type Transaction } from '@folkmoot/platform/database/database.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';

const ID = 'SELECT txid_current()::text AS id';
const HALF = 'SELECT (10 / $1::int) AS half';
const KEPT = 'SELECT text, data, day FROM kept ORDER BY text';
const KEEP = 'INSERT INTO kept (text, data, day) VALUES ($1, $2, $3)';
const NEVER = 'SELECT $1::text AS never';

let stored: TestDatabase;
let database: Database;
/** One connection, so that each use meets what the last one left on it. */
beforeAll(async () => {
  stored = await testDatabase();
  const at = (databaseUrl: string) =>
    new Database({ databaseUrl, databasePool: 1 }, { tables: [], migrations: [] });
  const owner = at(stored.ownerUrl);
  await owner.open();
  await owner.rows('CREATE TABLE kept (text text PRIMARY KEY, data jsonb, day date)');
  await owner.close();
  database = at(stored.ownerUrl);
  await database.open();
}, 60_000);
afterAll(async () => {
  await database?.close();
  await stored?.drop();
});

const keep = (tx: Transaction, text: string) => tx.rows(KEEP, [text, { text }, '2026-11-22']);

it('answers what is asked together in its order, in one transaction, whether first or again', async () => {
  for (const name of ['a', 'b', 'c']) {
    const [, one, kept, other] = await database.transaction((tx) =>
      Promise.all([
        keep(tx, name),
        tx.row<{ id: string }>(ID),
        tx.rows<{ text: string }>(KEPT),
        tx.row<{ id: string }>(ID),
      ]),
    );
    expect(one).toEqual(other);
    expect(kept.at(-1)).toEqual({ text: name, data: { text: name }, day: '2026-11-22' });
  }
  expect(await database.rows(KEPT)).toHaveLength(3);
  expect(await database.row(NEVER, [null])).toEqual({ never: null });
});

it('keeps nothing where one of them fails, and says which; the connection stays of use', async () => {
  const work = (tx: Transaction) =>
    Promise.all([keep(tx, 'd'), tx.rows(HALF, [0]), tx.rows('SELECT 1 AS not_reached'), tx.rows(KEPT)]);
  await expect(database.transaction(work)).rejects.toThrow('division by zero');
  expect(await database.rows('SELECT 1 AS not_reached')).toEqual([{ not_reached: 1 }]);
  expect(await database.row(HALF, [5])).toEqual({ half: 2 });
  expect(await database.rows(KEPT)).toHaveLength(3);
});

it('commits nothing behind what failed without being waited for, or was swallowed', async () => {
  const sent = database.transaction(async (tx) => {
    tx.send(HALF, [0]);
    await Promise.resolve();
    await keep(tx, 'e').catch(() => undefined);
  });
  await expect(sent).rejects.toThrow('division by zero');
  const swallowed = database.transaction(async (tx) => {
    await keep(tx, 'f');
    await tx.rows(HALF, [0]).catch(() => undefined);
  });
  await expect(swallowed).rejects.toThrow('cannot be committed');
  const thrown = database.transaction(async (tx) => {
    void keep(tx, 'g').catch(() => undefined);
    throw new Error('thought better of it');
  });
  await expect(thrown).rejects.toThrow('thought better');
  expect(await database.rows(KEPT)).toHaveLength(3);
});

it('refuses what is asked when the transaction is over', async () => {
  let kept: Transaction | null = null;
  await database.transaction(async (tx) => {
    kept = tx;
    await tx.rows(ID);
  });
  await expect(keep(kept!, 'h')).rejects.toThrow('over');
});

it('refuses a value that cannot be written down, and nothing else of its transaction is lost', async () => {
  const circular: Record<string, unknown> = {};
  circular['itself'] = circular;
  await database.transaction(async (tx) => {
    await keep(tx, 'i');
    await expect(tx.rows(KEEP, ['j', circular, null])).rejects.toThrow('circular');
  });
  expect(await database.rows(KEPT)).toHaveLength(4);
});

it('lets be asked on its connection, while it commits, what is executed right behind; later that goes to the pool', async () => {
  const texts = (queries: Queries) =>
    queries.rows<{ text: string }>(KEPT).then((rows) => rows.map(({ text }) => text));
  let found = Promise.resolve<string[]>([]);
  let later: Queries = database;
  await database.transaction(
    (tx) => keep(tx, 'k'),
    (queries) => {
      later = queries;
      found = texts(queries);
    },
  );
  expect(await found).toContain('k');
  await database.transaction((tx) => keep(tx, 'l'));
  expect(await texts(later)).toContain('l');

  const failed = database.transaction(
    async (tx) => tx.send(HALF, [0]),
    (queries) => {
      found = texts(queries);
      found.catch(() => undefined);
    },
  );
  await expect(failed).rejects.toThrow('division by zero');
  await expect(found).rejects.toThrow('aborted');
  expect(await database.row(HALF, [5])).toEqual({ half: 2 });
});

it('asks the connection that was made first, wherever it is free', async () => {
  const several = new Database(
    { databaseUrl: stored.ownerUrl, databasePool: 3 },
    { tables: [], migrations: [] },
  );
  await several.open();
  const asked = async () => (await several.row<{ pid: number }>('SELECT pg_backend_pid() AS pid'))!.pid;
  const first = await asked();
  const together = await Promise.all([asked(), asked(), asked()]);
  expect(new Set(together).size).toBe(3);
  expect(together).toContain(first);
  for (let n = 0; n < 3; n += 1) {
    expect(await several.transaction(async (tx) => (await tx.row<{ pid: number }>('SELECT pg_backend_pid() AS pid'))!.pid)).toBe(first); // prettier-ignore
    expect(await asked()).toBe(first);
    await Promise.all([asked(), asked(), asked()]);
  }
  await several.close();
});
