import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { folkmoot } from '../worlds/app.js';
import { Device } from '../worlds/device.js';
import { DocumentWorld, read, saved, soon, wait } from '../worlds/documents.js';
import { freePort, ServerProcess } from '../worlds/server-process.js';
import { figures, inForm } from './figures.js';
import { Line } from './line.js';
import { marksIn, Typist } from './typist.js';

const AWAY_MS = inForm(4_000, 30_000);
const PATIENCE_S = inForm(3, 30);
const LOOK_MS = 20;

let database: TestDatabase;
let line: Line;
let app: TestApp;
let world: DocumentWorld;
let server: ServerProcess;
beforeAll(async () => {
  database = await testDatabase();
  line = await Line.to(database.appUrl);
  server = new ServerProcess(line.seen(database), await freePort(), {
    LOG_LEVEL: 'warn',
    DATABASE_PATIENCE: String(PATIENCE_S),
  });
  await server.start();
  app = await folkmoot({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    LOG_LEVEL: 'silent',
  });
  world = new DocumentWorld(app, server.origin);
}, 60_000);
afterAll(async () => {
  world?.close();
  await server?.end('SIGKILL');
  await line?.end();
  await app?.close();
  await database?.drop();
});

/** Counts for how long a page said "saved" of words of which the server had not said that the log holds them. */
function watch(typists: readonly Typist[]): { falsely(): number; end(): void } {
  let falsely = 0;
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    for (const { writer, typed, stored } of typists)
      if (writer.provider.state.kind === 'saved' && typed.some((mark) => !stored.has(mark)))
        falsely += now - before;
    before = now;
  }, LOOK_MS);
  return { falsely: () => Math.round(falsely), end: () => clearInterval(timer) };
}

it.each<[string, () => Promise<void> | void, boolean]>([
  ['refuses connections', () => line.refuse(), false],
  ['hangs', () => line.hush(), false],
  ['hangs, and another takes its place', () => line.hush(), true],
])(
  'a database that %s while people write and the last one leaves: nothing is lost, nothing falsely called saved',
  async (form, goAway, forgetting) => {
    const [document, left] = [await world.text(), await world.text()];
    const device = new Device();
    const ama = await world.member();
    const stayers = (await Promise.all([1, 2, 3].map(() => world.writer(document)))).map(
      (writer, n) => new Typist(writer, `stay${n}`),
    );
    const leaver = new Typist(await world.writer(left, ama, { ownDevice: device }), 'left');
    const all = [...stayers, leaver];
    for (const one of all) one.type();
    await Promise.all(all.map((one) => saved(one.writer.provider, 15_000)));

    await goAway();
    const seen = watch(all);
    // One writes a word now and then: while hers is on its way, nothing else waits.
    for (const one of all) one.start(one === stayers[2] ? 900 : 60);
    // One of them loses the connection too, as on a phone: who comes back while nobody can be asked is not "signed out".
    await wait(AWAY_MS / 4);
    stayers[1]!.writer.socket.io.engine.close();
    await wait(AWAY_MS / 4);
    const leaves = all.pop()!;
    leaves.stop();
    await soon(
      () => [...device.kept.values()].flatMap((one) => marksIn(one.update)).length,
      (count) => count === leaves.typed.length - 1,
      15_000,
    );
    leaves.vanish();
    await wait(AWAY_MS / 2);
    const said = stayers.map((one) => one.writer.provider.state.kind);
    await line.restore({ forgetting });
    const back = performance.now();
    for (const one of stayers) one.stop();
    await Promise.all(stayers.map((one) => saved(one.writer.provider, 60_000)));
    const recovered = performance.now() - back;
    seen.end();

    const text = await soon(
      async () => read((await world.writer(document)).doc),
      (lines) => lines.length === stayers.flatMap((one) => one.typed).length,
      15_000,
    );
    const again = await world.writer(left, ama, { ownDevice: device });
    await saved(again.provider, 15_000);
    const kept = read((await world.writer(left)).doc);
    const lost = [
      ...stayers.flatMap((one) => one.typed).filter((mark) => !text.includes(mark)),
      ...leaver.typed.filter((mark) => !kept.includes(mark)),
    ];
    figures(`database away: ${form}`, {
      'seconds away': AWAY_MS / 1_000,
      edits: all.concat(leaver).flatMap((one) => one.typed).length,
      lost: lost.length,
      doubled: text.length - new Set(text).size + (kept.length - new Set(kept).size),
      'seconds falsely called saved': seen.falsely() / 1_000,
      'seconds until all was saved again': (recovered / 1_000).toFixed(1),
    });
    expect(lost).toEqual([]);
    expect(text).toHaveLength(new Set(text).size);
    expect(kept.toSorted()).toEqual(leaver.typed.toSorted());
    expect(seen.falsely()).toBe(0);
    expect(said).not.toContain('saved');
    expect(said).not.toContain('refused');
  },
  120_000 + 2 * AWAY_MS,
);
