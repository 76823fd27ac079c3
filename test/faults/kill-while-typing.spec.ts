import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { folkmoot } from '../worlds/app.js';
import { DocumentWorld, read, saved, soon, wait, write, type TestWriter } from '../worlds/documents.js';
import { freePort, ServerProcess } from '../worlds/server-process.js';

const KILLS = Number(process.env.FAULT_KILLS ?? 2);
const WRITERS = Number(process.env.FAULT_WRITERS ?? 8);

let database: TestDatabase;
let app: TestApp;
let world: DocumentWorld;
let server: ServerProcess;
beforeAll(async () => {
  database = await testDatabase();
  server = new ServerProcess(database, await freePort());
  await server.start();
  // Only to put people and texts into the database: the server under test is the process.
  app = await folkmoot({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    LOG_LEVEL: 'silent',
  });
  world = new DocumentWorld(app, server.origin);
}, 60_000);
afterAll(async () => {
  world.close();
  await server.end('SIGKILL');
  await app.close();
  await database.drop();
});

/** Types marks into the text until told to stop, and remembers which of them the server has acknowledged. */
function typing(
  writer: TestWriter,
  name: string,
): { typed: string[]; acknowledged: Set<string>; stop(): void } {
  const typed: string[] = [];
  const acknowledged = new Set<string>();
  const off = writer.provider.onState((state) => {
    if (state.kind === 'saved') for (const mark of typed) acknowledged.add(mark);
  });
  const timer = setInterval(() => {
    const mark = `${name}-${typed.length}`;
    typed.push(mark);
    write(writer.doc, mark);
  }, 60);
  return {
    typed,
    acknowledged,
    stop: () => {
      clearInterval(timer);
      off();
    },
  };
}

it(
  'kill -9 in the middle of typing loses nothing that was acknowledged, and who stays brings the rest',
  async () => {
    const document = await world.text();
    const staying = await Promise.all([world.writer(document), world.writer(document)]);
    const stayers = staying.map((writer, n) => typing(writer, `stay${n}`));
    let acknowledged = 0;
    let missing = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const writers = await Promise.all(Array.from({ length: WRITERS }, () => world.writer(document)));
      const marks = writers.map((writer, n) => typing(writer, `kill${kill}w${n}`));
      await wait(400 + Math.random() * 1_200);
      await server.end('SIGKILL');
      for (const one of marks) one.stop();
      // Wiped: what these writers had is gone with them; only the server's word counts.
      for (const writer of writers) {
        writer.provider.destroy();
        writer.socket.close();
        writer.doc.destroy();
      }
      await server.start();
      const text = new Set(read((await world.writer(document)).doc));
      const promised = marks.flatMap((one) => [...one.acknowledged]);
      acknowledged += promised.length;
      missing += promised.filter((mark) => !text.has(mark)).length;
    }
    for (const one of stayers) one.stop();
    console.log(`${KILLS} kills, ${acknowledged} acknowledged by writers who were wiped, ${missing} missing`);
    expect(missing).toBe(0);
    expect(acknowledged).toBeGreaterThan(KILLS * WRITERS);
    await Promise.all(staying.map((writer) => saved(writer.provider, 15_000)));
    const fresh = await world.writer(document);
    const lines = await soon(
      () => read(fresh.doc),
      (found) => found.join() === read(staying[0]!.doc).join(),
      5_000,
    );
    for (const one of stayers)
      for (const mark of one.typed) expect(lines.filter((line) => line === mark)).toEqual([mark]);
    expect(read(staying[1]!.doc)).toEqual(lines);
    console.log(`${stayers.flatMap((one) => one.typed).length} typed by writers who stayed, all there once`);
  },
  60_000 + KILLS * 15_000,
);

it('a server told to stop says what it took, and leaves the rest to the next one', async () => {
  const document = await world.text();
  const writer = await world.writer(document);
  const marks = typing(writer, 'stop');
  await wait(500);
  await server.end('SIGTERM');
  await wait(300);
  expect(writer.provider.state.kind).toBe('offline');
  await server.start();
  marks.stop();
  await saved(writer.provider, 15_000);
  expect(read((await world.writer(document)).doc)).toEqual(marks.typed);
}, 60_000);
