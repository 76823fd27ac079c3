import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Database } from '@folkmoot/platform/database/database.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { Line } from '../../faults/line.js';

const CONNECTIONS = 5;

let stored: TestDatabase;
let line: Line;
let database: Database;
beforeAll(async () => {
  stored = await testDatabase();
  line = await Line.to(stored.appUrl);
  database = new Database(
    { databaseUrl: line.seen(stored).appUrl, databasePool: CONNECTIONS, databasePatience: 1_000 },
    { tables: [], migrations: [] },
  );
  await database.open();
}, 60_000);
afterAll(async () => {
  await database?.close();
  await line?.end();
  await stored?.drop();
});

it('that another replaced costs one question’s patience, not one for each connection of before', async () => {
  await Promise.all(Array.from({ length: CONNECTIONS }, () => database.rows('SELECT pg_sleep(0.1)')));
  line.hush();
  await new Promise((resume) => setTimeout(resume, 1_200));
  await line.restore({ forgetting: true });
  await expect(database.rows('SELECT 1 AS one')).rejects.toThrow('stopped answering');
  expect(await database.rows('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
