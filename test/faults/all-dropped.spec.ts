import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { folkmoot } from '../worlds/app.js';
import { DocumentWorld, read, soon, wait } from '../worlds/documents.js';
import { freePort, ServerProcess } from '../worlds/server-process.js';
import { figures, inForm } from './figures.js';
import { Line } from './line.js';
import { Typist } from './typist.js';

const CLIENTS = inForm(200, 1_000);
const WRITERS = 5;
/** A busy machine of a build service gets more; the long form is for one at rest. */
const CONSISTENT_MS = inForm(30_000, 10_000);

let database: TestDatabase;
let app: TestApp;
let world: DocumentWorld;
let servers: ServerProcess[] = [];
let lines: Line[] = [];
let typists: Typist[] = [];
beforeAll(async () => {
  database = await testDatabase();
  servers = [new ServerProcess(database, await freePort()), new ServerProcess(database, await freePort())];
  await Promise.all(servers.map((server) => server.start()));
  lines = await Promise.all(servers.map((server) => Line.to(server.origin)));
  app = await folkmoot({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    LOG_LEVEL: 'silent',
  });
  world = new DocumentWorld(app, lines[0]!.origin);
}, 90_000);
afterAll(async () => {
  world?.close();
  await Promise.all(lines.map((line) => line.end()));
  await Promise.all(servers.map((server) => server.end('SIGKILL')));
  await app?.close();
  await database?.drop();
}, 60_000);

const memory = (): number => Math.max(...servers.map((server) => server.memory()));

/** Half of them at each server, a few of them typing. */
async function opened(): Promise<Typist[]> {
  const document = await world.text();
  const people = await Promise.all(Array.from({ length: 50 }, () => world.member()));
  const all: Typist[] = [];
  for (let from = 0; from < CLIENTS; from += people.length) {
    const next = people.slice(0, CLIENTS - from);
    const writers = await Promise.all(
      next.map((who, n) => world.writer(document, who, { origin: lines[(from + n) % 2]!.origin })),
    );
    all.push(...writers.map((writer, n) => new Typist(writer, `client${from + n}`)));
  }
  return all;
}

/** Answers after how many milliseconds every client had every word once and called it saved. */
async function consistent(since: number): Promise<number> {
  const expected = typists.flatMap((one) => one.typed).toSorted();
  const behind = (): number =>
    typists.filter(({ writer: { doc, provider } }) => {
      const length = doc.getXmlFragment('default').length;
      return length < expected.length || provider.state.kind !== 'saved';
    }).length;
  await soon(behind, (count) => count === 0, 60_000);
  const took = performance.now() - since;
  await wait(500); // whatever comes twice has come by now
  const reference = read(typists[0]!.writer.doc);
  expect(reference.toSorted()).toEqual(expected);
  const text = reference.join();
  expect(typists.filter(({ writer }) => read(writer.doc).join() !== text)).toHaveLength(0);
  return took;
}

it.each<[string, () => Promise<void>]>([
  ['the line of all is cut', () => Promise.resolve(lines.forEach((line) => line.drop()))],
  [
    'one of two servers is killed',
    async () => {
      await servers[1]!.end('SIGKILL');
      lines[1]!.lead(servers[0]!.origin);
      servers = [servers[0]!];
    },
  ],
])(
  '%s: all are consistent again, and nothing is missed or doubled',
  async (form, dropThem) => {
    if (typists.length === 0) typists = await opened();
    const writers = [...typists.slice(0, WRITERS - 1), typists.at(-1)!];
    for (const one of writers) one.start(100);
    await wait(1_000);
    const before = memory();
    const dropped = performance.now();
    await dropThem();
    let most = 0;
    const look = setInterval(() => (most = Math.max(most, memory())), 50);
    await wait(1_000);
    for (const one of writers) one.stop();
    const took = await consistent(dropped);
    clearInterval(look);
    figures(`all dropped together: ${form}`, {
      clients: CLIENTS,
      words: typists.flatMap((one) => one.typed).length,
      'missed or doubled': 0,
      'seconds until all were consistent': (took / 1_000).toFixed(1),
      'server memory before, MB': before,
      'at most, MB': most,
    });
    expect(took).toBeLessThan(CONSISTENT_MS);
    // Each of them joins anew: that costs, and it must not pile up.
    expect(most).toBeLessThan(before + 150 + CLIENTS * 0.3);
  },
  180_000,
);
