import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { readWord } from '@folkmoot/platform/word/read-word.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { deed, draftSection, openedSection, prioritised, startedPlan } from '../../worlds/plans.js';
import { put, writeIn } from '../../worlds/section-text.js';
import { served, type Served } from '../../worlds/served.js';
import { cookieOf } from '../../worlds/session.js';
import { bullets, doc, heading, paragraph, writtenText } from '../../worlds/texts.js';

let app: TestApp;
let web: Served;
let world: PartnershipWorld;
beforeAll(async () => {
  app = await folkmoot();
  web = await served(app);
  world = await partnershipWorld(app);
  await startedPlan(app, world);
  await prioritised(app, world, 'Fewer falls at home');
  const opened = await openedSection(app, world, 'partners', 'Falls & frailty');
  await writtenText(
    app,
    opened,
    doc(heading(2, 'Why now'), paragraph('Four in ten fall.'), bullets(['Rails'], ['Lights'])),
    world.member,
  );
  const draft = await draftSection(app, world, 'Our money');
  await writtenText(app, draft, doc(paragraph('Ten pounds.')), world.member);
  const listed = {
    partnershipId: world.place.id,
    title: 'Winter',
    ownerOrganisationId: world.organisations.trust,
  };
  await writtenText(
    app,
    (await deed(app, 'addSection', listed, world.chair)).id,
    doc(paragraph('Snow.')),
    world.member,
  );
}, 60_000);
afterAll(async () => {
  await web?.close();
  await app?.close();
});

const get = async (path: string, reader?: PersonReader) =>
  web.get(path, reader && (await cookieOf(app.database, { ...reader, sessionId: crypto.randomUUID() })));
const bodyOf = async (path: string, reader?: PersonReader) => (await get(path, reader)).text();

describe('a copy for printing', () => {
  it('of the plan holds what its reader may read, says what is missing, and sends no script', async () => {
    const page = await bodyOf('/northmoor/plan/print', world.chair);
    for (const words of [
      'Northmoor place plan',
      'Fewer falls at home',
      'Falls &amp; frailty',
      'Four in ten fall.',
    ])
      expect(page).toContain(words);
    expect(page).toMatch(/<h3>Why now<\/h3>/);
    expect(page).toContain('Not in this copy');
    expect(page).toMatch(/Winter: .* is drafting it\./);
    for (const hidden of ['Snow.', 'Our money', 'Ten pounds.']) expect(page).not.toContain(hidden);
    expect(page).not.toContain('<script');
  });

  it('holds the drafts for those who write them', async () => {
    const page = await bodyOf('/northmoor/plan/print', world.member);
    for (const words of ['Snow.', 'Our money', 'Ten pounds.']) expect(page).toContain(words);
    expect(page).not.toContain('Not in this copy');
  });

  it('of a section names its owner, its readers and the day', async () => {
    const page = await bodyOf('/northmoor/plan/falls-and-frailty/print', world.charityMember);
    expect(page).toMatch(/Seen by: (<!-- -->)?all partners/);
    expect(page).toMatch(/Copy of/);
    expect(page).toContain('Four in ten fall.');
    const byNumber = await get('/northmoor/plan/1/print', world.charityMember);
    expect(byNumber.headers.get('location')).toBe('/northmoor/plan/falls-and-frailty/print');
  });
});

