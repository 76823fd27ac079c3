import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { testDatabase, type TestDatabase } from '@folkmoot/platform/testing/test-database.js';
import { folkmoot } from '../worlds/app.js';
import { bytesOf, DocumentWorld, read, saved, soon, wait, write } from '../worlds/documents.js';
import { freePort, ServerProcess } from '../worlds/server-process.js';
import { figures, inForm, LONG, percentile } from './figures.js';
import { Typist } from './typist.js';

const ATTACK_MS = inForm(8_000, 30_000);
const SLOW_READERS = inForm(10, 30);
const PASTED_MB = inForm(10, 60);
/** The short form only says whether they were; see below. */
const CUT_MS = inForm(3_000, 30_000);
const LOSERS = 20;

let database: TestDatabase;
let app: TestApp;
let world: DocumentWorld;
let server: ServerProcess;
beforeAll(async () => {
  database = await testDatabase();
  server = new ServerProcess(database, await freePort(), { LOG_LEVEL: 'silent' });
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

/** Tables in tables in tables: no editor makes them, and whoever walks them needs as much stack. */
function nested(clientId: number, depth: number): Buffer {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  return bytesOf(doc, () =>
    doc.transact(() => {
      let inner: Y.XmlFragment = doc.getXmlFragment('default');
      for (let level = 0; level < depth; level += 1) {
        const element = new Y.XmlElement('table');
        inner.insert(0, [element]);
        inner = element;
      }
    }),
  );
}

it(
  'many who send what no browser would, or join without end: refused, in bounded memory, and others go on',
  async () => {
    const document = await world.text();
    const innocents = (await Promise.all([world.writer(document), world.writer(document)])).map((writer, n) =>
      new Typist(writer, `innocent${n}`).start(100),
    );
    await wait(3_000);
    const quiet = innocents.flatMap((one) => one.answers.splice(0));
    const before = server.memory();
    let most = before;
    const look = setInterval(() => (most = Math.max(most, server.memory())), 50);
    const codes = new Map<string, number>();
    const until = performance.now() + ATTACK_MS;
    const count = (code: string): void => void codes.set(code, (codes.get(code) ?? 0) + 1);

    const rubbish = async (clientId: number): Promise<void> => {
      const member = await world.member();
      const mine = new Y.Doc();
      mine.clientID = clientId;
      const words = bytesOf(mine, (doc) => write(doc, 'x'.repeat(500)));
      const theirs = new Y.Doc();
      theirs.clientID = innocents[0]!.writer.doc.clientID;
      const sends = [
        randomBytes(300),
        words.subarray(0, 200),
        Y.convertUpdateFormatV1ToV2(words),
        randomBytes(300_000),
        bytesOf(theirs, (doc) => write(doc, 'In another’s name')),
        nested(clientId, 1_000),
      ];
      const socket = await world.raw(member.cookie);
      await socket.emitWithAck('join', { document, clientId, schemaVersion: 1 });
      for (let n = 0; performance.now() < until; n += 1) {
        const bytes = Buffer.from(sends[n % sends.length]!).toString('base64');
        const answer = (await socket
          .timeout(20_000)
          .emitWithAck('update', { document, epoch: 1, bytes })) as { refused?: { code: string } };
        count(answer.refused?.code ?? 'taken');
      }
    };
    const joins = async (clientId: number): Promise<void> => {
      const socket = await world.raw((await world.member()).cookie);
      while (performance.now() < until) {
        await socket.timeout(20_000).emitWithAck('join', { document, clientId, schemaVersion: 1 });
        socket.emit('leave', document);
        count('joined');
      }
    };
    const tooLong = async (): Promise<void> => {
      while (performance.now() < until) {
        const socket = await world.raw((await world.member()).cookie);
        const ended = new Promise((closed) => socket.once('disconnect', closed));
        socket.emit('update', { document, epoch: 1, bytes: 'A'.repeat(2_000_000) }, () => undefined);
        await ended;
        count('line closed');
      }
    };
    await Promise.all([...[501, 502, 503].map(rubbish), ...[601, 602].map(joins), tooLong()]);
    const during = innocents.flatMap((one) => one.answers);
    for (const one of innocents) one.stop();
    await Promise.all(innocents.map((one) => saved(one.writer.provider, 30_000)));
    clearInterval(look);

    const newcomer = await world.writer(document);
    const expected = innocents.flatMap((one) => one.typed).toSorted();
    expect(read(newcomer.doc).toSorted()).toEqual(expected);
    await soon(
      () => innocents.map(({ writer }) => read(writer.doc).join()),
      (texts) => texts.every((text) => text === read(newcomer.doc).join()),
      15_000,
    );
    figures('hostile crowd', {
      seconds: ATTACK_MS / 1_000,
      ...Object.fromEntries([...codes].toSorted()),
      'server memory before, MB': before,
      'at most, MB': most,
      'acknowledged p95 of two others before, ms': Math.round(percentile(quiet, 0.95)),
      meanwhile: Math.round(percentile(during, 0.95)),
      'their words': expected.length,
      lost: 0,
    });
    expect(codes.has('taken')).toBe(false);
    for (const code of ['malformed', 'too-large', 'client', 'joined', 'line closed'])
      expect(codes.get(code)).toBeGreaterThan(0);
    expect(most).toBeLessThan(before + 250);
  },
  120_000 + 3 * ATTACK_MS,
);

it('readers who never read are cut off, before what waits for them fills the memory', async () => {
  const document = await world.text();
  const neverReads = async (): Promise<Socket> => {
    const socket = await world.raw((await world.member()).cookie);
    await socket.emitWithAck('join', { document, clientId: 5, schemaVersion: 1 });
    streamOf(socket).pause();
    return socket;
  };
  const slow = await Promise.all(Array.from({ length: SLOW_READERS }, neverReads));
  const [paster, other] = [await world.writer(document), await world.writer(document)];
  const before = server.memory();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, server.memory())), 50);
  // Pasted and taken out again: the text stays short, and what is sent does not.
  for (let megabytes = 0; megabytes < PASTED_MB; megabytes += 0.2) {
    // Without digits: among so many there may be an NHS number.
    write(paster.doc, randomBytes(150_000).toString('base64').replaceAll(/\d/g, 'n'));
    await saved(paster.provider, 60_000).catch((error: unknown) => {
      clearInterval(look);
      throw new Error(`after ${megabytes.toFixed(1)} MB: ${String(error)} ${server.said}`);
    });
    paster.doc.getXmlFragment('default').delete(0, 1);
  }
  write(paster.doc, 'All of it');
  await saved(paster.provider, 60_000);
  await wait(3_000); // the server looks every two seconds
  clearInterval(look);
  const cut = Promise.all(
    slow
      .filter((socket) => socket.connected)
      .map((socket) => new Promise((ended) => socket.once('disconnect', ended))),
  );
  for (const socket of slow) streamOf(socket).resume();
  const wasCut = await Promise.race([cut.then(() => true), wait(CUT_MS).then(() => false)]);
  figures('readers who never read', {
    readers: SLOW_READERS,
    'MB sent to each': PASTED_MB,
    'server memory before, MB': before,
    'at most, MB': most,
    'all cut off': wasCut ? 'yes' : 'no',
  });
  // The system itself holds up to ten megabytes for each of them: only the long form is surely more.
  if (LONG) expect(wasCut).toBe(true);
  expect(most).toBeLessThan(before + 300 + SLOW_READERS * 12);
  await soon(
    () => read(other.doc),
    (lines) => lines.join() === 'All of it',
    15_000,
  );
}, 240_000);

