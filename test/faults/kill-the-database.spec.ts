import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../worlds/app.js';
import { DocumentWorld, read, saved, soon, wait } from '../worlds/documents.js';
import { freePort, ServerProcess } from '../worlds/server-process.js';
import { figures, inForm } from './figures.js';
import { OwnPostgres } from './own-postgres.js';
import { missing, Typist } from './typist.js';

const KILLS = inForm(3, 10);
const WRITERS = inForm(8, 20);
const KINDS = ['all', 'backend', 'postmaster'] as const;

let postgres: OwnPostgres;
let app: TestApp;
let world: DocumentWorld;
let server: ServerProcess;
beforeAll(async () => {
  postgres = await OwnPostgres.create();
  const database = postgres.database();
  server = new ServerProcess(database, await freePort());
  await server.start();
  app = await folkmoot({
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    LOG_LEVEL: 'silent',
  });
  world = new DocumentWorld(app, server.origin);
}, 90_000);
afterAll(async () => {
  world?.close();
  await server?.end('SIGKILL');
  await app?.close();
  await postgres?.remove();
}, 60_000);

it(
  'kill -9 of PostgreSQL loses nothing that was acknowledged; the server lives on, and who stays brings the rest',
  async () => {
    const document = await world.text();
    const staying = await Promise.all([world.writer(document), world.writer(document)]);
    const stayers = staying.map((writer, n) => new Typist(writer, `stay${n}`).start());
    const wiped: Typist[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const writers = await Promise.all(Array.from({ length: WRITERS }, () => world.writer(document)));
      const typists = writers.map((writer, n) => new Typist(writer, `kill${kill}w${n}`).start());
      wiped.push(...typists);
      await wait(400 + Math.random() * 1_200);
      const kind = KINDS[kill % KINDS.length]!;
      await postgres.kill(kind);
      await wait(Math.random() * 300);
      for (const one of typists) one.vanish();
      if (kind !== 'backend') await postgres.start();
      // The same server process must find its database again by itself.
      await soon(
        () =>
          fetch(`${server.origin}/health/ready`).then(
            ({ ok }) => ok,
            () => false,
          ),
        Boolean,
        20_000,
      ).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${server.said}`);
      });
      await soon(() => postgres.answers(), Boolean, 10_000);
    }
    for (const one of stayers) one.stop();
    await Promise.all(staying.map((writer) => saved(writer.provider, 30_000)));
    const lines = await soon(
      async () => read((await world.writer(document)).doc),
      (found) => found.join() === read(staying[0]!.doc).join(),
      15_000,
    );
    const all = await missing(
      wiped,
      (bytes) =>
        app.database.rows('SELECT bytes FROM documents.update WHERE bytes = ANY($1::bytea[])', [bytes]),
      lines,
    );
    // The jobs came back too: the text is written down for readers and search.
    await soon(
      () =>
        app.database.row<{ plain: string }>('SELECT plain FROM documents.projection WHERE document_id = $1', [
          document,
        ]),
      (row) => row?.plain === lines.join('\n'),
      45_000,
    );
    const times = new Map<string, number>();
    for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
    const stayed = stayers.flatMap((one) => one.typed);
    const { faults } = await verifyJournal(app.database);
    figures('kill -9 of PostgreSQL', {
      kills: KILLS,
      'writers wiped each time': WRITERS,
      'messages acknowledged': all.acknowledged,
      'missing in the log': all.rows,
      'missing in the text': all.marks,
      'typed by who stayed, each there once': stayed.length,
      'faults in the journal': faults.length,
    });
    expect(all).toMatchObject({ rows: 0, marks: 0 });
    expect(stayed.filter((mark) => times.get(mark) !== 1)).toEqual([]);
    expect(faults).toEqual([]);
    expect(all.acknowledged).toBeGreaterThan(KILLS * WRITERS);
  },
  60_000 + KILLS * 60_000,
);
