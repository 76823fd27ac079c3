import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { makeSuggestions } from '@folkmoot/plans/actions/make-suggestions.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { restoreVersion } from '@folkmoot/plans/actions/restore-version.js';
import { SuggestionRows } from '@folkmoot/plans/suggestion-rows.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { folkmoot } from '../../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, deed, openedSection, startedPlan } from '../../worlds/plans.js';
import { put, writeIn } from '../../worlds/section-text.js';
import { OpenText, newBlock, putIn, takeOut } from '../../worlds/suggesting.js';

const NAME = 'Zerelda Quillfeather';

let app: TestApp;
let origin: string;
let world: PartnershipWorld;
let sectionId: Id;
let document: Id;
const opened: OpenText[] = [];
beforeAll(async () => {
  app = await folkmoot({ LOG_LEVEL: 'silent' });
  origin = await startTestServer(app);
  world = await partnershipWorld(app);
  await startedPlan(app, world);
}, 60_000);
beforeEach(async () => {
  sectionId = await openedSection(app, world, 'partners');
  document = (await app.database.row<{ id: Id }>(
    'SELECT document_id AS id FROM plans.section WHERE id = $1',
    [sectionId],
  ))!.id;
  await writeIn(app, sectionId, world.member, (text) =>
    put(text, 0, 'Falls at home hurt.', 'One clinic each week.'),
  );
});
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});
afterAll(() => app.close());

async function open(reader: PersonReader): Promise<OpenText> {
  const text = await OpenText.by(app, origin, reader, sectionId);
  opened.push(text);
  return text;
}

const seen = async (reader: Reader): Promise<any> =>
  (
    await app.ask(
      `query ($id: ID!) { sectionById(id: $id) { text openSuggestions suggestions { id words inserted deleted }
         endedSuggestions { inserted by { name } end { kind restored by { name } organisation { name } at } }
         suggestionOutcomes { state inserted inVersion end { kind restored by { name } organisation { name } at } } redactionPlaces(words: "${NAME}") { total } } }`,
      { id: sectionId },
      reader,
    )
  ).sectionById;

const redact = async (reader: Reader = world.member) =>
  codesOf(
    await deed(
      app,
      'redactPassage',
      {
        sectionId,
        words: NAME,
        reason: 'patient',
        places: (await seen(reader)).redactionPlaces.total,
      },
      reader,
      'Section',
    ),
  );

