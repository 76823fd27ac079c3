import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, deed, draftSection, startedPlan } from '../../worlds/plans.js';
import { put, wordsAt, writeIn } from '../../worlds/section-text.js';

describe('naming a version of a section', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let id: Id;
  let slug: string;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  beforeEach(async () => {
    id = await draftSection(app, world);
    slug = (await app.database.row<{ slug: string }>('SELECT slug FROM plans.section WHERE id = $1', [id]))!
      .slug;
    await writeIn(app, id, world.member, (text) => put(text, 0, '## Clinics', 'One clinic each week.'));
  });
  afterAll(() => app.close());

  const name = (words: string, reader: Reader = world.member) =>
    deed(app, 'nameVersion', { sectionId: id, name: words }, reader);
  const open = (openness: string, version: number, reader = world.member) =>
    must(app, openSection, { sectionId: id, version, openness }, reader);
  const listed = async (reader: Reader) =>
    (
      await app.ask(
        `query ($slug: String!) { section(place: "northmoor", section: $slug) { mayNameVersion versions { id version number name text sha256 narrower mayShow by { name } organisation { name } } } }`,
        { slug },
        reader,
      )
    ).section as { mayNameVersion: boolean; versions: any[] } | null;

  it('keeps the words under a number and a name, whatever is written after', async () => {
    expect(await name('  Draft for the   board ')).toMatchObject({ __typename: 'SectionVersion', number: 1 });
    await writeIn(app, id, world.member, (text) => wordsAt(text, 1).insert(3, ' big'));
    expect(await name('Second')).toMatchObject({ number: 2 });
    const { versions } = (await listed(world.member))!;
    expect(versions.map((one) => [one.number, one.name])).toEqual([
      [2, 'Second'],
      [1, 'Draft for the board'],
    ]);
    expect(versions[1].text).toContain('One clinic each week.');
    expect(versions[0].text).toContain('One big clinic each week.');
    for (const one of versions) expect(createHash('sha256').update(one.text).digest('hex')).toBe(one.sha256);
    expect(versions[0]).toMatchObject({
      by: { name: expect.any(String) },
      organisation: { name: expect.any(String) },
    });
  });

  it('cannot be rewritten or deleted in the database', async () => {
    const { id: version } = await name('Draft');
    for (const text of [
      `UPDATE plans.section_version SET plain = 'other' WHERE id = $1`,
      `UPDATE plans.section_version SET name = 'other' WHERE id = $1`,
      `UPDATE plans.section_version SET plain = 'other', redacted_at = now() WHERE id = $1`,
      'DELETE FROM plans.section_version WHERE id = $1',
    ])
      await expect(app.database.rows(text, [version])).rejects.toThrow('stays as it is');
  });

  it('is for the owner, and for officers who read the text; nobody else, nowhere else', async () => {
    for (const reader of [world.chair, world.charityMember, world.participant, world.other.member])
      expect(codesOf(await name('Draft', reader))).toEqual(['not-found']);
    await open('partners', 1);
    expect(codesOf(await name('By the chair', world.chair))).toEqual(['SectionVersion']);
    for (const reader of [world.charityMember, world.observer, world.participant, world.other.chair])
      expect(codesOf(await name('Draft', reader))).toEqual(['not-found']);
    expect((await listed(world.chair))!.mayNameVersion).toBe(true);
    expect((await listed(world.charityMember))!.mayNameVersion).toBe(false);
  });

  it('asks for a name and for words, and takes no NHS number', async () => {
    expect(codesOf(await name('  '))).toEqual(['version/name-missing']);
    expect(codesOf(await name('x'.repeat(201)))).toEqual(['version/name-too-long']);
    expect(codesOf(await name('For 943 476 5919'))).toEqual(['version/nhs-number']);
    await writeIn(app, id, world.member, (text) => text.delete(0, text.length));
    expect(codesOf(await name('Empty'))).toEqual(['version/empty']);
    // As if typed key by key: no single update holds the whole number.
    await writeIn(app, id, world.member, (text) => put(text, 0, 'Call 943 476'));
    await writeIn(app, id, world.member, (text) => wordsAt(text, 0).insert(12, ' 5919'));
    expect(codesOf(await name('Number'))).toEqual(['version/text-nhs-number']);
  });

  it('a draft’s version stays with its owner when the section opens, until the owner shows it', async () => {
    const draft = await name('Our draft');
    await open('partners', 1);
    expect((await listed(world.chair))!.versions).toEqual([]);
    const [own] = (await listed(world.member))!.versions;
    expect(own).toMatchObject({ narrower: true, mayShow: true });
    const show = (reader: Reader, version = 1) =>
      deed(app, 'showVersion', { versionId: draft.id, version }, reader);
    for (const reader of [world.chair, world.charityMember, world.other.member])
      expect(codesOf(await show(reader))).toEqual(['not-found']);
    expect(codesOf(await show(world.member, 7))).toEqual(['stale']);
    expect(codesOf(await show(world.member))).toEqual(['SectionVersion']);
    expect(codesOf(await show(world.member, 2))).toEqual(['version/already-so']);
    expect((await listed(world.charityMember))!.versions).toMatchObject([
      { name: 'Our draft', narrower: false },
    ]);
    // Closed again, the section takes its versions with it.
    await open('owner', 2);
    expect((await listed(world.charityMember))!.versions).toEqual([]);
    expect((await listed(world.member))!.versions).toHaveLength(1);
  });

  it('of a published section is read by everybody, the person’s name by those signed in', async () => {
    await open('partners', 1);
    await open('public', 2, world.chair);
    await name('As published', world.chair);
    expect((await listed(VISITOR))!.versions).toMatchObject([
      { name: 'As published', by: null, organisation: { name: expect.any(String) } },
    ]);
    expect((await listed(world.participant))!.versions[0].by).not.toBeNull();
  });

  it('the journal tells of it by numbers, to those who read the text', async () => {
    const said = await name('Secret words');
    const line = await app.database.row<{ audience: string; data: string }>(
      `SELECT audience, data::text AS data FROM journal.line WHERE event = 'plans.version-named' AND subject_id = $1`,
      [id],
    );
    expect(said.number).toBe(1);
    expect(line?.audience).toBe(`organisation/${world.organisations.trust}`);
    expect(line?.data).not.toContain('Secret');
  });
});
