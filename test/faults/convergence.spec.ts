import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { Compaction } from '@folkmoot/platform/documents/compaction.js';
import { project } from '@folkmoot/platform/documents/fold.js';
import { canonicalJson } from '@folkmoot/platform/journal/line.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { folkmoot } from '../worlds/app.js';
import { DocumentWorld, saved, soon, wait, write, type TestWriter } from '../worlds/documents.js';
import { freePort, ServerProcess } from '../worlds/server-process.js';
import { figures, inForm } from './figures.js';
import { randomEdit, randomFrom } from './random-edits.js';

const CLIENTS = 5;
const OPERATIONS = inForm(500, 10_000);
const PACE_MS = inForm(16, 5);
const SEEDS = process.env.FAULT_SEED
  ? [Number(process.env.FAULT_SEED)]
  : Array.from({ length: inForm(1, 20) }, (_, n) => n + 1);

let database: TestDatabase;
let app: TestApp;
let world: DocumentWorld;
let server: ServerProcess;
beforeAll(async () => {
  database = await testDatabase();
  server = new ServerProcess(database, await freePort());
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
  await app?.close();
  await database?.drop();
});

it.each(SEEDS)(
  'five clients, random edits, partitions, restarts and compaction end equal: seed %i',
  async (seed) => {
    const random = randomFrom(seed);
    const document = await world.text();
    const clients: TestWriter[] = [];
    for (let n = 0; n < CLIENTS; n += 1) clients.push(await world.writer(document));
    write(clients[0]!.doc, 'The beginning of it all');
    const counted = { partitions: 0, restarts: 0, compactions: 0 };
    const background: Promise<unknown>[] = [];

    for (let n = 0; n < OPERATIONS; n += 1) {
      const one = clients[Math.floor(random() * CLIENTS)]!;
      randomEdit(one.doc, random, `w${n}`);
      const dice = random();
      if (dice < 0.02) {
        counted.partitions += 1;
        one.socket.disconnect();
      } else if (dice < 0.026) {
        counted.compactions += 1;
        background.push(app.nest.get(Compaction).compact(document));
      }
      if (one.socket.disconnected && random() < 0.1) one.socket.connect();
      if (n % Math.ceil(OPERATIONS / 3) === Math.ceil(OPERATIONS / 6)) {
        counted.restarts += 1;
        await server.end(random() < 0.5 ? 'SIGKILL' : 'SIGTERM');
        background.push(server.start());
      }
      await wait(random() * PACE_MS);
    }
    await Promise.all(background);
    for (const one of clients) if (!one.socket.connected) one.socket.connect();
    await Promise.all(clients.map((one) => saved(one.provider, 60_000)));

    const content = (doc: Y.Doc): string => doc.getXmlFragment('default').toString();
    const newcomer = await world.writer(document);
    await soon(
      () => new Set([...clients, newcomer].map(({ doc }) => content(doc))).size,
      (different) => different === 1,
      30_000,
    );
    for (const { doc } of [...clients, newcomer]) expect(doc.store.pendingStructs).toBeNull();
    const vectors = clients.map(({ doc }) =>
      Buffer.from(Y.encodeStateVector(newcomer.doc)).equals(Y.encodeStateVector(doc)),
    );
    // What the server shows, searches and signs is what stands on the screens.
    const expected = canonicalJson(project([Y.encodeStateAsUpdate(clients[0]!.doc)]).json);
    await soon(
      () =>
        app.database.row<{ json: string }>('SELECT json FROM documents.projection WHERE document_id = $1', [
          document,
        ]),
      (row) => row?.json === expected,
      60_000,
    );
    const log = await app.database.row<{ rows: number }>(
      'SELECT count(*)::int AS rows FROM documents.update WHERE document_id = $1',
      [document],
    );
    figures(`convergence, seed ${seed}`, {
      operations: OPERATIONS,
      ...counted,
      'rows of the log': log!.rows,
      'letters in the end': content(newcomer.doc).length,
      'equal everywhere': 'yes',
    });
    expect(vectors).toEqual(clients.map(() => true));
    expect(counted.compactions).toBeGreaterThan(0);
    for (const { provider, socket } of [...clients, newcomer]) {
      provider.destroy();
      socket.close();
    }
  },
  120_000 + OPERATIONS * 30,
);
