import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { Compaction } from '@folkmoot/platform/documents/compaction.js';
import type { NewUpdate } from '@folkmoot/platform/documents/append-updates.js';
import { DocumentStore } from '@folkmoot/platform/documents/document-store.js';
import { Projection } from '@folkmoot/platform/documents/projection.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { folkmoot } from '../../worlds/app.js';
import { DocumentWorld, read, saved, soon, write } from '../../worlds/documents.js';

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

const log = (document: string) =>
  app.database.rows<{ bytes: Buffer; folded: number | null }>(
    'SELECT bytes, folded_into AS folded FROM documents.update WHERE document_id = $1 ORDER BY seq',
    [document],
  );

describe('the log', () => {
  it('keeps every row: compaction marks them, and a newcomer reads the same text', async () => {
    const document = await world.text();
    const ama = await world.writer(document);
    for (const words of ['One', 'Two', 'Three']) {
      write(ama.doc, words);
      await saved(ama.provider);
    }
    expect(await app.nest.get(Compaction).compact(document)).toBe(3);
    ama.doc.getXmlFragment('default').delete(1, 1);
    write(ama.doc, 'Four');
    await saved(ama.provider);
    expect(read((await world.writer(document)).doc)).toEqual(['One', 'Three', 'Four']);
    expect(await app.nest.get(Compaction).compact(document)).toBe(1);
    expect(read((await world.writer(document)).doc)).toEqual(['One', 'Three', 'Four']);
    const rows = await log(document);
    expect(rows.map((row) => row.folded)).toEqual([1, 1, 1, 2]);
    const history = new Y.Doc({ gc: false });
    for (const { bytes } of rows) Y.applyUpdate(history, bytes);
    expect(read(history)).toEqual(['One', 'Three', 'Four']);
    expect(await app.nest.get(Compaction).compact(document)).toBe(0);
  });

  it('cannot be deleted from or rewritten', async () => {
    const document = await world.text();
    const ama = await world.writer(document);
    write(ama.doc, 'Stays');
    await saved(ama.provider);
    await expect(
      app.database.rows('DELETE FROM documents.update WHERE document_id = $1', [document]),
    ).rejects.toThrow('What was written stays');
    await expect(
      app.database.rows(`UPDATE documents.update SET bytes = '' WHERE document_id = $1`, [document]),
    ).rejects.toThrow('What was written stays');
    await expect(app.database.rows('TRUNCATE documents.update')).rejects.toThrow();
    expect(await log(document)).toHaveLength(1);
  });
});

describe('what arrives together', () => {
  it('is judged one by one where not all of it may be written, and is written in the order it came', async () => {
    const [document, other] = [await world.text(), await world.text()];
    const [ama, ben] = [await world.writer(document), await world.writer(document)];
    const store = app.nest.get(DocumentStore);
    const change = ({ reader, socket }: typeof ama, words: string, more = {}): NewUpdate => ({
      document,
      epoch: 1,
      client: 7,
      bytes: Buffer.from(words),
      personId: reader.personId,
      organisationId: reader.organisationId,
      at: new Date(0),
      from: socket.id!,
      ...more,
    });
    const append = async (...updates: NewUpdate[]) =>
      (await store.append(updates)).map(({ seq, refused }) => refused ?? typeof seq);
    const words = async (text = document) => (await log(text)).map(({ bytes }) => bytes.toString());

    expect(await append(change(ama, '1'), change(ben, '2'), change(ama, '3'))).toEqual(
      Array(3).fill('number'),
    );
    expect(await words()).toEqual(['1', '2', '3']);
    expect(await append(change(ama, '4'), change(ama, 'old', { epoch: 2 }))).toEqual(['number', 'epoch']);
    expect(await append(change(ama, '5'), change(ama, '6', { document: other }))).toEqual([
      'number',
      'number',
    ]);
    await app.database.rows('UPDATE audience."grant" SET withdrawn_at = now() WHERE id = $1', [ben.grantId]);
    expect(await append(change(ben, 'lost'))).toEqual(['permission']);
    expect(await append(change(ama, '7'), change(ben, 'lost'), change(ama, '8'))).toEqual([
      'number',
      'permission',
      'number',
    ]);
    await world.change(document, { frozen: true });
    expect(await append(change(ama, 'frozen'))).toEqual(['frozen']);
    expect(await words()).toEqual(['1', '2', '3', '4', '5', '7', '8']);
    expect(await words(other)).toEqual(['6']);
  });
});

