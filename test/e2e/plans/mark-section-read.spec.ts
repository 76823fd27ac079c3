import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type PersonReader, type Reader } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { folkmoot } from '../../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, draftSection, startedPlan, type Said } from '../../worlds/plans.js';
import { put, wordsAt, writeIn } from '../../worlds/section-text.js';

const LOOK = `query ($id: ID!) { sectionById(id: $id) { readMark reading { changed } openThreads openSuggestions
  changesSinceRead { blocks { change runs { change text } } } } }`;

describe('marking a section as read', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let sectionId: Id;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    sectionId = await draftSection(app, world);
    await writeIn(app, sectionId, world.member, (text) =>
      put(text, 0, 'We close a ward.', 'One clinic each week.'),
    );
    await writeIn(app, sectionId, world.member, (text) => text.delete(0, 1));
    await must(app, openSection, { sectionId, version: 1, openness: 'partners' }, world.member);
  });
  afterAll(() => app.close());

  const look = async (reader: Reader) => (await app.ask(LOOK, { id: sectionId }, reader)).sectionById;
  const mark = async (reader: PersonReader, seal?: string, more: object = {}): Promise<Said> =>
    (
      await app.ask(
        `mutation ($input: MarkSectionReadInput!) { markSectionRead(input: $input) { __typename ... on Section { reading { changed } } ... on Refusal { faults { code path } } } }`,
        {
          input: {
            requestId: requestId(),
            sectionId,
            mark: seal ?? ((await look(reader)) as { readMark: string }).readMark,
            ...more,
          },
        },
        reader,
      )
    ).markSectionRead as Said;
  const changes = async (reader: PersonReader) =>
    (await look(reader)).changesSinceRead.blocks
      .filter((one: { change: string }) => one.change !== 'same')
      .map((one: { change: string; runs: { text: string }[] }) => [
        one.change,
        one.runs.map((run) => run.text).join(''),
      ]);

  it('is nobody’s until they say so: looking alone marks nothing', async () => {
    expect(await look(world.chair)).toMatchObject({ reading: null, changesSinceRead: null });
    expect((await look(world.chair)).reading).toBeNull();
  });

  it('is for those who read the text, with a mark that was sealed for them and this text', async () => {
    for (const reader of [world.participant, world.stranger, world.other.chair])
      expect(codesOf(await mark(reader, 'x'))).toEqual(['not-found']);
    const { readMark } = await look(world.member);
    expect(codesOf(await mark(world.chair, readMark))).toEqual(['section/mark-unknown']);
    expect(codesOf(await mark(world.chair, '1.1'))).toEqual(['section/mark-unknown']);
    expect(codesOf(await mark(world.chair, readMark, { sectionId: 'no-id' }))).toEqual(['not-found']);
    expect(
      (
        await app.ask(
          LOOK,
          { id: sectionId },
          { kind: 'audience', audience: `partnership/${world.place.forumId}` },
        )
      ).sectionById.readMark,
    ).toBeNull();
    await expect(app.ask(LOOK, { id: sectionId }, VISITOR)).rejects.toThrow();
  });

  it('says what others changed since, word by word, and not what was there before', async () => {
    expect(await mark(world.chair)).toMatchObject({ reading: { changed: false } });
    expect(await changes(world.chair)).toEqual([]);
    await writeIn(app, sectionId, world.charityMember, (text) => {
      wordsAt(text, 0).insert(4, 'big ');
      put(text, 1, 'Befrienders ring.');
    });
    expect(await look(world.chair)).toMatchObject({ reading: { changed: true } });
    expect(await changes(world.chair)).toEqual([
      ['changed', 'One big clinic each week.'],
      ['inserted', 'Befrienders ring.'],
    ]);
    // Nobody else’s business, and nothing of it in the record.
    expect((await look(world.secretary)).reading).toBeNull();
    const lines = await app.database.rows(
      `SELECT event FROM journal.line WHERE action = 'plans.mark-section-read'`,
    );
    expect(lines).toEqual([]);
  });

  it('takes nothing back from an older page, and one’s own words are no change', async () => {
    const { readMark } = await look(world.chair);
    await writeIn(app, sectionId, world.charityMember, (text) => put(text, 2, 'And visit.'));
    await mark(world.chair);
    expect(await mark(world.chair, readMark)).toMatchObject({ reading: { changed: false } });
    await writeIn(app, sectionId, world.chair, (text) => put(text, 3, 'Thank you all.'));
    expect(await look(world.chair)).toMatchObject({ reading: { changed: false } });
  });

  it('goes with the text when the section is closed to the reader', async () => {
    await must(app, openSection, { sectionId, version: 2, openness: 'owner' }, world.member);
    expect(await look(world.chair)).toMatchObject({ readMark: null, reading: null, changesSinceRead: null });
    expect(codesOf(await mark(world.chair, 'x'))).toEqual(['not-found']);
  });
});
