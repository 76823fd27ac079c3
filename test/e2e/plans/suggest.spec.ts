import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { suggestionKey } from '@folkmoot/platform/documents/suggestions/suggestion-marks.js';
import { Projection } from '@folkmoot/platform/documents/projection.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { folkmoot } from '../../worlds/app.js';
import { soon } from '../../worlds/documents.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { draftSection, openedSection, startedPlan } from '../../worlds/plans.js';
import { put, writeIn } from '../../worlds/section-text.js';
import { newBlock, OpenText, putIn, takeOut } from '../../worlds/suggesting.js';

let app: TestApp;
let origin: string;
let world: PartnershipWorld;
let sectionId: Id;
const opened: OpenText[] = [];
beforeAll(async () => {
  app = await folkmoot({ LOG_LEVEL: 'silent' });
  origin = await startTestServer(app);
  world = await partnershipWorld(app);
  await startedPlan(app, world);
}, 60_000);
beforeEach(async () => {
  sectionId = await openedSection(app, world, 'partners');
  await writeIn(app, sectionId, world.member, (text) =>
    put(text, 0, 'Falls at home hurt.', 'One clinic each week.'),
  );
});
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});
afterAll(() => app.close());

async function open(reader: PersonReader, section = sectionId): Promise<OpenText> {
  const text = await OpenText.by(app, origin, reader, section);
  opened.push(text);
  return text;
}
const at = (text: Y.XmlFragment, place: number): Y.XmlText =>
  (text.get(place) as Y.XmlElement).get(0) as Y.XmlText;
const rows = () =>
  app.database.rows<{ id: string; person: string; words: string }>(
    `SELECT g.id, g.person_id AS person, w.inserted || '/' || w.deleted AS words FROM plans.suggestion g
       JOIN plans.suggestion_words w ON w.suggestion_id = g.id WHERE g.section_id = $1 ORDER BY g.made_at, w.position`,
    [sectionId],
  );

describe('who may suggest', () => {
  it.each([
    ['partners', 'observer', false, true],
    ['partners', 'charityMember', true, true],
    ['forum', 'observer', false, true],
    ['forum', 'participant', true, true],
  ] as const)(
    'in a text open to %s the %s may write: %s, suggest: %s',
    async (openness, who, writes, suggests) => {
      const section = await openedSection(app, world, openness, `To ${openness}`);
      const text = await open(world[who], section);
      expect([text.mayWrite, text.maySuggest]).toEqual([writes, suggests]);
    },
  );

  it('in a published text the forum may, and a stranger does not even read what is suggested', async () => {
    await must(app, openSection, { sectionId, version: 2, openness: 'public' }, world.chair);
    const text = await open(world.participant);
    expect([text.mayWrite, text.maySuggest]).toEqual([false, true]);
    expect(await text.send((one) => putIn(at(one, 0), 5, ' and slips', newId()))).toBe('taken');
    await expect(open(world.stranger)).rejects.toThrow('not-found');
  });

  it('in a private draft nobody but those who write', async () => {
    const draft = await draftSection(app, world, 'A draft');
    expect((await open(world.member, draft)).maySuggest).toBe(false);
    await expect(open(world.observer, draft)).rejects.toThrow('not-found');
  });

  it('whoever loses the place hears it at once, and can suggest no more', async () => {
    const text = await open(world.observer);
    await must(app, openSection, { sectionId, version: 2, openness: 'owner' }, world.member);
    await soon(
      () => text.send((one) => putIn(at(one, 0), 0, 'x', newId())),
      (code) => code === 'not-joined',
    );
  });
});

