import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { nameVersion } from '@folkmoot/plans/actions/name-version.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { Compaction } from '@folkmoot/platform/documents/compaction.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { openedSection, sectionSeen, startedPlan } from '../../worlds/plans.js';
import { put, wordsAt, writeIn } from '../../worlds/section-text.js';

describe('who wrote what, and what changed between versions', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let id: Id;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    id = await openedSection(app, world, 'forum');
    await writeIn(app, id, world.member, (text) =>
      put(
        text,
        0,
        '## Clinics',
        'One clinic each week.',
        'Every clinic has a nurse.',
        'Carers visit people at home.',
        'Nobody waits.',
      ),
    );
    await must(app, nameVersion, { sectionId: id, name: 'First' }, world.member);
    await writeIn(app, id, world.participant, (text) => {
      wordsAt(text, 1).insert(3, ' big');
      text.delete(3, 1);
    });
    await writeIn(app, id, world.charityMember, (text) => put(text, 0, 'Carers visit people at home.'));
    await must(app, nameVersion, { sectionId: id, name: 'Second' }, world.member);
  });
  afterAll(() => app.close());

  const asked = async (field: string, reader: Reader) =>
    (
      await app.ask(
        `{ section(place: "northmoor", section: "falls-at-home") { ${field} { writers { by { name } organisation { id } } blocks { change kind runs { change text writer } } } } }`,
        {},
        reader,
      )
    ).section?.[field.replace(/\(.*/, '')] as any;
  const runs = (text: any) =>
    text.blocks.flatMap((block: any) =>
      block.runs.map((run: any) => [run.text, text.writers[run.writer]?.organisation?.id]),
    );

  it('each letter has its organisation, now and in a version, also after the log was folded', async () => {
    const { trust, charity } = world.organisations;
    const theirs = world.participant.organisationId;
    const now = [
      ['Carers visit people at home.', charity],
      ['Clinics', trust],
      ['One', trust],
      [' big', theirs],
      [' clinic each week.', trust],
      ['Every clinic has a nurse.', trust],
      ['Nobody waits.', trust],
    ];
    expect(runs(await asked('written', world.chair))).toEqual(now);
    const { document } = (await app.database.row<{ document: Id }>(
      'SELECT document_id AS document FROM plans.section WHERE id = $1',
      [id],
    ))!;
    expect(await app.nest.get(Compaction).compact(document)).toBeGreaterThan(0);
    expect(runs(await asked('written', world.chair))).toEqual(now);
    expect(
      new Set(runs(await asked('written(version: 1)', world.chair)).map(([, of]: string[]) => of)),
    ).toEqual(new Set([trust]));
  });

  it('tells inserted, moved and unchanged lines, with the writer of what came', async () => {
    const text = await asked('differences(from: 1, to: 2)', world.chair);
    expect(text.blocks.map((block: any) => [block.change, block.kind])).toEqual([
      ['moved', 'paragraph'],
      ['same', 'heading-2'],
      ['changed', 'paragraph'],
      ['same', 'paragraph'],
      ['moved-away', 'paragraph'],
      ['same', 'paragraph'],
    ]);
    const inserted = text.blocks[2].runs.filter((run: any) => run.change === 'inserted');
    expect(inserted.map((run: any) => run.text.trim())).toEqual(['big']);
    expect(text.writers[inserted[0].writer].organisation.id).toBe(world.participant.organisationId);
    const since = await asked('differences(from: 2)', world.chair);
    expect(since.blocks.every((block: any) => block.change === 'same')).toBe(true);
    // The other way round what was inserted is taken out.
    const back = await asked('differences(from: 2, to: 1)', world.chair);
    expect(
      back.blocks
        .flatMap((block: any) => block.runs)
        .some((run: any) => run.change === 'deleted' && run.text.includes('big')),
    ).toBe(true);
  });

  it('is for those who read the text and the version; visitors read no person’s name', async () => {
    for (const reader of [world.other.chair, VISITOR]) expect(await asked('written', reader)).toBeUndefined();
    expect(await asked('written(version: 99)', world.chair)).toBeNull();
    expect(await asked('differences(from: 99)', world.chair)).toBeNull();
    expect((await asked('written', world.chair)).writers.every((one: any) => one.by.name)).toBe(true);
    const version = (await sectionSeen(app, id, world.chair))!.version as number;
    await must(app, openSection, { sectionId: id, version, openness: 'public' }, world.chair);
    const open = await asked('written', VISITOR);
    expect(open.writers.length).toBe(3);
    expect(open.writers.every((one: any) => one.by === null && one.organisation)).toBe(true);
    expect(await asked('differences(from: 1)', VISITOR)).toBeNull();
  });
});