describe('a redaction', () => {
  it('leaves what remains of a suggestion waiting, and it can be decided on', async () => {
    const observer = await open(world.observer);
    const [one, two] = [newId(), newId()];
    await observer.send((text) => {
      putIn(observerWords(text, 0), 0, `As ${NAME} said: `, one);
      takeOut(observerWords(text, 1), 0, 3, two);
      putIn(observerWords(text, 1), 3, ' and only', two);
    });
    expect(await redact()).toEqual(['Section']);
    const after = await seen(world.member);
    expect(after.suggestions).toMatchObject([
      { inserted: 'As  said: ', deleted: '' },
      { inserted: ' and only', deleted: 'One' },
    ]);
    expect(after.openSuggestions).toBe(2);
    const suggestions = after.suggestions.map(({ id, words }: any) => ({ id, words }));
    expect(
      await deed(
        app,
        'decideSuggestions',
        { sectionId, suggestions, outcome: 'accepted', reason: null },
        world.member,
        'Section',
      ),
    ).toMatchObject({ __typename: 'Section' });
    const { text } = await seen(world.member);
    for (const words of ['As  said: Falls', ' and only clinic']) expect(text).toContain(words);
  });

  it('ends a suggestion of which no word is left, and says so to its writer and to the owner', async () => {
    const observer = await open(world.observer);
    const id = newId();
    await observer.send((text) => putIn(observerWords(text, 0), 0, NAME, id));
    expect(await redact(world.chair)).toEqual(['Section']);
    const end = { kind: 'redaction', restored: null, by: { name: 'Charlotte Chair' } };
    expect((await seen(world.observer)).suggestionOutcomes).toMatchObject([
      { state: 'lapsed', inserted: '[removed]', end },
    ]);
    const owner = await seen(world.member);
    expect(owner).toMatchObject({ openSuggestions: 0, suggestions: [], endedSuggestions: [{ end }] });
  });

  it('tells of an accepted one that it is in the version that is named after it', async () => {
    const observer = await open(world.observer);
    const id = newId();
    await observer.send((text) => putIn(observerWords(text, 0), 0, 'Often ', id));
    const { suggestions } = await seen(world.member);
    await deed(
      app,
      'decideSuggestions',
      {
        sectionId,
        suggestions: suggestions.map((one: any) => ({ id: one.id, words: one.words })),
        outcome: 'accepted',
        reason: null,
      },
      world.member,
      'Section',
    );
    await writeIn(app, sectionId, world.member, (text) => put(text, 0, NAME));
    expect(await redact()).toEqual(['Section']);
    await must(app, nameVersion, { sectionId, name: 'After it' }, world.member);
    expect((await seen(world.observer)).suggestionOutcomes).toMatchObject([
      { state: 'accepted', inVersion: 1 },
    ]);
  });

  it('is not undone by a reading of the text that began before it', async () => {
    const observer = await open(world.observer);
    const id = newId();
    await observer.send((text) => putIn(observerWords(text, 0), 0, `As ${NAME} said: `, id));
    const read = { id, deleted: '', blocks: 0, before: NAME, after: NAME, inserted: NAME };
    expect(await redact()).toEqual(['Section']);
    const rows = app.nest.get(SuggestionRows);
    await rows.read(document, 1, [read]);
    const words = () =>
      app.database.row('SELECT * FROM plans.suggestion_words WHERE suggestion_id = $1', [id]);
    expect(JSON.stringify(await words())).not.toContain('Zerelda');
    // And the other way round: what is read in the epoch that stands is written down.
    await rows.read(document, 2, [{ ...read, inserted: 'As said', before: '', after: '' }]);
    expect(await words()).toMatchObject({ inserted: 'As said' });
  });

  it('takes no new suggestion of the older text', async () => {
    await writeIn(app, sectionId, world.member, (text) => put(text, 0, NAME));
    expect(await redact()).toEqual(['Section']);
    const made = [{ id: newId(), inserted: NAME, deleted: '', blocks: 0, before: '', after: '' }];
    const asked = { requestId: newId(), sectionId, epoch: 1, made };
    const outcome = await app.nest.get(Actions).run(makeSuggestions, asked, world.observer);
    expect(outcome.ok ? 'made' : outcome.refusal.faults[0]!.code).toBe('suggestion/text-rewritten');
  });
});

describe('restoring a version', () => {
  it('ends what waited, and says to its writer and to the owner when, by whom and to which version', async () => {
    await must(app, nameVersion, { sectionId, name: 'First' }, world.member);
    const first = (await app.database.row<{ id: Id }>(
      'SELECT id FROM plans.section_version WHERE section_id = $1',
      [sectionId],
    ))!.id;
    const observer = await open(world.observer);
    const [id, taken] = [newId(), newId()];
    await observer.send((text) => {
      newBlock(text, 2, 'A new line.', id);
      putIn(observerWords(text, 0), 0, 'Often ', taken);
    });
    // Taken back letter by letter: it waits no more, so nothing of it ends.
    await observer.send((text) => observerWords(text, 0).delete(0, 6));
    await seen(world.member);
    await writeIn(app, sectionId, world.member, (text) => put(text, 0, 'Something else.'));
    await must(app, restoreVersion, { versionId: first }, world.member);

    const end = {
      kind: 'restore',
      restored: 1,
      by: { name: 'Malik Member' },
      organisation: { name: expect.any(String) },
      at: app.clock.now().toISOString(),
    };
    expect((await seen(world.observer)).suggestionOutcomes).toEqual([
      { state: 'lapsed', inserted: 'A new line.', inVersion: null, end },
    ]);
    const owner = await seen(world.member);
    expect(owner.endedSuggestions).toEqual([{ inserted: 'A new line.', by: { name: 'Orla Observer' }, end }]);
    expect(owner.openSuggestions).toBe(0);
    // Only those who decide on suggestions hear of other people's.
    for (const reader of [world.observer, world.charityMember, world.participant, world.other.chair])
      expect((await seen(reader))?.endedSuggestions ?? []).toEqual([]);
    expect((await seen(world.charityMember)).suggestionOutcomes).toEqual([]);
    const mine = await app.ask(
      '{ mySuggestionOutcomes { state end { restored by { name } } } }',
      {},
      world.observer,
    );
    expect(mine.mySuggestionOutcomes).toContainEqual({
      state: 'lapsed',
      end: { restored: 1, by: { name: 'Malik Member' } },
    });
  });
});

const observerWords = (text: any, place: number) => text.get(place).get(0);