describe('a suggestion', () => {
  it('stands as marks in everybody’s text, and in a row that says whose it is', async () => {
    const [observer, member] = [await open(world.observer), await open(world.member)];
    const id = newId();
    expect(
      await observer.send((text) => {
        takeOut(at(text, 0), 9, 4, id);
        putIn(at(text, 0), 13, 'work', id);
      }),
    ).toBe('taken');
    expect(await rows()).toEqual([{ id, person: world.observer.personId, words: 'work/home' }]);
    await soon(
      () => member.words(0).toString(),
      (text) => text.includes('work'),
    );
    // Typing on is the same suggestion.
    expect(await observer.send((text) => putIn(at(text, 0), 17, ' or outside', id))).toBe('taken');
    expect(await rows()).toHaveLength(1);
    const line = await app.database.row<{ audience: string; data: string }>(
      `SELECT audience, data::text AS data FROM journal.line WHERE event = 'plans.suggestions-made' AND subject_id = $1`,
      [sectionId],
    );
    expect(line!.data).toContain(id);
    expect(line!.data).not.toContain('work');
  });

  it('is in nothing that is read, searched or signed, and its count is what the outline asks for', async () => {
    const before = await projected();
    const observer = await open(world.observer);
    await observer.send((text) => {
      putIn(at(text, 0), 5, ' and slips', newId());
      newBlock(text, 1, 'A new line.', newId());
    });
    const after = await projected();
    expect(after.sha256).toBe(before.sha256);
    expect(await counted()).toBe(2);
    // Its writer takes all of one back, letter by letter.
    await observer.send((text) => text.delete(1, 1));
    await projected();
    expect(await counted()).toBe(1);
  });

  async function projected() {
    const { document } = (await app.database.row<{ document: string }>(
      'SELECT document_id AS document FROM plans.section WHERE id = $1',
      [sectionId],
    ))!;
    return (await app.nest.get(Projection).project(document))!;
  }
  const counted = async () =>
    (await app.database.row<{ n: number }>(
      'SELECT count(*)::int AS n FROM plans.open_suggestion_view WHERE section_id = $1',
      [sectionId],
    ))!.n;

  it('of a writer who says so is proven like any other', async () => {
    const writer = await open(world.charityMember);
    const id = newId();
    expect(await writer.send((text) => at(text, 0).insert(0, 'Plain '), true)).toBe('suggest');
    expect(await writer.send((text) => putIn(at(text, 0), 0, 'Bad ', id), true)).toBe('taken');
    expect(await writer.send((text) => at(text, 1).insert(0, 'Plain '))).toBe('taken');
  });
});

