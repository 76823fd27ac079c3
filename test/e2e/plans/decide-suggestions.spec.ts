import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type * as Y from 'yjs';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type PersonReader, type Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { textOf } from '@folkmoot/platform/documents/text-of.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { restoreVersion } from '@folkmoot/plans/actions/restore-version.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { folkmoot } from '../../worlds/app.js';
import { NoticeRelay } from '@folkmoot/notifications/notice-relay.js';
import { deed as commitmentDeed, make } from '../../worlds/commitments.js';
import { soon } from '../../worlds/documents.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, deed, openedSection, startedPlan } from '../../worlds/plans.js';
import { put, writeIn } from '../../worlds/section-text.js';
import { newBlock, OpenText, putIn, takeOut } from '../../worlds/suggesting.js';
import { workOf } from '../../worlds/work.js';

let app: TestApp;
let origin: string;
let world: PartnershipWorld;
let sectionId: Id;
let slug: string;
let observer: OpenText;
let watcher: OpenText;
const opened: OpenText[] = [];
beforeAll(async () => {
  app = await folkmoot({ LOG_LEVEL: 'silent' });
  origin = await startTestServer(app);
  world = await partnershipWorld(app);
  await startedPlan(app, world);
}, 60_000);
beforeEach(async () => {
  sectionId = await openedSection(app, world, 'partners');
  slug = (await app.database.row<{ slug: string }>('SELECT slug FROM plans.section WHERE id = $1', [
    sectionId,
  ]))!.slug;
  await writeIn(app, sectionId, world.member, (text) =>
    put(text, 0, 'Falls at home hurt.', 'One clinic each week.'),
  );
  observer = await open(world.observer);
  watcher = await open(world.charityMember);
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
const at = (text: Y.XmlFragment, place: number): Y.XmlText =>
  (text.get(place) as Y.XmlElement).get(0) as Y.XmlText;

/** “home” becomes “work”; and a new line. */
async function suggested(): Promise<void> {
  const [one, two] = [newId(), newId()];
  const taken = await observer.send((text) => {
    putIn(at(text, 0), 13, 'work', one);
    takeOut(at(text, 0), 9, 4, one);
    newBlock(text, 2, 'A new line.', two);
  });
  expect(taken).toBe('taken');
}

interface Seen {
  openSuggestions: number | null;
  maySuggest: boolean;
  mayDecideSuggestions: boolean;
  suggestions: {
    id: string;
    words: string;
    inserted: string;
    deleted: string;
    before: string;
    own: boolean;
    by: { name: string };
    organisation: { name: string };
  }[];
  suggestionOutcomes: { state: string; reason: string | null; inVersion: number | null }[];
  text: string;
}
const seen = async (reader: Reader): Promise<Seen> =>
  (
    await app.ask(
      `query ($slug: String!) { section(place: "northmoor", section: $slug) { text openSuggestions maySuggest mayDecideSuggestions
         suggestions { id words inserted deleted before own by { name } organisation { name } } suggestionOutcomes { state reason inVersion } } }`,
      { slug },
      reader,
    )
  ).section as Seen;

const asked = (list: Seen['suggestions']) => list.map(({ id, words }) => ({ id, words }));
async function decide(
  outcome: string,
  reason: string | null,
  which: (list: Seen['suggestions']) => Seen['suggestions'] = (list) => list,
  reader: Reader = world.member,
) {
  const suggestions = asked(which((await seen(world.member)).suggestions));
  return deed(app, 'decideSuggestions', { sectionId, suggestions, outcome, reason }, reader, 'Section');
}
const lines = () => textOf(watcher.text).plain.split('\n');
const readsSoon = (wanted: string[]) =>
  soon(lines, (now) => JSON.stringify(now) === JSON.stringify(wanted), 10_000);

describe('the list of a section’s suggestions', () => {
  it('says who suggests what for whom, to those who may suggest or write', async () => {
    await suggested();
    const list = await seen(world.member);
    expect(list).toMatchObject({ openSuggestions: 2, maySuggest: true, mayDecideSuggestions: true });
    expect(list.suggestions).toMatchObject([
      {
        inserted: 'work',
        deleted: 'home',
        before: 'Falls at ',
        own: false,
        by: { name: 'Orla Observer' },
        organisation: { name: 'Moorland Integrated Care Board' },
      },
      { inserted: 'A new line.', deleted: '', own: false },
    ]);
    const own = await seen(world.observer);
    expect(own.suggestions.map((one) => one.own)).toEqual([true, true]);
    expect(own.mayDecideSuggestions).toBe(false);
  });

  it('is not for the public, nor is their number', async () => {
    await suggested();
    await must(app, openSection, { sectionId, version: 2, openness: 'public' }, world.chair);
    for (const reader of [VISITOR, world.stranger, world.other.member]) {
      const list = await seen(reader);
      expect(list.text).toContain('Falls at home');
      expect(list).toMatchObject({ openSuggestions: null, suggestions: [], maySuggest: false });
    }
    expect((await seen(world.participant)).suggestions).toHaveLength(2);
  });
});

describe('accepting', () => {
  it('takes the words in, at once in everybody’s open text, and the decider is not their writer', async () => {
    await suggested();
    expect(await decide('accepted', null)).toMatchObject({ __typename: 'Section' });
    await readsSoon(['Falls at work hurt.', 'One clinic each week.', 'A new line.']);
    expect((await seen(world.member)).text).toContain('Falls at work hurt.');
    expect((await seen(world.member)).openSuggestions).toBe(0);
    const { section } = (await app.ask(
      `query ($slug: String!) { section(place: "northmoor", section: $slug) { lastEdit { by { name } } written { writers { by { name } } blocks { runs { text writer } } } } }`,
      { slug },
      world.member,
    )) as any;
    expect(section.lastEdit.by.name).toBe('Malik Member');
    const names = section.written.writers.map((one: any) => one.by.name);
    const work = section.written.blocks[0].runs.find((run: any) => run.text.includes('work'));
    expect(names[work.writer]).toBe('Orla Observer');
  });

  it('makes words that somebody can promise: who suggested them is told, and of each step', async () => {
    await suggested();
    await decide('accepted', null);
    await seen(world.member);
    const paragraph = (await soon(
      () =>
        app.database.row<{ mark: string }>(
          'SELECT mark FROM plans.paragraph_writer_view WHERE section_id = $1 AND person_id = $2',
          [sectionId, world.observer.personId],
        ),
      (row) => row !== null,
      10_000,
    ))!;
    const told = async (reader: Reader): Promise<string[]> => {
      await app.nest.get(NoticeRelay).catchUp();
      const { inbox } = await app.ask('{ inbox { notices { kind title } } }', {}, reader);
      return inbox.notices
        .filter((one: any) => /^words-/.test(one.kind))
        .map((one: any) => `${one.kind} ${one.title}`);
    };
    const born = { kind: 'plan-section', id: sectionId, mark: paragraph.mark };
    const what = 'Hold a clinic each week';
    let one = await make(app, world, { what, born, personId: world.member.personId }, world.chair);
    const title = `${one.number}. ${what}`;
    expect(await told(world.observer)).toEqual([`words-became ${title}`]);
    for (const [name, input] of [
      ['acceptCommitment', {}],
      ['reportProgress', { status: 'slipping', text: 'No room' }],
      ['reportProgress', { status: 'slipping', text: 'Still none' }],
      ['moveDueDate', { dueDate: '2027-06-30', reason: 'Later' }],
      ['closeCommitment', { evidence: 'Open', whereSeen: 'In the hall' }],
    ] as const)
      one = await commitmentDeed(
        app,
        name,
        name === 'acceptCommitment'
          ? 'UponCommitmentInput'
          : `${name[0]!.toUpperCase()}${name.slice(1)}Input`,
        { id: one.id, version: one.version, ...input },
        world.member,
      );
    expect(await told(world.observer)).toEqual(
      ['done', 'moved', 'slip', 'promised', 'became'].map((step) => `words-${step} ${title}`),
    );
    // Its owner hears of it as such, and who asked for it has done so.
    for (const other of [world.member, world.chair]) expect(await told(other)).toEqual([]);
    // Also of what only the partners see, where they are in the place.
    await make(
      app,
      world,
      { what, born, organisationId: world.organisations.trust, shownTo: 'partners', weight: 'action' },
      world.chair,
    );
    expect(await told(world.observer)).toHaveLength(6);
  });

  it('of one leaves the other, and says which version it came into', async () => {
    await suggested();
    await decide('accepted', 'Well put', (list) => list.slice(0, 1));
    await readsSoon(['Falls at work hurt.', 'One clinic each week.', 'A new line.']);
    expect((await seen(world.member)).suggestions.map((one) => one.inserted)).toEqual(['A new line.']);
    expect((await seen(world.observer)).suggestionOutcomes).toEqual([
      { state: 'accepted', reason: 'Well put', inVersion: null },
    ]);
    await must(app, nameVersion, { sectionId, name: 'Draft for the board' }, world.member);
    expect((await seen(world.observer)).suggestionOutcomes).toEqual([
      { state: 'accepted', reason: 'Well put', inVersion: 1 },
    ]);
    const version = await app.database.row<{ plain: string }>(
      'SELECT plain FROM plans.section_version WHERE section_id = $1',
      [sectionId],
    );
    expect(version!.plain).toBe('Falls at work hurt.\nOne clinic each week.');
  });

  it('leaves what others write meanwhile, and what they go on to write', async () => {
    await suggested();
    await watcher.send((text) => at(text, 0).insert(0, 'Many '));
    await decide('accepted', null, (list) => list.slice(0, 1));
    await readsSoon(['Many Falls at work hurt.', 'One clinic each week.', 'A new line.']);
    expect(await watcher.send((text) => at(text, 0).insert(0, 'So '))).toBe('taken');
    expect(lines()[0]).toBe('So Many Falls at work hurt.');
  });
});

describe('rejecting', () => {
  it('gives back the text as it was, tells why, and is in the journal without a word of the text', async () => {
    const before = (await seen(world.member)).text;
    await suggested();
    expect(await decide('rejected', '  Not agreed with the council  ')).toMatchObject({
      __typename: 'Section',
    });
    await readsSoon(['Falls at home hurt.', 'One clinic each week.']);
    expect((await seen(world.member)).text).toBe(before);
    expect((await seen(world.observer)).suggestionOutcomes.map((one) => one.reason)).toEqual([
      'Not agreed with the council',
      'Not agreed with the council',
    ]);
    const line = await app.database.row<{ data: string }>(
      `SELECT data::text AS data FROM journal.line WHERE event = 'plans.suggestions-rejected' AND subject_id = $1`,
      [sectionId],
    );
    expect(line!.data).not.toContain('council');
  });

  it('needs a reason, without a patient’s number in it', async () => {
    await suggested();
    expect(codesOf(await decide('rejected', ' '))).toEqual(['suggestion/reason-missing']);
    expect(codesOf(await decide('rejected', 'See 943 476 5919'))).toEqual(['suggestion/nhs-number']);
    expect(codesOf(await decide('rejected', 'x'.repeat(501)))).toEqual(['suggestion/reason-too-long']);
    expect(codesOf(await decide('perhaps', null))).toEqual(['suggestion/outcome-unknown']);
    expect(lines()).toHaveLength(3);
  });
});

describe('a decision', () => {
  it.each(['observer', 'charityMember', 'participant', 'stranger'] as const)(
    'is not for the %s',
    async (who) => {
      await suggested();
      expect(codesOf(await decide('accepted', null, undefined, world[who]))).toEqual(['not-found']);
      expect(codesOf(await decide('accepted', null, undefined, world.other.chair))).toEqual(['not-found']);
    },
  );

  it('is for the officers too', async () => {
    await suggested();
    expect(await decide('accepted', null, undefined, world.secretary)).toMatchObject({
      __typename: 'Section',
    });
  });

  it('is on the words that were seen, once, and on all of them or none', async () => {
    await suggested();
    const { suggestions } = await seen(world.member);
    await observer.send((text) => putIn(at(text, 0), 17, ' or school', suggestions[0]!.id));
    const stale = { sectionId, suggestions: asked(suggestions), outcome: 'accepted' };
    expect(codesOf(await deed(app, 'decideSuggestions', stale, world.member, 'Section'))).toEqual([
      'suggestion/changed',
    ]);
    expect((await seen(world.member)).suggestions).toHaveLength(2);
    await decide('accepted', null, (list) => list.slice(1));
    const again = { sectionId, suggestions: asked(suggestions.slice(1)), outcome: 'accepted' };
    expect(codesOf(await deed(app, 'decideSuggestions', again, world.member, 'Section'))).toEqual([
      'suggestion/decided',
    ]);
    expect(
      codesOf(await deed(app, 'decideSuggestions', { ...again, suggestions: [] }, world.member, 'Section')),
    ).toEqual(['suggestion/none']);
  });

  it('on a suggestion of another section is none', async () => {
    await suggested();
    const there = asked((await seen(world.member)).suggestions);
    const other = await openedSection(app, world, 'partners', 'Another');
    await writeIn(app, other, world.member, (text) => put(text, 0, 'Here.'));
    const input = { sectionId: other, suggestions: there, outcome: 'accepted' };
    expect(codesOf(await deed(app, 'decideSuggestions', input, world.member, 'Section'))).toEqual([
      'suggestion/decided',
    ]);
  });
});

describe('withdrawing', () => {
  const withdraw = async (reader: Reader) =>
    deed(
      app,
      'withdrawSuggestions',
      { sectionId, suggestions: asked((await seen(world.member)).suggestions) },
      reader,
      'Section',
    );

  it('takes one’s own back, and nobody decides on them any more', async () => {
    await suggested();
    expect(await withdraw(world.observer)).toMatchObject({ __typename: 'Section' });
    await readsSoon(['Falls at home hurt.', 'One clinic each week.']);
    expect((await seen(world.member)).suggestions).toEqual([]);
    expect((await seen(world.observer)).suggestionOutcomes).toEqual([]);
  });

  it.each(['member', 'chair', 'stranger'] as const)('is not for the %s', async (who) => {
    await suggested();
    expect(codesOf(await withdraw(world[who]))).toEqual(['not-found']);
    expect((await seen(world.member)).suggestions).toHaveLength(2);
  });
});

it('a text that is restored keeps no suggestion, and its writer is told with the words', async () => {
  const { versionId } = await must(app, nameVersion, { sectionId, name: 'Before' }, world.member);
  await suggested();
  await writeIn(app, sectionId, world.member, (text) => put(text, 0, 'Since.'));
  await must(app, restoreVersion, { versionId }, world.member);
  expect((await seen(world.member)).suggestions).toEqual([]);
  const outcomes = (await seen(world.observer)).suggestionOutcomes;
  expect(outcomes.map((one) => one.state)).toEqual(['lapsed', 'lapsed']);
});

describe('my work', () => {
  const waiting = async (reader: Reader) => (await workOf(app, reader, 'suggestions')).map((one) => one.what);
  const outcomesOf = async (reader: Reader) =>
    (await app.ask('{ mySuggestionOutcomes { title state } }', {}, reader)).mySuggestionOutcomes as {
      state: string;
    }[];

  it('shows the owner what waits, and whoever suggested what became of it', async () => {
    await must(app, openSection, { sectionId, version: 2, openness: 'forum' }, world.member);
    await suggested();
    const mine = (list: string[]) => list.filter((one) => one.startsWith('2 suggestions')).length;
    const had = mine(await waiting(world.deputy));
    expect(had).toBeGreaterThan(0);
    expect(await waiting(world.charityMember)).toEqual([]);
    expect(await waiting(world.observer)).toEqual([]);
    const outcomes = (await outcomesOf(world.observer)).length;
    await decide('accepted', null);
    expect(mine(await waiting(world.deputy))).toBe(had - 1);
    expect(await outcomesOf(world.observer)).toHaveLength(outcomes + 2);
  });
});
