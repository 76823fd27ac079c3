import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { Compaction } from '@folkmoot/platform/documents/compaction.js';
import { Projection } from '@folkmoot/platform/documents/projection.js';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { restoreVersion } from '@folkmoot/plans/actions/restore-version.js';
import { startCommentThread } from '@folkmoot/plans/actions/start-comment-thread.js';
import { newId } from '@folkmoot/kernel/id.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { REACHED } from '../../architecture/words-of-a-text.js';
import { codesOf, deed, draftSection, startedPlan } from '../../worlds/plans.js';
import { put, wordsAt, writeIn } from '../../worlds/section-text.js';

const NAME = 'Zerelda Quillfeather';
const SAID = 'zerelda  quillFeather';

describe('redacting a passage of a section', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let id: Id;
  let documentId: Id;
  beforeAll(async () => {
    app = await folkmoot({ LOG_LEVEL: 'silent' });
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  beforeEach(async () => {
    id = await draftSection(app, world, 'Coming home');
    documentId = (await app.database.row<{ id: Id }>(
      'SELECT document_id AS id FROM plans.section WHERE id = $1',
      [id],
    ))!.id;
    await writeIn(app, id, world.member, (text) =>
      put(text, 0, 'One clinic each week.', `We saw ${NAME} in March.`),
    );
    await must(app, openSection, { sectionId: id, version: 1, openness: 'partners' }, world.member);
  });
  afterAll(() => app.close());

  const redact = (input: object = {}, reader: Reader = world.member) =>
    deed(
      app,
      'redactPassage',
      { sectionId: id, words: SAID, reason: 'patient', places: 1, ...input },
      reader,
      'Section',
    );
  const name = (words: string, reader: Reader = world.member) =>
    deed(app, 'nameVersion', { sectionId: id, name: words }, reader);
  const section = async (reader: Reader = world.member, words = SAID) =>
    (
      await app.ask(
        `query ($id: ID!, $words: String!) { sectionById(id: $id) { title slug text mayRedact redactions { at reason by { name } organisation { name } } redactionPlaces(words: $words) { total inHistory faults { code } places { where number before words after } } written { writers { by { id } } blocks { runs { text writer } } } versions { number name text sha256 redactedAt } } }`,
        { id, words },
        reader,
      )
    ).sectionById;

  /** Every table of the database in which these words stand, as text or as bytes: nothing is asked that the redaction knows. */
  async function tablesWith(words: string): Promise<string[]> {
    const owner = new pg.Client({ connectionString: app.config.databaseOwnerUrl });
    await owner.connect();
    try {
      const { rows: columns } = await owner.query<{ table: string; column: string; type: string }>(
        `SELECT format('%I.%I', c.table_schema, c.table_name) AS table, format('%I', c.column_name) AS column, c.udt_name AS type
           FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
          WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')`,
      );
      const found: string[] = [];
      for (const { table, column, type } of columns) {
        const where =
          type === 'bytea'
            ? `position(convert_to($1, 'UTF8') IN ${column}) > 0 OR position(lower(encode(convert_to($1, 'UTF8'), 'base64')) IN lower(encode(${column}, 'base64'))) > 0`
            : `${column}::text ILIKE '%' || $1 || '%'`;
        const { rows } = await owner.query(`SELECT 1 FROM ${table} WHERE ${where} LIMIT 1`, [words]);
        if (rows.length > 0) found.push(`${table}.${column}`.replaceAll('"', ''));
      }
      return found.sort();
    } finally {
      await owner.end();
    }
  }

  /** Of the paragraphs, in their order. */
  const fingerprints = async (): Promise<string[]> =>
    (
      await app.database.rows<{ words: string }>(
        'SELECT words FROM plans.paragraph_number WHERE section_id = $1 ORDER BY position',
        [id],
      )
    ).map(({ words }) => words);

  it('leaves the words nowhere in the database: not in text, log, snapshot, versions, comments, suggestions or titles', async () => {
    await name(`With ${NAME}`);
    await writeIn(app, id, world.chair, (text) => wordsAt(text, 0).insert(4, 'big '));
    await app.nest.get(Compaction).compact(documentId);
    await name('Second');
    await app.nest.get(Projection).project(documentId);
    await must(app, startCommentThread, { sectionId: id, text: `Who is ${NAME}?` }, world.member);
    const thread = (await app.database.row<{ id: Id }>(
      'SELECT id FROM plans.comment_thread WHERE section_id = $1',
      [id],
    ))!.id;
    await app.database.rows(
      `UPDATE plans.comment_thread SET quote = $2, start_at = 'x', end_at = 'y' WHERE id = $1`,
      [thread, `saw ${NAME} in`],
    );
    await app.database.rows('UPDATE plans.comment SET earlier = $2 WHERE thread_id = $1', [
      thread,
      JSON.stringify([{ text: `Was ${NAME} here?`, until: '2026-11-11T12:00:00Z' }]),
    ]);
    const suggestion = newId();
    await app.database.rows(
      `INSERT INTO plans.suggestion (id, version, section_id, partnership_id, document_id, epoch, person_id, made_at, state, decided_by, decided_at, reason)
       SELECT $1, 1, id, partnership_id, document_id, 1, $2, now(), 'rejected', $2, now(), $3 FROM plans.section WHERE id = $4`,
      [suggestion, world.member.personId, `${NAME} must not be named`, id],
    );
    await app.database.rows(
      `INSERT INTO plans.suggestion_words (suggestion_id, inserted, deleted, before, after, position, standing) VALUES ($1, $2, $2, $2, $2, 0, false)`,
      [suggestion, NAME],
    );
    await app.database.rows('UPDATE plans.section SET title = $2, slug = $3 WHERE id = $1', [
      id,
      `For ${NAME}`,
      'for-zerelda-quillfeather',
    ]);
    await app.database.rows(
      `INSERT INTO plans.section_request (id, version, section_id, partnership_id, organisation_id, audience, note, due_date, freezes, state, reason, asked_by, asked_for, asked_at, chases)
       SELECT $1, 1, id, partnership_id, owner_organisation_id, text_audience, $3, '2026-12-01', false, 'declined', $3, $2, $2, now(), 0 FROM plans.section WHERE id = $4`,
      [newId(), world.chair.personId, `As ${NAME} asked`, id],
    );
    await app.database.rows(
      `INSERT INTO plans.word_file (id, version, partnership_id, section_id, person_id, audience, name, content, brought_at)
       SELECT $1, 1, partnership_id, id, $2::uuid, 'person/' || $2::uuid, $3, $3, now() FROM plans.section WHERE id = $4`,
      [newId(), world.chair.personId, `${NAME}.docx`, id],
    );
    await app.database.rows(
      `INSERT INTO plans.comment (id, version, thread_id, text, written_by, written_for, written_at, earlier, taken_down_at, taken_down_by, taken_down_because)
       SELECT $2, 1, thread_id, text, written_by, written_for, written_at, '[]', now(), $3, $4 FROM plans.comment WHERE thread_id = $1`,
      [thread, newId(), world.chair.personId, `It named ${NAME}`],
    );
    await app.database.rows(
      `INSERT INTO files.file (id, version, document_id, name, media_type, size, width, height, sha256, scan, person_id, at)
       VALUES ($1, 1, $2, $3, 'image/png', 1, 1, 1, $4, 'unscanned', $5, now())`,
      [newId(), documentId, `${NAME}.png`, 'a'.repeat(64), world.member.personId],
    );
    // Deleted again before it was redacted: only the log and an older version remember.
    await writeIn(app, id, world.member, (text) => put(text, 2, `${NAME} again`));
    await writeIn(app, id, world.member, (text) => wordsAt(text, 2).delete(0, NAME.length));

    const before = await tablesWith(NAME);
    // The list is guarded by test/architecture: a new column with words is put to this trial too.
    expect(before).toEqual([...REACHED].sort());
    const fingerprint = await fingerprints();
    expect(await tablesWith('zerelda-quill')).toEqual(['plans.section.slug']);
    const { redactionPlaces } = await section();
    expect(redactionPlaces.places.map((one: any) => one.where).sort()).toEqual([
      'comment',
      'comment',
      'comment',
      'request',
      'request',
      'suggestion',
      'text',
      'title',
      'version',
      'version',
      'version-name',
    ]);
    expect(await redact({ places: redactionPlaces.total })).toMatchObject({ __typename: 'Section' });
    await app.nest.get(Projection).project(documentId);
    await app.nest.get(Compaction).compact(documentId);
    for (const words of [NAME, 'Zerelda', 'Quillfeather']) expect(await tablesWith(words)).toEqual([]);
    expect(await tablesWith('zerelda-quill')).toEqual([]);

    expect(await fingerprints()).not.toEqual(fingerprint);
    expect((await fingerprints())[0]).toBe(fingerprint[0]);

    const { text, versions, title } = await section();
    expect(title).toBe('For [removed]');
    expect(text).toContain('We saw  in March.');
    expect(versions.map((one: any) => one.name)).toEqual(['Second', 'With [removed]']);
    for (const one of versions) {
      expect(one.redactedAt).not.toBeNull();
      expect(createHash('sha256').update(one.text).digest('hex')).toBe(one.sha256);
    }
  });

  it('keeps the writers of the letters that stay, and the text can be written on and restored', async () => {
    const first = (await name('First')).id as Id;
    expect(codesOf(await redact({ places: 2 }))).toEqual(['Section']);
    await writeIn(app, id, world.chair, (text) => wordsAt(text, 0).insert(0, 'Still: '));
    const { written, versions } = await section();
    const who = (text: string) => {
      const run = written.blocks.flatMap((one: any) => one.runs).find((one: any) => one.text === text);
      return written.writers[run.writer].by.id;
    };
    expect(who('One clinic each week.')).toBe(world.member.personId);
    expect(who('Still: ')).toBe(world.chair.personId);
    expect(versions).toHaveLength(1);
    await must(app, restoreVersion, { versionId: first }, world.member);
    expect((await section()).text).toContain('We saw  in March.');
  });

  it('reaches what was deleted again and only the record still holds', async () => {
    await writeIn(app, id, world.member, (text) => wordsAt(text, 1).delete(7, NAME.length));
    expect((await section()).redactionPlaces).toMatchObject({ total: 0, inHistory: true, places: [] });
    expect(await tablesWith(NAME)).toContain('documents.update.bytes');
    expect(codesOf(await redact({ places: 0 }))).toEqual(['Section']);
    expect(await tablesWith(NAME)).toEqual([]);
    expect(codesOf(await redact({ places: 0 }))).toEqual(['redaction/not-found']);
  });

  it('says that it was done, by whom and why, to everyone who reads the text', async () => {
    await redact();
    expect((await section(world.charityMember)).redactions).toMatchObject([
      { reason: 'patient', by: { name: expect.any(String) }, organisation: { name: expect.any(String) } },
    ]);
    await must(app, openSection, { sectionId: id, version: 2, openness: 'public' }, world.chair);
    const slug = (await section()).slug;
    const seen = await app.ask(
      `query ($slug: String!) { section(place: "northmoor", section: $slug) { redactions { reason by { name } organisation { name } } } }`,
      { slug },
      VISITOR,
    );
    expect(seen.section.redactions).toMatchObject([
      { reason: 'patient', by: null, organisation: { name: expect.any(String) } },
    ]);
  });

  it('is journalled by numbers, without the words and without the older hash', async () => {
    const { sha256 } = (await name('First')) && (await section()).versions[0];
    const requestId = `redact-${id}`;
    await redact({ requestId, places: 2 });
    const lines = await app.database.rows<{ event: string; data: string; actor: string }>(
      `SELECT event, data, actor FROM journal.line WHERE action_id = $1 ORDER BY seq`,
      [requestId],
    );
    expect(lines.map((one) => one.event).sort()).toEqual([
      'access.document-changed',
      'plans.section-redacted',
      'plans.version-redacted',
    ]);
    const said = lines.find((one) => one.event === 'plans.section-redacted')!;
    expect(JSON.parse(said.data)).toMatchObject({ reason: 'patient', places: 1, epoch: 2 });
    expect(said.actor).toBe(`person/${world.member.personId}`);
    expect(JSON.stringify(lines)).not.toContain(sha256);
    expect(await tablesWith(sha256)).toEqual([]);
    expect((await verifyJournal(app.database)).faults).toEqual([]);
  });

  it('reaches a version that whoever redacts does not read, and does not tell them', async () => {
    const draft = await draftSection(app, world, 'A draft');
    await writeIn(app, draft, world.member, (text) => put(text, 0, `Only here: ${NAME}`));
    await must(app, openSection, { sectionId: draft, version: 1, openness: 'partners' }, world.member);
    id = draft;
    await writeIn(app, id, world.member, (text) => put(text, 0, 'Nothing to see.'));
    await app.database.rows('SELECT 1');
    await name('Ours alone');
    await app.database.rows('UPDATE plans.section_version SET audience = $2 WHERE section_id = $1', [
      id,
      `organisation/${world.organisations.trust}`,
    ]);
    expect((await section(world.chair)).redactionPlaces.total).toBe(1);
    expect((await section(world.member)).redactionPlaces.total).toBe(2);
    const requestId = `hidden-${id}`;
    expect(codesOf(await redact({ places: 1, requestId }, world.chair))).toEqual(['Section']);
    expect((await section(world.member)).versions[0].text).not.toContain('Zerelda');
    const lines = await app.database.rows<{ audience: string }>(
      `SELECT audience FROM journal.line WHERE action_id = $1 AND event = 'plans.version-redacted'`,
      [requestId],
    );
    expect(lines).toEqual([{ audience: `organisation/${world.organisations.trust}` }]);
  });

  it('is for the owner and for officers who read the text; nobody else, nowhere else', async () => {
    for (const reader of [world.charityMember, world.observer, world.participant, world.other.chair])
      expect(codesOf(await redact({}, reader))).toEqual(['not-found']);
    expect((await section(world.charityMember)).redactionPlaces).toBeNull();
    expect((await section(world.chair)).mayRedact).toBe(true);
    expect(codesOf(await redact({}, world.chair))).toEqual(['Section']);
  });

  it('asks for words, for a reason, and for a new look where the places changed', async () => {
    expect(codesOf(await redact({ words: ' ' }))).toEqual(['redaction/words-missing']);
    expect(codesOf(await redact({ words: ' a b', reason: 'because' }))).toEqual([
      'redaction/words-too-short',
      'redaction/reason-missing',
    ]);
    expect(codesOf(await redact({ words: 'x'.repeat(2001) }))).toEqual(['redaction/words-too-long']);
    expect(codesOf(await redact({ reason: 'because' }))).toEqual(['redaction/reason-missing']);
    expect(codesOf(await redact({ words: 'Never written' }))).toEqual(['redaction/not-found']);
    expect(codesOf(await redact({ places: 3 }))).toEqual(['redaction/places-changed']);
    expect((await section()).text).toContain(NAME);
  });

  it('is done also where the text is closed for changes, and leaves it closed', async () => {
    await app.database.rows('UPDATE documents.document SET frozen = true WHERE id = $1', [documentId]);
    expect(codesOf(await redact())).toEqual(['Section']);
    const row = await app.database.row('SELECT frozen, epoch FROM documents.document WHERE id = $1', [
      documentId,
    ]);
    expect(row).toEqual({ frozen: true, epoch: 2 });
  });

  it('cannot be done past the action', async () => {
    await name('First');
    await redact({ places: 2 });
    await expect(
      app.database.rows(
        `INSERT INTO plans.redaction_part (id, section_id, epoch, part, target, at, fields)
         SELECT $2, $1, 2, 'version', v.id, r.at, '{"plain": "other"}' FROM plans.section_version v
           JOIN plans.section s ON s.id = v.section_id JOIN documents.rewrite r ON r.document_id = s.document_id WHERE s.id = $1`,
        [id, newId()],
      ),
    ).rejects.toThrow('with those of the text');
    for (const text of [
      'DELETE FROM plans.redaction_part WHERE section_id = $1',
      `UPDATE plans.section_version SET plain = 'x', redacted_at = now() WHERE section_id = $1`,
    ])
      await expect(app.database.rows(text, [id])).rejects.toThrow('stays');
  });
});