describe('whoever may only suggest cannot', () => {
  let observer: OpenText;
  let theirs: string;
  beforeEach(async () => {
    observer = await open(world.observer);
    theirs = newId();
    const writer = await open(world.charityMember);
    await writer.send((text) => {
      putIn(at(text, 1), 0, 'Only ', theirs);
      takeOut(at(text, 1), 9, 6, theirs);
      newBlock(text, 2, 'Theirs.', theirs);
    }, true);
    await soon(
      () => observer.text.length,
      (count) => count === 3,
    );
  });
  const untouched = async () => {
    const { json } = (await app.database.row<{ json: string }>(
      'SELECT json FROM documents.projection p JOIN plans.section s ON s.document_id = p.document_id WHERE s.id = $1',
      [sectionId],
    )) ?? { json: '' };
    return json;
  };

  const MINE = newId();
  const insertion = (id: string) => ({ [suggestionKey('suggestedInsertion', id)]: { id } });
  const deeds: readonly [string, (text: Y.XmlFragment) => void][] = [
    ['type plain words', (text) => at(text, 0).insert(0, 'Hello ')],
    [
      'type plain words beside a suggestion',
      (text) => (putIn(at(text, 0), 0, 'x', MINE), at(text, 0).insert(3, 'y')),
    ],
    ['take words away', (text) => at(text, 0).delete(0, 5)],
    [
      'take words away and write the same again',
      (text) => (at(text, 0).delete(0, 5), at(text, 0).insert(0, 'Falls')),
    ],
    ['make words bold', (text) => at(text, 0).format(0, 5, { bold: {} })],
    ['link words', (text) => at(text, 0).format(0, 5, { link: { href: 'https://example.org/' } })],
    ['make a heading of a paragraph', (text) => (text.get(0) as Y.XmlElement).setAttribute('level', '2')],
    ['take a paragraph away', (text) => text.delete(0, 1)],
    ['put in a paragraph that is no suggestion', (text) => put(text, 0, 'Mine')],
    ['put in an empty paragraph', (text) => text.insert(0, [new Y.XmlElement('paragraph')])],
    [
      'call a paragraph of the text their own',
      (text) => (text.get(0) as Y.XmlElement).setAttribute('suggested', MINE),
    ],
    ['call words of the text their insertion', (text) => at(text, 0).format(0, 5, insertion(MINE))],
    ['take another’s insertion away', (text) => at(text, 1).delete(0, 5)],
    [
      'take another’s mark away',
      (text) => at(text, 1).format(0, 5, { [suggestionKey('suggestedInsertion', theirs)]: null }),
    ],
    ['call another’s words theirs', (text) => at(text, 1).format(0, 5, insertion(MINE))],
    ['put words into another’s suggestion', (text) => at(text, 1).insert(2, 'not ', insertion(theirs))],
    [
      'put words under both names',
      (text) => at(text, 0).insert(2, 'not ', { ...insertion(theirs), ...insertion(MINE) }),
    ],
    ['take another’s suggested paragraph away', (text) => text.delete(2, 1)],
    [
      'make another’s suggested paragraph real',
      (text) => (text.get(2) as Y.XmlElement).removeAttribute('suggested'),
    ],
    ['use an id that is none', (text) => putIn(at(text, 0), 0, 'x', 'not-an-id')],
    [
      'hide a part of a suggestion beside the text',
      (text) => void text.doc!.getText('elsewhere').insert(0, 'secret'),
    ],
  ];

  it.each(deeds)('%s', async (_, work) => {
    await projectNow();
    const before = await untouched();
    expect(await observer.send(work)).toBe('suggest');
    await projectNow();
    expect(await untouched()).toBe(before);
    expect((await rows()).map(({ id }) => id)).toEqual([theirs]);
  });

  it('use an id of another section, or one of their own that was decided', async () => {
    const other = await openedSection(app, world, 'partners', 'Another');
    await writeIn(app, other, world.member, (text) => put(text, 0, 'Here.'));
    const there = await open(world.observer, other);
    expect(await there.send((text) => putIn(at(text, 0), 0, 'x', MINE))).toBe('taken');
    expect(await observer.send((text) => putIn(at(text, 0), 0, 'x', MINE))).toBe('suggest');
    const gone = newId();
    expect(await observer.send((text) => putIn(at(text, 0), 0, 'x', gone))).toBe('taken');
    await app.database.rows(
      `UPDATE plans.suggestion SET state = 'withdrawn', decided_at = now() WHERE id = $1`,
      [gone],
    );
    expect(await observer.send((text) => putIn(at(text, 0), 3, 'y', gone))).toBe('suggest');
  });

  it('and a writer cannot put words under another’s name either, but may split and shorten them', async () => {
    const writer = await open(world.deputy);
    expect(await writer.send((text) => at(text, 0).insert(2, 'not ', insertion(theirs)))).toBe('suggest');
    expect(await writer.send((text) => at(text, 0).insert(2, 'x', insertion(newId())))).toBe('suggest');
    expect(await writer.send((text) => at(text, 1).delete(0, 2))).toBe('taken');
    expect(
      await writer.send((text) => {
        at(text, 1).delete(0, 3);
        const block = new Y.XmlElement('paragraph');
        const inner = new Y.XmlText();
        inner.applyDelta([{ insert: 'ly ', attributes: insertion(theirs) }]);
        block.insert(0, [inner]);
        text.insert(1, [block]);
      }),
    ).toBe('taken');
  });

  async function projectNow(): Promise<void> {
    await app.nest.get(Projection).project(observer.document);
  }
});