it('a lost seat closes the open text at once, and what is sent afterwards is not taken', async () => {
  const document = await world.text();
  const losers = await Promise.all(Array.from({ length: LOSERS }, () => world.writer(document)));
  const witness = await world.writer(document);
  const took: number[] = [];
  for (const loser of losers) {
    const raw = await world.raw(loser.cookie);
    await raw.emitWithAck('join', { document, clientId: 9, schemaVersion: 1 });
    const lost = performance.now();
    await world.withdraw(loser.grantId);
    const bytes = bytesOf(new Y.Doc(), (doc) => write(doc, 'A second too late')).toString('base64');
    const answer = (await raw.emitWithAck('update', { document, epoch: 1, bytes })) as {
      refused?: { code: string };
    };
    expect(['permission', 'not-joined', 'not-found']).toContain(answer.refused?.code);
    await soon(
      () => loser.provider.state.kind,
      (kind) => kind === 'closed',
      10_000,
    );
    took.push(performance.now() - lost);
    raw.close();
  }
  write(witness.doc, 'Goes on');
  await saved(witness.provider, 10_000);
  expect(read((await world.writer(document)).doc)).toEqual(['Goes on']);
  figures('a lost seat', {
    'seats lost': LOSERS,
    'text closed after, ms, median': Math.round(percentile(took, 0.5)),
    'at most': Math.round(Math.max(...took)),
  });
  expect(Math.max(...took)).toBeLessThan(10_000);
}, 120_000);

/** The TCP stream under a socket of this process. */
const streamOf = (socket: Socket): { pause(): void; resume(): void } =>
  (socket.io.engine as unknown as { transport: { ws: { _socket: { pause(): void; resume(): void } } } })
    .transport.ws._socket;
