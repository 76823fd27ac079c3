import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { restoreVersion } from '@folkmoot/plans/actions/restore-version.js';
import { folkmoot } from '../../worlds/app.js';
import { editedWord, replaced } from '../../worlds/edited-word.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, draftSection, openedSection, startedPlan, type Said } from '../../worlds/plans.js';
import { put, wordsAt, writeIn } from '../../worlds/section-text.js';
import { served, type Served } from '../../worlds/served.js';
import { cookieOf } from '../../worlds/session.js';
import { p, wordFile } from '../../worlds/word-file.js';

let app: TestApp;
let web: Served;
let world: PartnershipWorld;
beforeAll(async () => {
  app = await folkmoot();
  web = await served(app);
  world = await partnershipWorld(app);
  await startedPlan(app, world);
}, 60_000);
afterAll(async () => {
  await web?.close();
  await app?.close();
});

const LINES = [
  '## Why now',
  'Four in ten fall each year.',
  'Carers visit people at home.',
  'Nobody is asked twice.',
];
let made = 0;

/** A section of the trust that partners read, with some lines, and its copy for Word as a reader takes it. */
async function taken(
  title: string,
  { as = world.charityMember, openness = 'partners' }: { as?: PersonReader; openness?: string } = {},
) {
  const name = `${title} ${(made += 1)}`;
  const id = await openedSection(app, world, openness, name);
  await writeIn(app, id, world.member, (text) => put(text, 0, ...LINES));
  return { id, name, slug: slugOf(name), file: await copyOf(slugOf(name), as) };
}
const slugOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-');

