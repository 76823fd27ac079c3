import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { folkmoot } from '../../worlds/app.js';
import { bytesOf, DocumentWorld, read, saved, soon, write, type TestWriter } from '../../worlds/documents.js';

let app: TestApp;
let world: DocumentWorld;
let document: string;
let bystander: TestWriter;
let member: Awaited<ReturnType<DocumentWorld['member']>>;
let socket: Socket;

beforeAll(async () => {
  app = await folkmoot({ DATABASE_POOL: '10', LOG_LEVEL: 'silent' });
  world = new DocumentWorld(app, await startTestServer(app));
});
afterAll(async () => {
  world.close();
  await app.close();
});
beforeEach(async () => {
  document = await world.text();
  bystander = await world.writer(document);
  write(bystander.doc, 'Untouched');
  await saved(bystander.provider);
  member = await world.member();
  socket = await world.raw(member.cookie);
  await socket.emitWithAck('join', { document, clientId: 77, schemaVersion: 1 });
});

const send = async (bytes: Uint8Array | string, more: object = {}): Promise<string> => {
  const text = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('base64');
  const answer = (await socket
    .timeout(15_000)
    .emitWithAck('update', { document, epoch: 1, bytes: text, ...more })) as {
    saved?: true;
    refused?: { code: string };
  };
  return answer.refused?.code ?? (answer.saved ? 'taken' : 'nothing');
};

/** A document of the member's own, under a client id of choice, holding what the text holds. */
const own = (clientId = 77): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(bystander.doc));
  doc.clientID = clientId;
  return doc;
};

const nobodyWasDisturbed = async (): Promise<void> => {
  expect(read(bystander.doc)).toEqual(['Untouched']);
  write(bystander.doc, 'Going on');
  await saved(bystander.provider);
  const newcomer = await world.writer(document);
  expect(read(newcomer.doc)).toEqual(['Untouched', 'Going on']);
  expect(newcomer.doc.store.pendingStructs).toBeNull();
};

describe('what is no change of the text is refused, and nobody else notices', () => {
  const text = (words: string, clientId = 77): Buffer => bytesOf(own(clientId), (doc) => write(doc, words));

  it('takes a real one, to compare with', async () => {
    expect(await send(text('Mine'))).toBe('taken');
    await soon(
      () => read(bystander.doc),
      (lines) => lines.length === 2,
    );
  });

  it.each<[string, () => Promise<Uint8Array | string>, string]>([
    ['nothing at all', async () => '', 'malformed'],
    ['garbage', async () => Buffer.from('no change of anything, really'), 'malformed'],
    ['a change cut short', async () => text('Some words').subarray(0, 12), 'malformed'],
    ['the second encoding', async () => Y.convertUpdateFormatV1ToV2(text('Some words')), 'malformed'],
    [
      'a change with something behind it',
      async () => Buffer.concat([text('Some words'), Buffer.from('hidden')]),
      'malformed',
    ],
    ['a change of nothing', async () => Y.encodeStateAsUpdate(new Y.Doc()), 'empty'],
    ['a change of 300 kB', async () => text('x'.repeat(300_000)), 'too-large'],
    [
      'another document inside',
      async () => bytesOf(own(), (doc) => doc.getMap('m').set('d', new Y.Doc())),
      'malformed',
    ],
    ['another person’s client id', async () => text('Not me', bystander.doc.clientID), 'client'],
    [
      'a change whose beginning is missing',
      async () => {
        const doc = own();
        write(doc, 'The part before');
        return bytesOf(doc, () => write(doc, 'and after'));
      },
      'clock',
    ],
    [
      'the change of another section',
      async () => {
        const elsewhere = new Y.Doc();
        write(elsewhere, 'Foundation');
        const mine = new Y.Doc();
        mine.clientID = 77;
        Y.applyUpdate(mine, Y.encodeStateAsUpdate(elsewhere));
        return bytesOf(mine, () => write(mine, 'House'));
      },
      'clock',
    ],
    ['a valid NHS number', async () => text('Mr Smith, 943 476 5919, was seen'), 'nhs-number'],
  ])('%s', async (_, make, code) => {
    expect(await send(await make())).toBe(code);
    await nobodyWasDisturbed();
  });

  it('deletes nothing that is not written yet: no one can wipe out another’s next words', async () => {
    const { clientID } = bystander.doc;
    const ahead = deletion(clientID, 2, 100_000);
    expect(await send(ahead)).toBe('clock');
    expect(await send(deletion(clientID, 2 ** 40, 5))).toBe('clock');
    await nobodyWasDisturbed();
  });

  it('takes no numbers from a client that are beyond all typing', async () => {
    const doc = own();
    const skipped = bytesOf(doc, () => write(doc, 'A'));
    // The clock of the first struct follows the client id: one, two, five bytes of a variable-length number.
    const at = skipped.indexOf(77);
    const far = Buffer.concat([
      skipped.subarray(0, at + 1),
      Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x03]),
      skipped.subarray(at + 2),
    ]);
    expect(await send(far)).toBe('clock');
    await nobodyWasDisturbed();
  });
});

