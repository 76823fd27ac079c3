import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { answerWordProposal } from '@folkmoot/partnerships/actions/answer-word-proposal.js';
import { proposeGlossaryWord } from '@folkmoot/partnerships/actions/propose-glossary-word.js';
import { setGlossaryWord } from '@folkmoot/partnerships/actions/set-glossary-word.js';
import { takeOutGlossaryWord } from '@folkmoot/partnerships/actions/take-out-glossary-word.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { LANTERN, wordProposed, wordSet } from '../../worlds/glossary.js';
import { codesOf, must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { workOf } from '../../worlds/work.js';

let app: TestApp;
let world: PartnershipWorld;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterAll(() => app.close());

const here = () => world.place.slug;
const glossary = async (reader: Reader = VISITOR, place = here()) =>
  (
    await app.ask<any>(
      `query($place: String!) { glossary(place: $place) {
         words { key term standsFor meaning version } takenOut { key } mayEdit mayPropose
         proposals { id term standing reason mine personName } } }`,
      { place },
      reader,
    )
  ).glossary;
const explained = async (text: string, place = here()): Promise<string[]> =>
  (
    await app.ask<any>(
      'query($place: String!, $text: String!) { explainedWords(place: $place, text: $text) { term meaning } }',
      { place, text },
      VISITOR,
    )
  ).explainedWords.map((one: { term: string }) => one.term);
const wordOf = async (key: string, reader: Reader = VISITOR) =>
  (await glossary(reader)).words.find((one: { key: string }) => one.key === key);
const named = (term: string) => ({ ...LANTERN, term });

describe('the glossary of a place', () => {
  it('is filled with the general words, for everybody, and a place has its own beside them', async () => {
    expect(await wordOf('icb')).toMatchObject({ standsFor: 'Integrated care board', version: 0 });
    await wordSet(app, here(), world.secretary);
    expect(await wordOf('lantern')).toMatchObject({ meaning: LANTERN.meaning, version: 1 });
    const elsewhere = await glossary(VISITOR, world.other.place.slug);
    expect(elsewhere.words.map((one: { key: string }) => one.key)).not.toContain('lantern');
    expect(await app.ask('{ glossary(place: "nowhere") { mayEdit } }', {}, VISITOR)).toEqual({
      glossary: null,
    });
  });
  it('is changed by officers and by nobody else, upon the version they saw', async () => {
    const set = (reader: Reader, version: number, meaning = 'Another.') =>
      codesOf(app, setGlossaryWord, { term: 'JSNA', standsFor: '', meaning, place: here(), version }, reader);
    for (const reader of [world.member, world.observer, world.participant, world.other.chair, world.operator])
      expect(await set(reader, 0)).toEqual(['not-found']);
    expect(await set(world.chair, 0)).toEqual([]);
    expect(await set(world.viceChair, 0)).toEqual(['glossary/changed-since']);
    expect(await set(world.viceChair, 1, '')).toEqual(['glossary/meaning-missing']);
    expect(await set(world.viceChair, 1, 'As we see it.')).toEqual([]);
    expect(await wordOf('jsna')).toMatchObject({ meaning: 'As we see it.', version: 2 });
  });
  it('leaves a general word out where the place wishes so, and takes it back', async () => {
    const out = (reader: Reader, version: number) =>
      codesOf(app, takeOutGlossaryWord, { place: here(), key: 'stp', version }, reader);
    expect(await out(world.member, 0)).toEqual(['not-found']);
    expect(await out(world.secretary, 0)).toEqual([]);
    expect(await out(world.secretary, 1)).toEqual(['not-found']);
    expect(await wordOf('stp')).toBeUndefined();
    expect((await glossary(world.secretary)).takenOut).toEqual([{ key: 'stp' }]);
    expect((await glossary(world.member)).takenOut).toEqual([]);
    await must(
      app,
      setGlossaryWord,
      { term: 'STP', standsFor: 'Old', meaning: '', place: here(), version: 0 },
      world.chair,
    );
    expect(await wordOf('stp')).toMatchObject({ standsFor: 'Old', version: 2 });
  });
  it('writes no word into the record', async () => {
    const lines = await app.database.rows<{ data: string }>(
      `SELECT data FROM journal.line WHERE event LIKE 'partnerships.glossary-word%'`,
    );
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.every((one) => one.data === '{}')).toBe(true);
  });
});

