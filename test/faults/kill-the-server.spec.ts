import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { folkmoot } from '../worlds/app.js';
import { DocumentWorld, read, saved, soon, wait } from '../worlds/documents.js';
import { freePort, ServerProcess } from '../worlds/server-process.js';
import { figures, inForm } from './figures.js';
import { missing, Typist } from './typist.js';

const KILLS = inForm(2, 50);
const WRITERS = inForm(8, 20);
/** A text does not grow without end only because the trial is long. */
const KILLS_PER_TEXT = 10;

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

const rowsWith = (bytes: readonly Buffer[]) =>
  app.database.rows<{ bytes: Buffer }>('SELECT bytes FROM documents.update WHERE bytes = ANY($1::bytea[])', [
    bytes,
  ]);

const textOf = async (document: string): Promise<string[]> => {
  const reader = await world.writer(document);
  const text = read(reader.doc);
  reader.provider.destroy();
  reader.socket.close();
  return text;
};

it(
  'kill -9 in the middle of typing loses nothing that was acknowledged, and who stays brings the rest',
  async () => {
    const counted = { acknowledged: 0, rows: 0, marks: 0, stayed: 0 };
    for (let kills = 0; kills < KILLS; kills += KILLS_PER_TEXT) {
      const document = await world.text();
      const staying = await Promise.all([world.writer(document), world.writer(document)]);
      const stayers = staying.map((writer, n) => new Typist(writer, `stay${n}`).start());
      const wiped: Typist[] = [];
      for (let kill = kills; kill < Math.min(KILLS, kills + KILLS_PER_TEXT); kill += 1) {
        const writers = await Promise.all(Array.from({ length: WRITERS }, () => world.writer(document)));
        const typists = writers.map((writer, n) => new Typist(writer, `kill${kill}w${n}`).start());
        wiped.push(...typists);
        await wait(400 + Math.random() * 1_200);
        await server.end('SIGKILL');
        for (const one of typists) one.vanish();
        await server.start();
        const after = await missing(typists, rowsWith, await textOf(document));
        expect(after).toMatchObject({ rows: 0, marks: 0 });
      }
      for (const one of stayers) one.stop();
      await Promise.all(staying.map((writer) => saved(writer.provider, 30_000)));
      const lines = await soon(
        () => textOf(document),
        (found) => found.join() === read(staying[0]!.doc).join(),
        15_000,
      );
      // Once more at the end: nothing of an earlier round was undone by a later one.
      const all = await missing(wiped, rowsWith, lines);
      counted.acknowledged += all.acknowledged;
      counted.rows += all.rows;
      counted.marks += all.marks;
      const times = new Map<string, number>();
      for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
      for (const one of stayers) expect(one.typed.filter((mark) => times.get(mark) !== 1)).toEqual([]);
      expect(read(staying[1]!.doc)).toEqual(lines);
      counted.stayed += stayers.flatMap((one) => one.typed).length;
      for (const one of stayers) one.vanish();
    }
    const { faults } = await verifyJournal(app.database);
    figures('kill -9 of the server', {
      kills: KILLS,
      'writers wiped each time': WRITERS,
      'messages acknowledged': counted.acknowledged,
      'missing in the log': counted.rows,
      'missing in the text': counted.marks,
      'typed by who stayed, each there once': counted.stayed,
      'faults in the journal': faults.length,
    });
    expect(counted).toMatchObject({ rows: 0, marks: 0 });
    expect(faults).toEqual([]);
    expect(counted.acknowledged).toBeGreaterThan(KILLS * WRITERS);
  },
  60_000 + KILLS * 30_000,
);

it('a server told to stop says what it took, and leaves the rest to the next one', async () => {
  const document = await world.text();
  const writer = await world.writer(document);
  const typist = new Typist(writer, 'stop').start();
  await wait(500);
  await server.end('SIGTERM');
  await soon(
    () => writer.provider.state.kind,
    (kind) => kind === 'offline',
  );
  await server.start();
  typist.stop();
  await saved(writer.provider, 15_000);
  expect(await textOf(document)).toEqual(typist.typed);
}, 60_000);