async function copyOf(path: string, reader?: PersonReader): Promise<Buffer> {
  const cookie = reader && (await cookieOf(app.database, { ...reader, sessionId: crypto.randomUUID() }));
  const answer = await web.get(`/northmoor/plan/${path}/export/word`, cookie);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

const FAULTS = '__typename ... on Refusal { faults { code path message } }';
const COMPARISON = `version comparison(against: $against) { count lost problem { code message } against { kind number name }
  lines { change kind trackedBy lost runs { change text } } notes { code near } }`;

async function bring(file: Buffer, sectionId: string, reader: PersonReader): Promise<Said> {
  const input = {
    requestId: requestId(),
    partnershipId: world.place.id,
    sectionId,
    name: 'falls.docx',
    base64: file.toString('base64'),
  };
  return (
    await app.ask(
      `mutation ($input: ReadWordFileInput!) { readWordFile(input: $input) { ${FAULTS} ... on WordFile { id } } }`,
      { input },
      reader,
    )
  ).readWordFile as Said;
}
const compared = async (fileId: string, reader: PersonReader, against: string | null = null): Promise<Said> =>
  (
    await app.ask(
      `query ($id: ID!, $against: String) { wordFile(id: $id) { ${COMPARISON} } }`,
      { id: fileId, against },
      reader,
    )
  ).wordFile.comparison as Said;
async function suggest(
  fileId: string,
  reader: PersonReader,
  {
    against = null,
    seen,
    request = requestId(),
  }: { against?: string | null; seen?: number; request?: string } = {},
): Promise<Said> {
  const count = seen ?? ((await compared(fileId, reader, against).catch(() => null))?.count as number) ?? 0;
  return (
    await app.ask(
      `mutation ($input: SuggestFromWordFileInput!) { suggestFromWordFile(input: $input) { ${FAULTS}
        ... on Section { id text suggestions { inserted deleted own by { name } organisation { id } } } } }`,
      { input: { requestId: request, fileId, version: 1, seen: count, against } },
      reader,
    )
  ).suggestFromWordFile as Said;
}
const textOf = async (slug: string, reader: PersonReader): Promise<Said> =>
  (
    await app.ask(
      `query ($s: String!) { section(place: "northmoor", section: $s) { id text suggestions { id words inserted deleted } } }`,
      { s: slug },
      reader,
    )
  ).section as Said;
const linesOf = (json: string): string[] => [...json.matchAll(/"text":"([^"]*)"/g)].map(([, one]) => one!);
const decide = async (id: string, rows: Said['suggestions'], outcome: string): Promise<Said> =>
  (
    await app.ask(
      `mutation ($input: DecideSuggestionsInput!) { decideSuggestions(input: $input) { ${FAULTS} ... on Section { text } } }`,
      {
        input: {
          requestId: requestId(),
          sectionId: id,
          suggestions: rows.map(({ id, words }: Said) => ({ id, words })),
          outcome,
          reason: outcome === 'rejected' ? 'Not now.' : null,
        },
      },
      world.member,
    )
  ).decideSuggestions as Said;

describe('an edited copy of a section', () => {
  it('comes back as suggestions of its bringer, to the text as others changed it meanwhile', async () => {
    const { id, slug, file } = await taken('Falls');
    await writeIn(app, id, world.member, (text) => {
      wordsAt(text, 2).insert(6, ' and friends');
      put(text, 4, 'We began in March.');
    });
    const back = await editedWord(
      file,
      replaced(
        ['Four in ten', 'Five in ten'],
        ['at home.', 'at home and on the ward.'],
        [
          'Nobody is asked twice.',
          'Nobody is asked twice.</w:t></w:r></w:p><w:p><w:r><w:t>Befrienders ring everybody.',
        ],
      ),
    );
    const kept = await bring(back, id, world.charityMember);
    const seen = await compared(kept.id, world.charityMember);
    expect(seen).toMatchObject({ problem: null, count: 3, lost: 0, notes: [], against: { kind: 'copy' } });
    expect(seen.lines.map((one: Said) => [one.change, one.kind])).toEqual([
      ['changed', 'paragraph'],
      ['changed', 'paragraph'],
      ['inserted', 'paragraph'],
    ]);
    const request = requestId();
    const said = await suggest(kept.id, world.charityMember, { request });
    expect(said.suggestions).toEqual([
      expect.objectContaining({ deleted: 'Four', inserted: 'Five', own: true }),
      expect.objectContaining({ deleted: '', inserted: ' and on the ward' }),
      expect.objectContaining({ deleted: '', inserted: 'Befrienders ring everybody.' }),
    ]);
    expect(said.suggestions[0].organisation.id).toBe(world.charityMember.organisationId);
    // The text itself stands as it was, until its owner decides.
    expect(linesOf(said.text as string)).toEqual([
      'Why now',
      'Four in ten fall each year.',
      'Carers and friends visit people at home.',
      'Nobody is asked twice.',
      'We began in March.',
    ]);
    // A repeat after a lost answer makes nothing twice; the file's words are gone.
    expect((await suggest(kept.id, world.charityMember, { request, seen: 3 })).suggestions).toHaveLength(3);
    expect(codesOf(await suggest(kept.id, world.charityMember, { seen: 0 }))).toEqual(['word-file/used']);
    const open = (await textOf(slug, world.member)).suggestions;
    expect(linesOf((await decide(id, open, 'accepted')).text as string)).toEqual([
      'Why now',
      'Five in ten fall each year.',
      'Carers and friends visit people at home and on the ward.',
      'Nobody is asked twice.',
      'Befrienders ring everybody.',
      'We began in March.',
    ]);
  });

  it('is compared with the named version that has its text, also after the text was restored', async () => {
    const { id, slug } = await taken('Version');
    const { versionId } = await must(
      app,
      nameVersion,
      { sectionId: id, name: 'For the board' },
      world.member,
    );
    await writeIn(app, id, world.member, (text) => wordsAt(text, 1).insert(0, 'Indeed, '));
    const file = await copyOf(`${slug}/versions/1`, world.charityMember);
    const back = await editedWord(file, replaced(['Carers visit', 'Carers often visit']));
    const kept = await bring(back, id, world.charityMember);
    expect(await compared(kept.id, world.charityMember)).toMatchObject({
      count: 1,
      against: { kind: 'version', number: 1, name: 'For the board' },
    });
    await must(app, restoreVersion, { versionId }, world.member);
    expect((await suggest(kept.id, world.charityMember)).suggestions).toEqual([
      expect.objectContaining({ inserted: 'often ', deleted: '' }),
    ]);
  });

  it('lets its bringer choose what to compare with, where the software dropped what it says of itself', async () => {
    const { id, file } = await taken('Dropped');
    const bare = await editedWord(
      file,
      (body) =>
        body
          .replace('Four in ten', 'Five in ten')
          .replace(/<w:bookmark(Start|End)[^>]*\/>/g, '')
          .replaceAll('<w:rStyle w:val="ParagraphNumber"/>', ''),
      ['docProps/custom.xml'],
    );
    const kept = await bring(bare, id, world.charityMember);
    expect((await compared(kept.id, world.charityMember)).problem.code).toBe('word-file/unknown-text');
    expect(codesOf(await suggest(kept.id, world.charityMember))).toEqual(['word-file/unknown-text']);
    expect(await compared(kept.id, world.charityMember, 'now')).toMatchObject({ problem: null, count: 1 });
    expect(codesOf(await suggest(kept.id, world.charityMember, { against: 'now' }))).toEqual(['Section']);
  });

  it('does not believe a number of changes whose text has another hash', async () => {
    const { id, file } = await taken('Forged');
    const forged = await JSZip.loadAsync(file);
    const properties = await forged.file('docProps/custom.xml')!.async('string');
    forged.file('docProps/custom.xml', properties.replace(/[0-9a-f]{64}/, 'a'.repeat(64)));
    const kept = await bring(await forged.generateAsync({ type: 'nodebuffer' }), id, world.charityMember);
    expect((await compared(kept.id, world.charityMember)).problem.code).toBe('word-file/unknown-text');
  });

  it('is refused kindly where it is another section’s, unchanged, overtaken by others, or names a patient', async () => {
    const one = await taken('One');
    const two = await taken('Two');
    const elsewhere = await bring(two.file, one.id, world.charityMember);
    expect((await compared(elsewhere.id, world.charityMember)).problem).toMatchObject({
      code: 'word-file/other-section',
      message: expect.stringContaining(`“${two.name}”`),
    });
    expect(codesOf(await suggest(elsewhere.id, world.charityMember))).toEqual(['word-file/other-section']);
    const same = await bring(one.file, one.id, world.charityMember);
    expect(await compared(same.id, world.charityMember)).toMatchObject({
      problem: { code: 'word-file/unchanged' },
      count: 0,
      notes: [],
      lines: [],
    });
    expect(codesOf(await suggest(same.id, world.charityMember))).toEqual(['word-file/unchanged']);
    const patient = await editedWord(one.file, replaced(['Four in ten', 'Four (943 476 5919) in ten']));
    expect(codesOf(await bring(patient, one.id, world.charityMember))).toEqual(['word-file/nhs-number']);
    const changed = await bring(
      await editedWord(one.file, replaced(['at home', 'on the ward'])),
      one.id,
      world.charityMember,
    );
    expect(codesOf(await suggest(changed.id, world.charityMember, { seen: 7 }))).toEqual([
      'word-file/compared-otherwise',
    ]);
    await writeIn(app, one.id, world.member, (text) => text.delete(2, 1));
    expect(await compared(changed.id, world.charityMember)).toMatchObject({ count: 1, lost: 1 });
    expect(codesOf(await suggest(changed.id, world.charityMember))).toEqual(['word-file/nothing-left']);
    expect((await textOf(one.slug, world.member)).suggestions).toEqual([]);
  });

  it('is taken from an observer too, and from nobody who may not suggest', async () => {
    const { id, file } = await taken('Observers');
    const back = await editedWord(file, replaced(['at home', 'on the ward']));
    for (const reader of [world.participant, world.other.chair, world.stranger])
      expect(codesOf(await bring(back, id, reader))).toEqual(['not-found']);
    const kept = await bring(back, id, world.observer);
    expect(codesOf(await suggest(kept.id, world.charityMember, { seen: 1 }))).toEqual(['not-found']);
    expect((await suggest(kept.id, world.observer)).suggestions).toHaveLength(1);
    const draft = await draftSection(app, world, 'Our own draft');
    expect(codesOf(await bring(back, draft, world.chair))).toEqual(['not-found']);
  });

  it('of a frozen section is kept, and suggests nothing', async () => {
    const { id, file } = await taken('Frozen');
    const back = await editedWord(file, replaced(['at home', 'on the ward']));
    const kept = await bring(back, id, world.charityMember);
    await app.database.rows(
      'UPDATE documents.document d SET frozen = true FROM plans.section s WHERE s.document_id = d.id AND s.id = $1',
      [id],
    );
    expect(codesOf(await suggest(kept.id, world.charityMember))).toEqual(['section/frozen']);
    expect(
      await app.database.row('SELECT content IS NOT NULL AS kept FROM plans.word_file WHERE id = $1', [
        kept.id,
      ]),
    ).toEqual({ kept: true });
  });

  it('is found in a copy of the whole plan', async () => {
    const { id, slug } = await taken('Whole');
    await taken('Whole');
    const cookie = await cookieOf(app.database, { ...world.charityMember, sessionId: crypto.randomUUID() });
    const plan = Buffer.from(await (await web.get('/northmoor/plan/export/word', cookie)).arrayBuffer());
    const body = (text: string): string => {
      const at = text.indexOf(`section_${id.replaceAll('-', '')}`);
      return text.slice(0, at) + replaced(['Carers visit', 'Carers seldom visit'])(text.slice(at));
    };
    const kept = await bring(await editedWord(plan, body), id, world.charityMember);
    const seen = await compared(kept.id, world.charityMember);
    expect(seen).toMatchObject({ problem: null, count: 1, notes: [] });
    const said = await suggest(kept.id, world.charityMember);
    expect(said.suggestions).toEqual([expect.objectContaining({ inserted: 'seldom ' })]);
    expect((await textOf(slug, world.member)).suggestions).toHaveLength(1);
  });

  it('names who made its tracked changes, and is compared with what its bringer chooses', async () => {
    const { id, file } = await taken('Tracked');
    const by = 'w:id="7" w:author="R. Patel" w:date="2027-05-03T10:00:00Z"';
    const back = await editedWord(file, (body) =>
      replaced([
        '<w:t xml:space="preserve">Nobody is asked twice.</w:t></w:r>',
        `<w:t xml:space="preserve">Nobody </w:t></w:r><w:del ${by}><w:r><w:delText xml:space="preserve">is</w:delText></w:r></w:del><w:ins ${by}><w:r><w:t>will be</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> asked twice.</w:t></w:r>`,
      ])(body),
    );
    const kept = await bring(back, id, world.charityMember);
    expect((await compared(kept.id, world.charityMember)).lines).toEqual([
      expect.objectContaining({ change: 'changed', trackedBy: ['R. Patel'] }),
    ]);
    const foreign = await bring(await wordFile(p('Something else.')), id, world.charityMember);
    expect((await compared(foreign.id, world.charityMember, 'now')).count).toBeGreaterThan(3);
  });
});