describe('what is no message of ours', () => {
  it.each([
    [null],
    [{}],
    [{ document: 5, epoch: 1, bytes: 'AAA=' }],
    [{ document: 'not an id', epoch: 1, bytes: 'AAA=' }],
    [{ bytes: ['a'] }],
    ['text'],
  ])('%j is answered, not crashed on', async (request) => {
    expect(await socket.timeout(15_000).emitWithAck('update', request)).toMatchObject({
      refused: { code: 'malformed' },
    });
    expect(await socket.timeout(15_000).emitWithAck('join', request)).toMatchObject({
      refused: { code: 'malformed' },
    });
    socket.emit('cursor', request, request);
    socket.emit('leave', request);
    socket.emit('update', request);
    await nobodyWasDisturbed();
  });

  it('for a text that is not open here is refused', async () => {
    const other = await world.text();
    expect(await send('AAA=', { document: other })).toBe('not-joined');
  });

  it('comes in no number that uses up memory: beyond 64 waiting, the sender is told to wait', async () => {
    const answers = await Promise.all(Array.from({ length: 300 }, () => send('AAA=')));
    expect(new Set(answers)).toEqual(new Set(['empty', 'busy']));
    await nobodyWasDisturbed();
  });

  it('shows no cursor under another person’s client id', async () => {
    bystander.provider.awareness.setLocalState({ cursor: { anchor: 1 } });
    const watcher = await world.writer(document);
    await soon(
      () => watcher.provider.awareness.getStates().get(bystander.doc.clientID)?.user.personId,
      (id) => id === bystander.reader.personId,
    );
    const impostor = await world.raw(member.cookie);
    await impostor.emitWithAck('join', { document, clientId: bystander.doc.clientID, schemaVersion: 1 });
    impostor.emit('cursor', document, { cursor: { anchor: 2 } });
    await impostor.emitWithAck('update', {});
    bystander.provider.awareness.setLocalState({ cursor: { anchor: 3 } });
    const seen = await soon(
      () => watcher.provider.awareness.getStates().get(bystander.doc.clientID),
      (state) => state?.cursor?.anchor === 3,
    );
    expect(seen?.user.personId).toBe(bystander.reader.personId);
  });
});

describe('nobody', () => {
  it('who is not signed in gets a socket', async () => {
    const visitor = io(`${world.origin}/documents`, {
      path: '/live/socket',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    const error = await new Promise<Error>((resolve) => visitor.once('connect_error', resolve));
    visitor.close();
    expect(error.message).toBe('sign-in');
  });
});

/** An update that inserts nothing and deletes one range, in Yjs' first encoding. */
function deletion(client: number, clock: number, length: number): Uint8Array {
  const bytes: number[] = [0, 1];
  for (const number of [client, 1, clock, length]) {
    let left = number;
    for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) | 128);
    bytes.push(left);
  }
  return Uint8Array.from(bytes);
}