describe('a copy as Markdown', () => {
  it('is a file to keep, with titles, readers and text', async () => {
    const answer = await get('/northmoor/plan/falls-and-frailty/export/markdown', world.chair);
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('northmoor-falls-and-frailty.md');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const text = await answer.text();
    expect(text).toMatch(/^# Falls & frailty\n\n.*Seen by: all partners\..*Copy of /);
    expect(text).toContain('\n## ¶1 Why now\n\n¶2 Four in ten fall.\n\n- ¶3 Rails\n- ¶4 Lights\n');
  });

  it('of the plan has each section below its title, and says what is missing', async () => {
    const text = await bodyOf('/northmoor/plan/export/markdown', world.chair);
    expect(text).toContain('# Northmoor place plan\n');
    expect(text).toContain('- **Priority 1** Fewer falls at home\n');
    expect(text).toContain('## 1. Falls & frailty\n');
    expect(text).toContain('\n### ¶1 Why now\n');
    expect(text).toMatch(/## Not in this copy\n\n- 3\\?\. Winter: /);
    expect(text).not.toMatch(/Snow|Our money|Ten pounds/);
  });
});

describe('a copy for Word', () => {
  const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  const wordsOf = async (answer: Response): Promise<string> =>
    (await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) })).value;

  it('of a section is a file that another library reads', async () => {
    const answer = await get('/northmoor/plan/falls-and-frailty/export/word', world.chair);
    expect(answer.headers.get('content-type')).toBe(WORD);
    expect(answer.headers.get('content-disposition')).toContain('northmoor-falls-and-frailty.docx');
    expect(await wordsOf(answer)).toMatch(/Falls & frailty[^]*¶1.Why now[^]*¶2.Four in ten fall\.[^]*Rails/);
  });

  it('bears section, epoch, hash and the number of its own changes, by which it is recognised', async () => {
    const answer = await get('/northmoor/plan/falls-and-frailty/export/word', world.chair);
    const { properties } = await readWord(Buffer.from(await answer.arrayBuffer()));
    expect(Object.entries(properties)).toEqual([
      ['Folkmoot section 1', expect.stringMatching(/^[0-9a-f-]{36} 1 [0-9a-f]{64} 1$/)],
    ]);
  });

  it('of the plan holds no text that its reader may not read', async () => {
    const text = await wordsOf(await get('/northmoor/plan/export/word', world.chair));
    expect(text).toMatch(/Northmoor place plan[^]*Fewer falls at home[^]*Four in ten fall\./);
    expect(text).toMatch(/Not in this copy[^]*Winter: /);
    expect(text).not.toMatch(/Snow|Our money|Ten pounds/);
  });
});

describe('a copy of a named version', () => {
  beforeAll(async () => {
    const { sectionId } = (await app.database.row<{ sectionId: string }>(
      `SELECT id AS "sectionId" FROM plans.section WHERE slug = 'falls-and-frailty'`,
    ))!;
    await must(app, nameVersion, { sectionId, name: 'Draft for the board' }, world.member);
    await writeIn(app, sectionId, world.member, (text) => put(text, 0, 'Written afterwards.'));
  });
  const at = (form: string) => `/northmoor/plan/falls-and-frailty/versions/1/${form}`;

  it('is of the words as they were then, and says so, on paper and as files', async () => {
    for (const form of ['print', 'export/markdown', 'export/word']) {
      const answer = await get(at(form), world.charityMember);
      const text =
        form === 'export/word'
          ? (await mammoth.extractRawText({ buffer: Buffer.from(await answer.arrayBuffer()) })).value
          : await answer.text();
      expect(text).toContain('Four in ten fall.');
      expect(text).toMatch(/Version 1, “Draft for the board”, named on/);
      expect(text).not.toContain('Written afterwards.');
    }
    expect(await bodyOf('/northmoor/plan/falls-and-frailty/export/markdown', world.chair)).toContain(
      'Written afterwards.',
    );
  });

  it('is for those who read the version', async () => {
    for (const form of ['print', 'export/markdown', 'export/word'])
      for (const reader of [undefined, world.participant, world.other.member])
        expect((await get(at(form), reader)).status).toBe(404);
    expect((await get('/northmoor/plan/falls-and-frailty/versions/2/print', world.chair)).status).toBe(404);
  });
});

it.each(['print', 'export/markdown', 'export/word'])(
  'nobody gets by %s what they may not read',
  async (copy) => {
    for (const reader of [undefined, world.participant, world.other.member]) {
      expect((await get(`/northmoor/plan/falls-and-frailty/${copy}`, reader)).status).toBe(404);
      expect((await get(`/northmoor/plan/our-money/${copy}`, reader)).status).toBe(404);
    }
    for (const hidden of ['our-money', 'winter'])
      expect((await get(`/northmoor/plan/${hidden}/${copy}`, world.chair)).status).toBe(404);
    for (const reader of [undefined, world.other.member])
      expect((await get(`/northmoor/plan/${copy}`, reader)).status).toBe(404);
    expect((await get(`/northmoor/plan/no-such/${copy}`, world.chair)).status).toBe(404);
  },
);