describe('proposing a word', () => {
  it('is for those who take part; the officers and the proposer see it, nobody else', async () => {
    for (const reader of [world.observer, world.stranger, world.other.chair, world.operator])
      expect(await codesOf(app, proposeGlossaryWord, { ...named('Huddle'), place: here() }, reader)).toEqual([
        'not-found',
      ]);
    const id = await wordProposed(app, here(), world.participant, named('Huddle'));
    const seenBy = async (reader: Reader) =>
      (await glossary(reader)).proposals.some((one: { id: string }) => one.id === id);
    expect([await seenBy(world.chair), await seenBy(world.participant)]).toEqual([true, true]);
    for (const reader of [VISITOR, world.member, world.observer, world.other.chair, world.operator])
      expect(await seenBy(reader)).toBe(false);
    expect(await workOf(app, world.secretary, 'words-proposed')).toMatchObject([
      { place: here(), what: '1 word is proposed for the glossary', path: `/${here()}/glossary` },
    ]);
    expect(await workOf(app, world.member, 'words-proposed')).toEqual([]);
  });
  it('is answered by officers, in better words or with a reason, and its proposer reads it', async () => {
    const answer = (id: string, said: object, reader: Reader = world.secretary) =>
      codesOf(
        app,
        answerWordProposal,
        { id, version: 1, accept: true, reason: '', wordVersion: 0, ...named('Hub'), ...said },
        reader,
      );
    const taken = await wordProposed(app, here(), world.member, named('Hub'));
    for (const reader of [world.member, world.participant, world.other.chair])
      expect(await answer(taken, {}, reader)).toEqual(['not-found']);
    expect(await answer(taken, { meaning: 'Where teams meet.' })).toEqual([]);
    expect(await answer(taken, {})).toEqual(['glossary/answered']);
    expect(await wordOf('hub')).toMatchObject({ meaning: 'Where teams meet.' });

    const declined = await wordProposed(app, here(), world.member, named('Gizmo'));
    expect(await answer(declined, { accept: false })).toEqual(['glossary/reason-missing']);
    expect(await answer(declined, { accept: false, reason: 'Nobody says so.' })).toEqual([]);
    expect((await glossary(world.member)).proposals).toEqual([
      expect.objectContaining({ id: taken, standing: 'accepted', mine: true }),
      expect.objectContaining({ id: declined, standing: 'declined', reason: 'Nobody says so.' }),
    ]);
    expect(await wordOf('gizmo')).toBeUndefined();
  });
  it('never goes over what somebody wrote meanwhile, nor beyond what a glossary holds', async () => {
    const proposal = await wordProposed(app, here(), world.participant, named('Beacon'));
    const accept = (wordVersion: number) =>
      codesOf(
        app,
        answerWordProposal,
        { id: proposal, version: 1, accept: true, reason: '', wordVersion, ...named('Beacon') },
        world.secretary,
      );
    const word = { ...named('Beacon'), meaning: 'Another officer’s.', place: here() };
    await must(app, setGlossaryWord, { ...word, version: 0 }, world.chair);
    expect(await accept(0)).toEqual(['glossary/changed-since']);
    expect(await wordOf('beacon')).toMatchObject({ meaning: 'Another officer’s.' });
    expect(await accept(1)).toEqual([]);
    expect(await wordOf('beacon')).toMatchObject({ meaning: LANTERN.meaning, version: 2 });

    const full = await wordProposed(app, here(), world.participant, named('One too many'));
    await app.database.rows(
      `INSERT INTO partnerships.glossary_word (id, version, partnership_id, key, term, stands_for, meaning, in_use, changed_at, changed_by)
       SELECT gen_random_uuid(), 1, $1, 'filler-' || n, 'Filler ' || n, '', 'x', true, $2, $3 FROM generate_series(1, 1000) n`,
      [world.place.id, app.clock.now(), world.chair.personId],
    );
    const upon = { id: full, version: 1, accept: true, reason: '', wordVersion: 0 };
    expect(
      await codesOf(app, answerWordProposal, { ...upon, ...named('One too many') }, world.secretary),
    ).toEqual(['glossary/full']);
    await app.database.rows(`DELETE FROM partnerships.glossary_word WHERE key LIKE 'filler-%'`);
  });
  it('waits twenty words at most for one person', async () => {
    for (let number = 0; number < 20; number += 1)
      await wordProposed(app, here(), world.deputy, named(`Word ${number}`));
    expect(
      await codesOf(app, proposeGlossaryWord, { ...named('Word 20'), place: here() }, world.deputy),
    ).toEqual(['glossary/many-wait']);
  });
});

describe('words in a text', () => {
  it('are found as the glossary stands at this moment', async () => {
    const text = 'The PCNs asked the ICB to fund Lighthouse, as a trust would.';
    expect(await explained(text)).toEqual(['PCN', 'ICB']);
    await wordSet(app, here(), world.chair, named('Lighthouse'));
    expect(await explained(text)).toEqual(['PCN', 'ICB', 'Lighthouse']);
    await must(app, takeOutGlossaryWord, { place: here(), key: 'pcn', version: 0 }, world.chair);
    expect(await explained(text)).toEqual(['ICB', 'Lighthouse']);
    expect(await explained(text, world.other.place.slug)).toEqual(['PCN', 'ICB']);
    expect(await explained(text, 'nowhere')).toEqual([]);
  });
});
