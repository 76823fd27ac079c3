import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PostgresAdapter } from '@socket.io/postgres-adapter';
import pg from 'pg';
import * as Y from 'yjs';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { folkmoot } from '../../worlds/app.js';
import { DocumentWorld, reaches, read, saved, soon, wait, write } from '../../worlds/documents.js';

let app: TestApp;
let world: DocumentWorld;
beforeAll(async () => {
  app = await folkmoot({ DATABASE_POOL: '10', LOG_LEVEL: 'silent' });
  world = new DocumentWorld(app, await startTestServer(app));
});
afterAll(async () => {
  world.close();
  await app.close();
});

const rows = (document: string) =>
  app.database.rows<{ person: string; folded: number | null }>(
    'SELECT person_id AS person, folded_into AS folded FROM documents.update WHERE document_id = $1',
    [document],
  );

/** Holds the document's row, so that no append can commit until it is let go. */
async function hold(document: string): Promise<{ client: pg.Client; release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: app.config.databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query('SELECT 1 FROM documents.document WHERE id = $1 FOR UPDATE', [document]);
  return { client, release: async () => (await client.query('COMMIT'), await client.end()) };
}

describe('two people in one text', () => {
  it('see each other’s words, and each row says who wrote it', async () => {
    const document = await world.text();
    const [ama, ben] = [await world.writer(document), await world.writer(document)];
    write(ama.doc, 'Carers come first.');
    await saved(ama.provider);
    await soon(
      () => read(ben.doc),
      (text) => text.length === 1,
    );
    write(ben.doc, 'So does sleep.');
    write(ama.doc, 'And breakfast.');
    await Promise.all([saved(ama.provider), saved(ben.provider)]);
    const text = await soon(
      () => read(ama.doc),
      (lines) => lines.length === 3,
    );
    await soon(
      () => read(ben.doc),
      (lines) => lines.join() === text.join(),
    );
    expect([...text].sort()).toEqual(['And breakfast.', 'Carers come first.', 'So does sleep.']);
    expect(new Set((await rows(document)).map((row) => row.person))).toEqual(
      new Set([ama.reader.personId, ben.reader.personId]),
    );
  });

  it('see each other’s cursor with the name the server knows, and when they leave', async () => {
    const document = await world.text();
    const [ama, ben] = [await world.writer(document), await world.writer(document)];
    await app.database.rows('UPDATE access.person SET name = $2 WHERE id = $1', [
      ama.reader.personId,
      'Ama Boateng',
    ]);
    const late = await world.writer(document, ama);
    late.provider.awareness.setLocalState({ user: { name: 'Somebody else' }, cursor: { anchor: 1 } });
    const seen = await soon(
      () => ben.provider.awareness.getStates().get(late.doc.clientID),
      (state) => state?.cursor != null,
    );
    expect(seen).toMatchObject({
      user: { name: 'Ama Boateng', personId: ama.reader.personId },
      cursor: { anchor: 1 },
    });
    late.socket.disconnect();
    await soon(
      () => ben.provider.awareness.getStates().has(late.doc.clientID),
      (there) => !there,
    );
  });

  it('give an observer the text to read and nothing to write', async () => {
    const document = await world.text();
    const ama = await world.writer(document);
    const observer = await world.writer(document, await world.member('observer'));
    write(ama.doc, 'Words');
    await soon(
      () => read(observer.doc),
      (text) => text.join() === 'Words',
    );
    expect(observer.provider.mayWrite).toBe(false);
    write(observer.doc, 'Mine');
    expect(await reaches(observer.provider, (state) => state.kind === 'refused')).toMatchObject({
      code: 'permission',
    });
    expect(observer.provider.unsentText()).toBe('Mine');
    expect(read(ama.doc)).toEqual(['Words']);
  });
});

