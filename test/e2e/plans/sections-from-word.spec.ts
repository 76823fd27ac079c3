import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, draftSection, openedSection, startedPlan, type Said } from '../../worlds/plans.js';
import { doc, paragraph, writtenText } from '../../worlds/texts.js';
import { PNG, SECRET, TURNED_JPEG } from '../../worlds/pictures.js';
import { p, picture, wordFile } from '../../worlds/word-file.js';

const FAULTS = '__typename ... on Refusal { faults { code path message } }';

describe('a Word file', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  afterAll(() => app.close());

  const asked = async (name: string, type: string, seen: string, input: object, reader: PersonReader) =>
    (
      await app.ask(
        `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${FAULTS} ... on ${type} { ${seen} } } }`,
        { input: { requestId: requestId(), ...input } },
        reader,
      )
    )[name] as Said;
  const SEEN =
    'id version name gone title authors notes { code near } parts { title text letters } pictures { picture part alt near kept }';
  const bring = (file: Buffer, reader: PersonReader, sectionId?: string, partnershipId = world.place.id) =>
    asked(
      'readWordFile',
      'WordFile',
      SEEN,
      { partnershipId, sectionId, name: 'C:\\plans\\plan.docx', base64: file.toString('base64') },
      reader,
    );
  const add = (file: Said, sections: object[], reader: PersonReader, version = 1) =>
    asked('addSectionsFromFile', 'Plan', 'id', { fileId: file.id, version, sections }, reader);
  const write = (file: Said, reader: PersonReader) =>
    asked('writeSectionFromFile', 'Section', 'id text', { fileId: file.id, version: 1 }, reader);
  const sections = async (reader: PersonReader): Promise<Said[]> =>
    (
      await app.ask(
        '{ plan(place: "northmoor") { sections { title slug text owner { id } openness } } }',
        {},
        reader,
      )
    ).plan.sections;

  it('written in LibreOffice becomes sections with its words, each its owner’s draft', async () => {
    const stored = resolve(import.meta.dirname, '../../worlds/word-files/written-in-libreoffice.docx');
    const file = await bring(await readFile(stored), world.chair);
    expect(file).toMatchObject({ name: 'plan.docx', title: 'Moorland health plan', authors: [] });
    expect(file.parts.map((part: Said) => part.title)).toEqual([null, 'Falls at home', 'Winter']);
    expect(file.notes).toContainEqual({ code: 'text-box', near: ['Warm rooms in each ward.'] });

    const { trust, icb } = world.organisations;
    const chosen = [
      { part: 1, title: 'Falls & frailty', ownerOrganisationId: trust },
      { part: 2, title: 'Winter', ownerOrganisationId: icb },
    ];
    expect(await add(file, chosen, world.chair)).toMatchObject({ __typename: 'Plan' });
    const seen = await sections(world.member);
    expect(seen.map((one) => [one.title, one.openness])).toEqual([
      ['Falls & frailty', 'owner'],
      ['Winter', 'owner'],
    ]);
    expect(seen[0]!.text).toContain('ring everybody');
    expect(seen[0]!.text).not.toContain('Snow');
    expect(seen[1]!.text).toBeNull();
    expect(codesOf(await add(file, chosen, world.chair, 2))).toEqual(['word-file/used']);
    expect(
      await app.database.rows(
        'SELECT content, used_at IS NOT NULL AS used FROM plans.word_file WHERE id = $1',
        [file.id],
      ),
    ).toEqual([{ content: null, used: true }]);
    const client = await app.database.row(
      `SELECT c.person_id FROM documents.client c JOIN plans.section s ON s.document_id = c.document_id WHERE s.slug = 'falls-and-frailty'`,
    );
    expect(client).toEqual({ person_id: world.chair.personId });
  });

  it('adds all of them or none, and says everything that is wrong at once', async () => {
    const file = await bring(await wordFile(p('One', 'Heading1') + p('Two', 'Heading1')), world.chair);
    const before = await sections(world.chair);
    const { trust } = world.organisations;
    const said = await add(
      file,
      [
        { part: 0, title: 'One', ownerOrganisationId: trust },
        { part: 1, title: ' ', ownerOrganisationId: 'nobody' },
        { part: 7, title: 'Seven', ownerOrganisationId: trust },
      ],
      world.chair,
    );
    expect(said.faults!.map((one) => [one.code, one.path])).toEqual([
      ['section/title-missing', 'parts.1.title'],
      ['section/owner-not-here', 'parts.1.ownerOrganisationId'],
      ['word-file/no-such-part', 'parts.7.title'],
    ]);
    expect(codesOf(await add(file, [], world.chair))).toEqual(['section/none-chosen']);
    expect(await sections(world.chair)).toEqual(before);
    expect(
      codesOf(await add(file, [{ part: 0, title: 'One', ownerOrganisationId: trust }], world.chair)),
    ).toEqual(['Plan']);
  });

  it('of a member becomes their own organisation’s sections only, unlisted', async () => {
    const file = await bring(await wordFile(p('Our beds', 'Heading1') + p('Ten.')), world.member);
    const { trust, icb } = world.organisations;
    const one = (ownerOrganisationId: string) => [{ part: 0, title: 'Our beds', ownerOrganisationId }];
    expect(codesOf(await add(file, one(icb), world.member))).toEqual(['section/owner-not-here']);
    expect(codesOf(await add(file, one(trust), world.member))).toEqual(['Plan']);
    expect((await sections(world.chair)).map((section) => section.title)).not.toContain('Our beds');
  });

  it('is read by nobody but whoever brought it, and taken from nobody who may not', async () => {
    const file = await wordFile(p('One', 'Heading1'));
    for (const reader of [world.observer, world.participant, world.other.chair, world.stranger])
      expect(codesOf(await bring(file, reader))).toEqual(['not-found']);
    const mine = await bring(file, world.chair);
    for (const reader of [world.member, world.other.chair]) {
      expect(
        (await app.ask('query ($id: ID!) { wordFile(id: $id) { name } }', { id: mine.id }, reader)).wordFile,
      ).toBeNull();
      const chosen = [{ part: 0, title: 'One', ownerOrganisationId: world.organisations.trust }];
      expect(codesOf(await add(mine, chosen, reader))).toEqual(['not-found']);
    }
  });

  it('is refused with what to do where it is no Word file, or names a patient', async () => {
    expect(codesOf(await bring(Buffer.from('%PDF-1.7'), world.chair))).toEqual(['word-file/type']);
    const said = await bring(
      await wordFile(p('Visits', 'Heading1') + p('We saw 943 476 5919 in May.') + p('Call 943 476 5919')),
      world.chair,
    );
    expect(said.faults!.map((one) => one.code)).toEqual(['word-file/nhs-number', 'word-file/nhs-number']);
    expect((said.faults![0] as unknown as { message: string }).message).toContain(
      '“We saw [number] in May.”',
    );
    expect(await app.database.rows(`SELECT 1 FROM plans.word_file WHERE content LIKE '%943%'`)).toEqual([]);
  });

  it('becomes the text of a section in which nothing is written, and never of another', async () => {
    const empty = await openedSection(app, world, 'partners', 'Winter warmth');
    const words = await wordFile(p('Warm', 'Heading1') + p('Rooms.') + p('Cold', 'Heading1') + p('Paths.'));
    for (const reader of [world.participant, world.other.member])
      expect(codesOf(await bring(words, reader, empty))).toEqual(['not-found']);
    // Who may only suggest brings copies back, and makes no file the text.
    expect(codesOf(await write(await bring(words, world.observer, empty), world.observer))).toEqual([
      'not-found',
    ]);
    const file = await bring(words, world.charityMember, empty);
    const late = await bring(words, world.chair, empty);
    expect(
      codesOf(await add(file, [{ part: 0, title: 'x', ownerOrganisationId: '' }], world.charityMember)),
    ).toEqual(['not-found']);
    const said = await write(file, world.charityMember);
    expect(JSON.parse(said.text as string)).toEqual(
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Warm' }] },
        paragraph('Rooms.'),
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Cold' }] },
        paragraph('Paths.'),
      ),
    );
    expect(codesOf(await write(late, world.chair))).toEqual(['word-file/section-not-empty']);
    const written = await draftSection(app, world, 'Winter staff');
    const early = await bring(words, world.member, written);
    await writtenText(app, written, doc(paragraph('Two nurses.')), world.member);
    expect(codesOf(await write(early, world.member))).toEqual(['word-file/section-not-empty']);
  });

  const withPictures = () =>
    wordFile(
      [
        p('Maps', 'Heading1'),
        p('Where we work.'),
        picture('map', 'A map of the wards'),
        p('Who we are.'),
        picture('team'),
        picture('chart'),
        p('Ours', 'Heading1'),
        picture('map', 'The same map'),
      ].join(''),
      { pictures: { map: PNG, team: TURNED_JPEG, chart: Buffer.from('%PDF-1.7') } },
    );
  const picturesIn = (text: string): Said[] =>
    (JSON.parse(text).content as Said[]).filter((node) => node.type === 'picture');

  it('brings its pictures: with the file’s words or their bringer’s, without what their files tell', async () => {
    const file = await bring(await withPictures(), world.chair);
    expect(file.pictures).toEqual([
      { picture: 0, part: 0, alt: 'A map of the wards', near: 'Where we work.', kept: true },
      { picture: 1, part: 0, alt: '', near: 'Who we are.', kept: true },
      { picture: 2, part: 0, alt: '', near: 'Who we are.', kept: false },
      { picture: 3, part: 1, alt: 'The same map', near: 'Ours', kept: true },
    ]);
    const { trust } = world.organisations;
    const sectionsOf = (pictures: object[]) =>
      asked(
        'addSectionsFromFile',
        'Plan',
        'id',
        {
          fileId: file.id,
          version: 1,
          sections: [{ part: 0, title: 'Maps of wards', ownerOrganisationId: trust }],
          pictures,
        },
        world.chair,
      );
    const said = await sectionsOf([{ picture: 1, words: 'Of 943 476 5919' }]);
    expect(said.faults!.map((one) => [one.code, one.path])).toEqual([
      ['picture/nhs-number', 'pictures.1.words'],
    ]);
    expect(codesOf(await sectionsOf([{ picture: 1, words: ' Four of us  in a row' }]))).toEqual(['Plan']);
    const made = (await sections(world.member)).find((one) => one.title === 'Maps of wards')!;
    const pictures = picturesIn(made.text as string);
    expect(pictures.map((one) => [one.attrs.alt, one.attrs.width, one.attrs.height])).toEqual([
      ['A map of the wards', 4, 3],
      ['Four of us in a row', expect.any(Number), expect.any(Number)],
    ]);
    for (const one of pictures) {
      const { pictureBytes } = await app.ask(
        `query ($s: String!, $id: ID!, $d: ID!) { section(place: "northmoor", section: $s) { id } pictureBytes(document: $d, id: $id) }`,
        {
          s: made.slug,
          id: String(one.attrs.file).slice(5),
          d: (await app.database.row<{ d: string }>(
            `SELECT document_id AS d FROM plans.section WHERE slug = $1`,
            [made.slug],
          ))!.d,
        },
        world.member,
      );
      const bytes = Buffer.from(pictureBytes as string, 'base64');
      expect(bytes.length).toBeGreaterThan(60);
      expect(bytes.includes(SECRET)).toBe(false);
    }
  });

  it('brings pictures into an empty section, and leaves out those of which nobody says what they show', async () => {
    const empty = await openedSection(app, world, 'partners', 'Pictures only');
    const file = await bring(await withPictures(), world.charityMember, empty);
    const said = await write(file, world.charityMember);
    expect(picturesIn(said.text as string).map((one) => one.attrs.alt)).toEqual([
      'A map of the wards',
      'The same map',
    ]);
    // Who only suggests there fills no disk.
    const other = await openedSection(app, world, 'partners', 'Watched only');
    expect(
      (await bring(await withPictures(), world.observer, other)).pictures.map((one: Said) => one.kept),
    ).toEqual([false, false, false, false]);
  });
});
