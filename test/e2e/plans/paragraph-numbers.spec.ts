import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { readWord } from '@folkmoot/platform/word/read-word.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { draftSection, openedSection, startedPlan } from '../../worlds/plans.js';
import { put, wordsAt, writeIn } from '../../worlds/section-text.js';
import { served, type Served } from '../../worlds/served.js';
import { cookieOf } from '../../worlds/session.js';

const QUERY = `query($section: String!) { section(place: "northmoor", section: $section) { text paragraphs { position block label } } }`;

describe('the numbers of paragraphs', () => {
  let app: TestApp;
  let web: Served;
  let world: PartnershipWorld;
  let section: Id;
  beforeAll(async () => {
    app = await folkmoot();
    web = await served(app);
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    section = await openedSection(app, world, 'partners');
    await writeIn(app, section, world.member, (text) => {
      put(text, 0, '## Why now', 'Four in ten fall.', 'Ring everybody.');
      const list = new Y.XmlElement('bulletList');
      const items = ['Rails', 'Lights'].map((words) => {
        const item = new Y.XmlElement('listItem');
        put(item, 0, words);
        return item;
      });
      list.insert(0, items);
      text.insert(3, [list, new Y.XmlElement('paragraph')]);
    });
  }, 60_000);
  afterAll(async () => {
    await web?.close();
    await app?.close();
  });

  const seen = async (reader: Reader, slug = 'falls-at-home') => {
    return (await app.ask(QUERY, { section: slug }, reader)).section as {
      text: string | null;
      paragraphs: { position: number; block: string; label: string }[];
    } | null;
  };
  const labels = async () => (await seen(world.chair))!.paragraphs.map((one) => one.label);
  const body = async (path: string, reader: PersonReader): Promise<Response> =>
    web.get(path, await cookieOf(app.database, { ...reader, sessionId: crypto.randomUUID() }));

  it('are given in reading order, not to an empty paragraph, and stay when others are put in or taken out', async () => {
    expect(await labels()).toEqual(['1', '2', '3', '4', '5']);
    const before = (await seen(world.chair))!.paragraphs;
    await writeIn(app, section, world.charityMember, (text) => put(text, 2, 'They cost us much.'));
    expect(await labels()).toEqual(['1', '2', '2A', '3', '4', '5']);
    await writeIn(app, section, world.member, (text) => text.delete(2, 1));
    expect((await seen(world.chair))!.paragraphs).toEqual(before);
    await writeIn(app, section, world.member, (text) => put(text, 2, 'They cost a lot.'));
    expect(await labels()).toEqual(['1', '2', '2B', '3', '4', '5']);
    await writeIn(app, section, world.member, (text) => wordsAt(text, 1).insert(0, 'About '));
    expect(await labels()).toEqual(['1', '2', '2B', '3', '4', '5']);
  });

  it('go with a paragraph that becomes a heading, which the editor writes anew', async () => {
    await writeIn(app, section, world.member, (text) => {
      text.delete(2, 1);
      put(text, 2, '## They cost a lot.');
    });
    expect(await labels()).toEqual(['1', '2', '2B', '3', '4', '5']);
  });

  it('are shown where it is read, as links behind the words, and on paper', async () => {
    for (const path of ['/northmoor/plan/falls-at-home', '/northmoor/plan/falls-at-home/print']) {
      const page = await (await body(path, world.chair)).text();
      expect(page).toMatch(
        /id="p2B" tabindex="-1"><h2>They cost a lot\.<\/h2><a class="app-numbered__link" href="#p2B" aria-label="Paragraph 2B">2B<\/a>/,
      );
      expect(page).toMatch(/<li class="app-numbered" id="p4"><p>Rails<\/p><a /);
    }
    const plan = await (await body('/northmoor/plan/print', world.chair)).text();
    expect(plan).toContain('id="section-1-p2B"');
  });

  it('stand in a Word file in a style of their own, and are no words when it comes back', async () => {
    const file = await body('/northmoor/plan/falls-at-home/export/word', world.chair);
    const word = await readWord(Buffer.from(await file.arrayBuffer()));
    const text = JSON.stringify(word);
    expect(text).toContain('They cost a lot.');
    expect(text).not.toContain('¶');
  });

  it('are for those who read the text', async () => {
    await draftSection(app, world, 'Our money');
    for (const reader of [world.participant, world.stranger, world.other.chair])
      expect((await seen(reader))?.paragraphs ?? []).toEqual([]);
    expect((await body('/northmoor/plan/falls-at-home/paragraphs', world.chair)).status).toBe(200);
  });

  it('stay in a named version as they were, whatever becomes of the text', async () => {
    const { versionId } = await must(app, nameVersion, { sectionId: section, name: 'Spring' }, world.member);
    await writeIn(app, section, world.member, (text) => {
      text.delete(0, 2);
      put(text, 0, 'A new beginning.');
    });
    expect(await labels()).toEqual(['0A', '2B', '3', '4', '5']);
    const inVersion = async (reader: Reader) =>
      (
        (
          await app.ask(
            `{ section(place: "northmoor", section: "falls-at-home") { numbered(number: 1) { id text paragraphs { position label } } } }`,
            {},
            reader,
          )
        ).section as {
          numbered: { id: string; paragraphs: { position: number; label: string }[] } | null;
        } | null
      )?.numbered;
    const version = await inVersion(world.charityMember);
    expect(version?.id).toBe(versionId);
    expect(version?.paragraphs.map(({ label }) => label)).toEqual(['1', '2', '2B', '3', '4', '5']);
    expect(version?.paragraphs.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await inVersion(world.stranger)).toBeFalsy();
    const page = await (await body('/northmoor/plan/falls-at-home/versions/1', world.chair)).text();
    expect(page).toContain('aria-label="Paragraph 1">1</a>');
    expect(page).toMatch(/<a href="#p2B">They cost a lot\.<\/a>/);
  });

  it('are found again for a text that was written before there were numbers', async () => {
    await app.database.rows('DELETE FROM plans.paragraph_number WHERE section_id = $1', [section]);
    expect(await labels()).toEqual(['1', '2', '3', '4', '5']);
  });
});