describe('saved', () => {
  it('is said, and shown to others, only after the commit', async () => {
    const document = await world.text();
    const [ama, ben] = [await world.writer(document), await world.writer(document)];
    const held = await hold(document);
    write(ama.doc, 'Not yet.');
    await wait(400);
    expect(ama.provider.state.kind).toBe('saving');
    expect(read(ben.doc)).toEqual([]);
    await held.release();
    await saved(ama.provider);
    await soon(
      () => read(ben.doc),
      (text) => text.join() === 'Not yet.',
    );
  });

  it('is not said when the transaction dies, and comes true by trying again', async () => {
    const document = await world.text();
    const ama = await world.writer(document);
    write(ama.doc, 'First.');
    await saved(ama.provider);
    const held = await hold(document);
    const states: string[] = [];
    ama.provider.onState((state) => states.push(state.kind));
    write(ama.doc, 'Kept.');
    const { rows: stuck } = await soon(
      () =>
        held.client.query<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        ),
      (found) => found.rows.length > 0,
    );
    await held.client.query('SELECT pg_terminate_backend($1)', [stuck[0]!.pid]);
    await wait(100);
    expect(states).toEqual(['saving']);
    expect(await rows(document)).toHaveLength(1);
    await held.release();
    await saved(ama.provider);
    expect(await rows(document)).toHaveLength(2);
  });

  it('is not said while the connection is away; what was typed arrives afterwards, once', async () => {
    const document = await world.text();
    const [ama, ben] = [await world.writer(document), await world.writer(document)];
    write(ama.doc, 'Before');
    await saved(ama.provider);
    ama.socket.disconnect();
    write(ama.doc, 'Away');
    write(ben.doc, 'Meanwhile');
    expect(ama.provider.state).toEqual({ kind: 'offline', unsent: true, kept: false });
    expect(ama.provider.unsentText()).toBe('Away');
    await saved(ben.provider);
    ama.socket.connect();
    await saved(ama.provider);
    await soon(
      () => read(ben.doc),
      (text) => text.length === 3,
    );
    expect(read(ama.doc)).toEqual(read(ben.doc));
    expect(await rows(document)).toHaveLength(3);
  });
});

describe('permission', () => {
  it('lost closes the open text at once, on the server, and takes no more', async () => {
    const document = await world.text();
    const [ama, ben] = [await world.writer(document), await world.writer(document)];
    write(ben.doc, 'Ours');
    await soon(
      () => read(ama.doc),
      (text) => text.length === 1,
    );
    await world.withdraw(ben.grantId);
    expect(await reaches(ben.provider, (state) => state.kind === 'closed')).toEqual({
      kind: 'closed',
      reason: 'permission',
    });
    write(ama.doc, 'Not for Ben');
    await saved(ama.provider);
    await wait(100);
    expect(read(ben.doc)).toEqual(['Ours']);
    const late = await ben.socket.emitWithAck('update', { document, epoch: 1, bytes: 'AAA=' });
    expect(late).toMatchObject({ refused: { code: 'not-joined' } });
  });

  it('lost a moment ago is already lost for the append, whatever this process has heard', async () => {
    const document = await world.text();
    const ben = await world.writer(document);
    await app.database.rows('UPDATE audience."grant" SET withdrawn_at = now() WHERE id = $1', [ben.grantId]);
    write(ben.doc, 'Too late');
    expect(await reaches(ben.provider, (state) => state.kind === 'refused')).toMatchObject({
      code: 'permission',
    });
    expect(await rows(document)).toEqual([]);
    expect(ben.provider.unsentText()).toBe('Too late');
  });

  it('of another partnership finds nothing', async () => {
    const document = await world.text();
    const stranger = await world.writer(
      document,
      await world.member('chair', 'partnership/01900000-0000-7000-8000-000000000000'),
    );
    expect(stranger.provider.state).toMatchObject({ kind: 'refused', code: 'not-found' });
  });

  it('that comes or goes is told to the editor, also while nothing else changes', async () => {
    const document = await world.text();
    const { provider } = await world.writer(document);
    await saved(provider);
    const heard: boolean[] = [];
    provider.onState(() => heard.push(provider.mayWrite));
    await world.change(document, { frozen: true });
    await soon(
      () => heard.at(-1),
      (mayWrite) => mayWrite === false,
    );
    expect(provider.state.kind).toBe('saved');
    await world.change(document, { frozen: false });
    await soon(
      () => heard.at(-1),
      (mayWrite) => mayWrite === true,
    );
  });

  it('of a frozen text is to read; thawed, what waited is saved', async () => {
    const document = await world.text();
    const ama = await world.writer(document);
    await world.change(document, { frozen: true });
    await soon(
      () => ama.provider.mayWrite,
      (may) => !may,
    );
    write(ama.doc, 'Waiting');
    expect(await reaches(ama.provider, (state) => state.kind === 'refused')).toMatchObject({
      code: 'frozen',
    });
    await world.change(document, { frozen: false });
    await saved(ama.provider);
    expect(await rows(document)).toHaveLength(1);
  });

  it('ends with the session: the next change is refused and the socket closed', async () => {
    const document = await world.text();
    const ama = await world.member();
    const socket = await world.raw(ama.cookie);
    await socket.emitWithAck('join', { document, clientId: 5, schemaVersion: 1 });
    await app.database.rows('UPDATE access.session SET ended_at = now() WHERE id = $1', [
      ama.reader.sessionId,
    ]);
    expect(await socket.emitWithAck('update', { document, epoch: 1, bytes: 'AAA=' })).toMatchObject({
      refused: { code: 'signed-out' },
    });
    await soon(
      () => socket.connected,
      (connected) => !connected,
    );
  });
});

