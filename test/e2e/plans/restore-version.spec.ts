import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import * as Y from 'yjs';
import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { showVersion } from '@folkmoot/plans/actions/show-version.js';
import { TEXT_SCHEMA_VERSION } from '@folkmoot/plans/domain/text-schema.js';
import { DocumentStore } from '@folkmoot/platform/documents/document-store.js';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { folkmoot } from '../../worlds/app.js';
import { DocumentWorld, read, saved, soon, write } from '../../worlds/documents.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, deed, draftSection, startedPlan } from '../../worlds/plans.js';
import { put, wordsAt, writeIn } from '../../worlds/section-text.js';
import { cookieOf } from '../../worlds/session.js';

describe('restoring a version of a section', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let texts: DocumentWorld;
  let id: Id;
  let first: Id;
  beforeAll(async () => {
    app = await folkmoot({ LOG_LEVEL: 'silent' });
    texts = new DocumentWorld(app, await startTestServer(app));
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  beforeEach(async () => {
    id = await draftSection(app, world);
    await writeIn(app, id, world.member, (text) => put(text, 0, 'One clinic.', 'Home visits.'));
    first = (await deed(app, 'nameVersion', { sectionId: id, name: 'First' }, world.member)).id as Id;
    await must(app, openSection, { sectionId: id, version: 1, openness: 'partners' }, world.member);
    await writeIn(app, id, world.chair, (text) => wordsAt(text, 0).insert(3, ' big'));
  });
  afterAll(async () => {
    texts.close();
    await app.close();
  });

  const restore = (reader: Reader = world.member, versionId = first) =>
    deed(app, 'restoreVersion', { versionId }, reader);
  const section = async (reader: Reader = world.member) =>
    (
      await app.ask(
        `query ($id: ID!) { sectionById(id: $id) { text documentId lastEdit { by { name } } written { writers { by { id } } blocks { runs { text writer } } } versions { number name text sha256 mayRestore } } }`,
        { id },
        reader,
      )
    ).sectionById;
  const open = async (reader: PersonReader) =>
    texts.writer(
      (await section(reader)).documentId,
      { reader, grantId: '', cookie: await cookieOf(app.database, reader) },
      { schemaVersion: TEXT_SCHEMA_VERSION },
    );

  it('makes it the text again, keeps what stood before as a version, and the result as another', async () => {
    expect(await restore()).toMatchObject({ number: 3, name: 'Restored from version 1' });
    const { text, versions, lastEdit } = await section();
    expect(text).toContain('One clinic.');
    expect(versions.map((one: any) => [one.number, one.name])).toEqual([
      [3, 'Restored from version 1'],
      [2, 'Before restoring version 1'],
      [1, 'First'],
    ]);
    expect(versions[1].text).toContain('One big clinic.');
    expect([versions[0].text, versions[0].sha256]).toEqual([versions[2].text, versions[2].sha256]);
    expect(versions[0].text).toBe(text);
    expect(lastEdit.by.name).toBeTruthy();
  });

  it('letters keep their writers, and the text can be written on and restored again', async () => {
    await restore();
    await writeIn(app, id, world.chair, (text) => wordsAt(text, 1).insert(0, 'More '));
    const { written, versions } = await section();
    const who = (text: string) => {
      const run = written.blocks.flatMap((one: any) => one.runs).find((one: any) => one.text === text);
      return written.writers[run.writer].by.id;
    };
    expect(who('One clinic.')).toBe(world.member.personId);
    expect(who('More ')).toBe(world.chair.personId);
    const before = await app.database.row<{ id: Id }>(
      'SELECT id FROM plans.section_version WHERE section_id = $1 AND number = 2',
      [id],
    );
    expect(await restore(world.member, before!.id)).toMatchObject({ number: 5 });
    expect((await section()).text).toContain('One big clinic.');
    expect(versions).toHaveLength(3);
  });

  it('keeps the rows of the older epoch, and begins the next with one row', async () => {
    await restore();
    const rows = await app.database.rows<{ epoch: number; count: number }>(
      `SELECT u.epoch, count(*)::int AS count FROM documents.update u JOIN plans.section s ON s.document_id = u.document_id
        WHERE s.id = $1 GROUP BY 1 ORDER BY 1`,
      [id],
    );
    expect(rows).toEqual([
      { epoch: 1, count: 2 },
      { epoch: 2, count: 1 },
    ]);
  });

  it('is told to everyone in the text; what was not saved is theirs to copy and never merged', async () => {
    await must(app, showVersion, { versionId: first, version: 1 }, world.member);
    const [chair, member] = [await open(world.chair), await open(world.member)];
    await saved(member.provider);
    member.socket.disconnect();
    write(member.doc, 'Typed on the train');
    expect(codesOf(await restore(world.chair))).toEqual(['SectionVersion']);
    await soon(
      () => chair.provider.state,
      (state) => state.kind === 'closed' && state.reason === 'epoch',
      10_000,
    );
    expect(chair.provider.overtaken).toEqual({ epoch: 1, unsent: [] });
    member.socket.connect();
    const overtaken = await soon(
      () => member.provider.overtaken,
      (one) => one !== null,
      10_000,
    );
    expect(overtaken!.unsent).toHaveLength(1);
    const again = await texts.writer(
      (await section()).documentId,
      { reader: world.member, grantId: '', cookie: member.cookie },
      { before: overtaken!, schemaVersion: TEXT_SCHEMA_VERSION },
    );
    expect(read(again.doc)).toEqual(['One clinic.', 'Home visits.']);
    expect(again.provider.unsentText()).toBe('Typed on the train');
    expect(again.provider.rewrites).toMatchObject([{ epoch: 2, kind: 'restore', restored: 1 }]);
    expect(again.provider.rewrites[0]!.by).toBeTruthy();
    await again.provider.discardUnsent();
    write(again.doc, 'Written after');
    await saved(again.provider);
    expect((await section()).text).toContain('Written after');
    expect((await section()).text).not.toContain('on the train');
  });

  it('takes no word of the older epoch that comes late, whatever its process has heard', async () => {
    const { documentId } = await section();
    const doc = new Y.Doc();
    write(doc, 'Too late');
    const { personId, organisationId } = world.member;
    const late = (epoch: number) =>
      app.nest.get(DocumentStore).append([
        {
          document: documentId,
          epoch,
          client: doc.clientID,
          bytes: Buffer.from(Y.encodeStateAsUpdate(doc)),
          personId,
          organisationId,
          at: app.clock.now(),
          from: '',
        },
      ]);
    await restore();
    expect(await late(1)).toMatchObject([{ seq: null, refused: 'epoch' }]);
    expect(await late(2)).toMatchObject([{ refused: null }]);
  });

  it('waits for what is just being saved, and keeps it in the version of before', async () => {
    const { documentId } = await section();
    const doc = new Y.Doc();
    write(doc, 'Saved at the last moment');
    const client = new pg.Client({ connectionString: app.config.databaseUrl });
    await client.connect();
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM documents.document WHERE id = $1 FOR SHARE', [documentId]);
    await client.query(
      `INSERT INTO documents.update (document_id, seq, epoch, client, bytes, person_id, at)
       VALUES ($1, nextval('documents.update_seq'), 1, $2, $3, $4, now())`,
      [documentId, doc.clientID, Buffer.from(Y.encodeStateAsUpdate(doc)), world.chair.personId],
    );
    const restored = restore();
    await soon(
      () =>
        client.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        ),
      ({ rows }) => rows.length > 0,
      10_000,
    );
    await client.query('COMMIT');
    await client.end();
    expect(await restored).toMatchObject({ name: 'Restored from version 1' });
    expect((await section()).versions[1].text).toContain('Saved at the last moment');
  });

  it('is for the owner and for officers who read it; nobody else, nowhere else', async () => {
    // Named while the text was the owner's draft: the chair does not read this version.
    const { versions } = await section(world.chair);
    expect(versions).toEqual([]);
    for (const reader of [world.chair, world.charityMember, world.participant, world.other.chair])
      expect(codesOf(await restore(reader))).toEqual(['not-found']);
    await must(app, showVersion, { versionId: first, version: 1 }, world.member);
    for (const reader of [world.charityMember, world.observer, world.participant, world.other.chair])
      expect(codesOf(await restore(reader))).toEqual(['not-found']);
    expect((await section(world.chair)).versions).toMatchObject([{ mayRestore: true }]);
    expect((await section(world.charityMember)).versions).toMatchObject([{ mayRestore: false }]);
    expect(codesOf(await restore(world.chair))).toEqual(['SectionVersion']);
    expect(codesOf(await restore(world.chair, id))).toEqual(['not-found']);
  });

  it('is refused where nothing would change, where the text is closed, and where it holds an NHS number', async () => {
    await restore();
    expect(codesOf(await restore())).toEqual(['restore/already-so']);
    const { documentId } = await section();
    await writeIn(app, id, world.member, (text) => put(text, 0, 'Call 943 476'));
    await texts.change(documentId, { frozen: true });
    expect(codesOf(await restore())).toEqual(['restore/frozen']);
    await texts.change(documentId, { frozen: false });
    await writeIn(app, id, world.member, (text) => wordsAt(text, 0).insert(12, ' 5919'));
    expect(codesOf(await restore())).toEqual(['version/text-nhs-number']);
    expect((await section()).versions).toHaveLength(3);
  });

  it('happens once for one request, and the journal tells of it by numbers', async () => {
    const requestId = `restore-${id}`;
    const once = await deed(app, 'restoreVersion', { versionId: first, requestId }, world.member);
    expect(await deed(app, 'restoreVersion', { versionId: first, requestId }, world.member)).toEqual(once);
    const lines = await app.database.rows<{ event: string; data: string; audience: string }>(
      `SELECT event, data, audience FROM journal.line WHERE action_id = $1 AND subject_id = $2 ORDER BY seq`,
      [requestId, id],
    );
    expect(lines.map((one) => one.event)).toEqual([
      'plans.version-restored',
      'plans.version-named',
      'plans.version-named',
    ]);
    expect(JSON.parse(lines[0]!.data)).toMatchObject({ version: 1, epoch: 2 });
    expect((await verifyJournal(app.database)).faults).toEqual([]);
  });

  it('cannot be done past the action: an epoch begins once, and its record stays', async () => {
    await restore();
    const { documentId } = await section();
    const again = (epoch: number) =>
      app.database.rows(
        `INSERT INTO documents.rewrite (document_id, epoch, kind, reason, person_id, at, bytes, json, plain, sha256, held_numbers)
         VALUES ($1, $2, 'redaction', 'x', $1, now(), '', '', '', '', 0)`,
        [documentId, epoch],
      );
    for (const epoch of [2, 3]) await expect(again(epoch)).rejects.toThrow();
    for (const text of [
      `UPDATE documents.rewrite SET reason = 'y' WHERE document_id = $1`,
      'DELETE FROM documents.rewrite WHERE document_id = $1',
      'DELETE FROM documents.update WHERE document_id = $1',
    ])
      await expect(app.database.rows(text, [documentId])).rejects.toThrow();
  });
});