describe('coming back', () => {
  it('sends one who has the snapshot’s text only what it lacks, deletions included', async () => {
    const document = await world.text();
    const [ama, ben] = [await world.writer(document), await world.writer(document)];
    write(ama.doc, 'A long paragraph. '.repeat(500));
    write(ama.doc, 'Short');
    await saved(ama.provider);
    await soon(
      () => read(ben.doc),
      (lines) => lines.length === 2,
    );
    ben.socket.disconnect();
    ama.doc.getXmlFragment('default').delete(1, 1);
    await saved(ama.provider);
    await app.nest.get(Compaction).compact(document);
    const answer = await (
      await world.raw(ben.cookie)
    ).emitWithAck('join', {
      document,
      clientId: ben.doc.clientID,
      schemaVersion: 1,
      epoch: 1,
      stateVector: Buffer.from(Y.encodeStateVector(ben.doc)).toString('base64'),
    });
    expect(answer.updates.byteLength).toBeLessThan(200);
    ben.socket.connect();
    await saved(ben.provider);
    expect(read(ben.doc)).toEqual(read(ama.doc));
    expect(read(ben.doc)).toHaveLength(1);
  });
});

describe('after a quiet moment', () => {
  it('the text is written down as JSON and words, with a hash', async () => {
    await app.nest.get(JobRunner).start();
    const document = await world.text();
    const ama = await world.writer(document);
    write(ama.doc, 'First paragraph');
    write(ama.doc, 'Second');
    await saved(ama.provider);
    const [row] = await soon(
      () =>
        app.database.rows<{ json: string; plain: string; sha256: string }>(
          'SELECT json, plain, sha256 FROM documents.projection WHERE document_id = $1',
          [document],
        ),
      (found) => found.length > 0,
      8_000,
    );
    expect(row?.plain).toBe('First paragraph\nSecond');
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    expect(JSON.parse(row!.json)).toEqual({
      type: 'doc',
      content: [paragraph('First paragraph'), paragraph('Second')],
    });
    expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('an NHS number put together key by key is found', async () => {
    const document = await world.text();
    const ama = await world.writer(document);
    write(ama.doc, '943 476 59');
    await saved(ama.provider);
    const paragraph = ama.doc.getXmlFragment('default').get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(10, '19');
    await saved(ama.provider);
    expect(await app.nest.get(Projection).project(document)).toMatchObject({ heldNumbers: 1 });
  });
});

describe('an NHS number', () => {
  it('pasted is held; taken out again, the rest is saved and the number is nowhere in the log', async () => {
    const document = await world.text();
    const ama = await world.writer(document);
    write(ama.doc, 'Patient 943 476 5919');
    write(ama.doc, 'Kept');
    await soon(
      () => ama.provider.state,
      (state) => state.kind === 'refused' && state.code === 'nhs-number',
    );
    expect(await log(document)).toHaveLength(0);
    ama.doc.getXmlFragment('default').delete(0, 1);
    await saved(ama.provider);
    expect(read((await world.writer(document)).doc)).toEqual(['Kept']);
    const bytes = Buffer.concat((await log(document)).map((row) => row.bytes));
    expect(bytes.includes('943 476')).toBe(false);
  });
});

describe('the journal', () => {
  it('has one line for a person’s edits of a quarter of an hour, with ids only', async () => {
    const document = await world.text();
    const [ama, ben] = [await world.writer(document), await world.writer(document)];
    const lines = () =>
      app.database.rows<{ actor: string; event: string; data: string; stream: string; audience: string }>(
        `SELECT actor, event, data, stream, audience FROM journal.line WHERE action = 'documents.edit' AND subject_id = $1 ORDER BY seq`,
        [document],
      );
    for (const words of ['One', 'Two', 'Three']) {
      write(ama.doc, words);
      await saved(ama.provider);
    }
    await soon(lines, (found) => found.length === 1);
    write(ben.doc, 'Four');
    await saved(ben.provider);
    await soon(lines, (found) => found.length === 2);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 15 * 60_000));
    write(ama.doc, 'Five');
    await saved(ama.provider);
    const found = await soon(lines, (all) => all.length === 3);
    expect(found.map((line) => line.actor)).toEqual(
      [ama, ben, ama].map((one) => `person/${one.reader.personId}`),
    );
    expect(found[0]).toMatchObject({
      event: 'documents.text-edited',
      stream: world.audience,
      audience: world.audience,
    });
    expect(JSON.parse(found[0]!.data)).toEqual({
      document,
      person: ama.reader.personId,
      organisation: world.organisation,
      quarter: '2026-11-18T12:00:00.000Z',
    });
  });
});