describe('a new epoch', () => {
  it('closes the text; what was written against the older one is kept for copying and never merged', async () => {
    const document = await world.text();
    const [ama, ben] = [await world.writer(document), await world.writer(document)];
    write(ama.doc, 'Old');
    await saved(ama.provider);
    ben.socket.disconnect();
    write(ben.doc, 'Written away');
    await world.change(document, { epoch: 2 });
    expect(await reaches(ama.provider, (state) => state.kind === 'closed')).toEqual({
      kind: 'closed',
      reason: 'epoch',
    });
    ben.socket.connect();
    expect(await reaches(ben.provider, (state) => state.kind === 'refused')).toMatchObject({ code: 'epoch' });
    expect(ben.provider.unsentText()).toBe('Written away');
    const fresh = await world.writer(document);
    expect(read(fresh.doc)).toEqual([]);
    expect(await rows(document)).toHaveLength(1);
  });
});

describe('an editor', () => {
  it('older than the text does not open it; a newer one raises the bar with its first words', async () => {
    const document = await world.text();
    const ama = await world.member();
    const newer = await world.raw(ama.cookie);
    expect(await newer.emitWithAck('join', { document, clientId: 9, schemaVersion: 2 })).toMatchObject({
      mayWrite: true,
      schemaVersion: 1,
    });
    const doc = new Y.Doc();
    doc.clientID = 9;
    write(doc, 'A new kind of node');
    await newer.emitWithAck('update', {
      document,
      epoch: 1,
      bytes: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64'),
    });
    const older = await world.raw(ama.cookie);
    expect(await older.emitWithAck('join', { document, clientId: 10, schemaVersion: 1 })).toMatchObject({
      refused: { code: 'schema' },
    });
  });
});

describe('two processes on one database', () => {
  it('carry words, cursors and a lost seat from one to the other', async () => {
    const other = await folkmoot({
      DATABASE_POOL: '10',
      DATABASE_URL: app.config.databaseUrl,
      DATABASE_OWNER_URL: app.config.databaseOwnerUrl,
    });
    try {
      const origin = await startTestServer(other);
      const document = await world.text();
      const here = await world.writer(document);
      const there = await world.writer(document, undefined, { origin });
      write(here.doc, 'From here');
      await soon(
        () => read(there.doc),
        (text) => text.join() === 'From here',
      );
      write(there.doc, 'From there');
      await soon(
        () => read(here.doc),
        (text) => text.length === 2,
      );
      // Deleting what the other process wrote: this one has to learn of it first.
      there.doc.getXmlFragment('default').delete(0, 1);
      await saved(there.provider);
      await soon(
        () => read(here.doc),
        (text) => text.join() === 'From there',
      );
      there.provider.awareness.setLocalState({ cursor: { anchor: 7 } });
      await soon(
        () => here.provider.awareness.getStates().get(there.doc.clientID)?.cursor,
        (cursor) => cursor?.anchor === 7,
      );
      // A message between processes may get lost: the log itself is asked, and nothing is missing for long.
      const silent = jest.spyOn(PostgresAdapter.prototype, 'serverSideEmit').mockResolvedValue(undefined);
      write(there.doc, 'Untold');
      await soon(
        () => read(here.doc),
        (text) => text.includes('Untold'),
      );
      expect(silent).toHaveBeenCalled();
      silent.mockRestore();
      await world.withdraw(there.grantId);
      await reaches(there.provider, (state) => state.kind === 'closed');
      here.provider.destroy();
      there.provider.destroy();
    } finally {
      await other.close();
    }
  });
});
