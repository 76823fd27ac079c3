import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type PersonReader, type Reader } from '@folkmoot/kernel/reader.js';
import { firstText } from '@folkmoot/platform/documents/first-text.js';
import { readUpdate } from '@folkmoot/platform/documents/read-update.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { retirePriority } from '@folkmoot/plans/actions/retire-priority.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, deed as commitmentDeed, type Said } from '../../worlds/commitments.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, deed, draftSection, openedSection, prioritised, startedPlan } from '../../worlds/plans.js';
import { writeIn } from '../../worlds/section-text.js';
import { doc, mention, paragraph, writtenText } from '../../worlds/texts.js';
import { workOf } from '../../worlds/work.js';

const PARTS = 'kind id label title standing note due place number ended';

interface Told {
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  readonly [field: string]: unknown;
}

describe('things named in a text', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let shown: Said;
  let kept: Said;
  let priority: Id;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    priority = await prioritised(app, world, 'Fewer falls');
    shown = await acceptedCommitment(app, world, { shownTo: 'public' });
    kept = await acceptedCommitment(app, world, { shownTo: 'partners', what: 'Share the rota' });
  }, 60_000);
  afterAll(() => app?.close());

  const slugOf = async (id: Id): Promise<string> =>
    (await app.database.row<{ slug: string }>('SELECT slug FROM plans.section WHERE id = $1', [id]))!.slug;
  const told = async (section: Id, reader: Reader): Promise<Record<string, Told>> => {
    const asked = await app.ask(
      `query($section: String!) { section(place: "northmoor", section: $section) { text mentions { ${PARTS} } } }`,
      { section: await slugOf(section) },
      reader,
    );
    const { text, mentions } = asked.section as { text: string | null; mentions: Told[] };
    if (text === null && mentions.length > 0) throw new Error('Told of a text that is not theirs.');
    return Object.fromEntries(mentions.map((one) => [one.id, one]));
  };
  const naming = async (reader: PersonReader): Promise<string[]> =>
    (await workOf(app, reader, 'named-in-text')).map((one) => one.id);
  const offered = async (typed: string, reader: Reader): Promise<string[]> =>
    (
      (
        await app.ask(
          'query($typed: String!) { mentionChoices(place: "northmoor", typed: $typed) { label } }',
          { typed },
          reader,
        )
      ).mentionChoices as Told[]
    ).map((one) => one.label);
  const open = (sectionId: Id, version: number, openness: string, by = world.member) =>
    must(app, openSection, { sectionId, version, openness }, by);
  const published = async (title: string): Promise<Id> => {
    const id = await openedSection(app, world, 'partners', title);
    await open(id, 2, 'public', world.chair);
    return id;
  };

  it('show everyone what they may see of them, and of all else the text has its label', async () => {
    const section = await published('Who does what');
    await writtenText(
      app,
      section,
      doc(
        paragraph('See ', mention('commitment', shown.id, 'Commitment 1'), ' and '),
        paragraph(mention('commitment', kept.id, 'Commitment 2')),
        paragraph(
          mention('person', world.member.personId, 'Malik Member'),
          mention('organisation', world.organisations.council, 'Old Council'),
          mention('priority', priority, 'Priority 1'),
        ),
      ),
      world.charityMember,
    );
    const chair = await told(section, world.chair);
    expect(chair[shown.id]).toEqual({
      kind: 'commitment',
      id: shown.id,
      label: `Commitment ${shown.number}`,
      title: 'Open a falls clinic',
      standing: 'not-started',
      note: null,
      due: '2027-03-31',
      place: 'northmoor',
      number: shown.number,
      ended: false,
    });
    expect(chair[kept.id]).toMatchObject({ label: `Commitment ${kept.number}` });
    expect(chair[world.member.personId]).toMatchObject({
      label: 'Malik Member',
      note: 'Member, Northmoor Hospitals Trust',
    });
    // The name of today stands in the place of what somebody wrote.
    expect(chair[world.organisations.council]).toMatchObject({ label: 'Northmoor Council', ended: false });
    expect(chair[priority]).toMatchObject({ label: 'Priority 1', title: 'Fewer falls', ended: false });

    expect(Object.keys(await told(section, world.participant)).sort()).toEqual(
      [shown.id, world.organisations.council, priority, world.member.personId].sort(),
    );
    expect(Object.keys(await told(section, VISITOR)).sort()).toEqual(
      [shown.id, world.organisations.council].sort(),
    );
    expect(Object.keys(await told(section, world.other.chair)).sort()).toEqual(
      [shown.id, world.organisations.council].sort(),
    );
    // A text says its labels wherever it is words.
    const { plain } = (await app.database.row<{ plain: string }>(
      'SELECT plain FROM documents.projection p JOIN plans.section s ON s.document_id = p.document_id WHERE s.id = $1',
      [section],
    ))!;
    expect(plain.split('\n')).toEqual([
      'See Commitment 1 and ',
      'Commitment 2',
      'Malik MemberOld CouncilPriority 1',
    ]);
  });

  it('follow what happens to them', async () => {
    const section = await openedSection(app, world, 'partners', 'As it goes');
    const promised = await acceptedCommitment(app, world, { what: 'Mend the lights' });
    const first = await prioritised(app, world, 'Warm homes');
    await writtenText(
      app,
      section,
      doc(paragraph(mention('commitment', promised.id, 'C'), mention('priority', first, 'P'))),
      world.charityMember,
    );
    await told(section, world.chair);
    await commitmentDeed(
      app,
      'reportProgress',
      'ReportProgressInput',
      { id: promised.id, version: promised.version, status: 'slipping', text: 'No lamps' },
      world.member,
    );
    await must(app, retirePriority, { priorityId: first, version: 1 }, world.chair);
    const now = await told(section, world.chair);
    expect(now[promised.id]).toMatchObject({ standing: 'slipping' });
    expect(now[first]).toMatchObject({ ended: true });
    const { commitmentPage } = await app.ask(
      `query($number: Int!) { commitmentPage(place: "northmoor", number: $number) { mentionedIn { title slug place } } }`,
      { number: promised.number },
      world.chair,
    );
    expect(commitmentPage.mentionedIn).toEqual([
      { title: 'As it goes', slug: 'as-it-goes', place: 'northmoor' },
    ]);
    const hidden = await app.ask(
      `query($number: Int!) { commitmentPage(place: "northmoor", number: $number) { mentionedIn { title } } }`,
      { number: promised.number },
      world.participant,
    );
    expect(hidden.commitmentPage?.mentionedIn ?? []).toEqual([]);
    // Taken out of the text, it is named there no more.
    await writeIn(app, section, world.member, (text) => text.delete(0, text.length));
    expect(await told(section, world.chair)).toEqual({});
  });

  it('that are malformed, of an unknown kind or of nothing are their label and no more', async () => {
    const section = await openedSection(app, world, 'partners', 'Strange names');
    await writtenText(
      app,
      section,
      doc(
        paragraph(
          mention('commitment', 'not-an-id', 'One'),
          mention('weather', newId(), 'Two'),
          mention('commitment', newId(), 'Three'),
          mention("x' OR true --", shown.id, 'Four'),
          mention('person', shown.id, 'Five'),
          { type: 'mention', attrs: { label: 'x'.repeat(5_000) } },
        ),
      ),
      world.charityMember,
    );
    expect(await told(section, world.chair)).toEqual({});
    const rows = await app.database.rows<{ kind: string }>(
      'SELECT kind FROM plans.section_mention WHERE section_id = $1 ORDER BY kind',
      [section],
    );
    expect(rows.map((one) => one.kind)).toEqual(['commitment', 'person']);
  });

  it('do not bring a number of a patient in by their label, while ids never look like one', () => {
    const bytes = (label: string) =>
      firstText(doc(paragraph(mention('person', '019a9434-7659-7199-8000-000000000000', label)))).bytes;
    expect(() => readUpdate(bytes('Ana'))).not.toThrow();
    expect(() => readUpdate(bytes('943 476 5919'))).toThrow('nhs-number');
  });

  it('are told once to the person who is named, when they can read it, until they have seen it', async () => {
    const section = await draftSection(app, world, 'A private draft');
    const names = doc(paragraph('Ask ', mention('person', world.chair.personId, 'Charlotte Chair'), '.'));
    await writtenText(app, section, names, world.member);
    await told(section, world.member);
    // Nobody learns of another's draft by being named in it.
    expect(await naming(world.chair)).toEqual([]);
    expect(codesOf(await deed(app, 'seeMention', { sectionId: section }, world.chair, 'Section'))).toEqual([
      'not-found',
    ]);
    await open(section, 1, 'partners');
    expect(await naming(world.chair)).toEqual([section]);
    expect(await naming(world.secretary)).toEqual([]);
    const seen = await deed(app, 'seeMention', { sectionId: section }, world.chair, 'Section');
    expect(codesOf(seen)).toEqual(['Section']);
    expect(await naming(world.chair)).toEqual([]);
    // Named again in the same text: they know of it.
    await writeIn(app, section, world.member, (text) => text.delete(0, text.length));
    await told(section, world.member);
    await writeIn(app, section, world.member, (text) => {
      const again = new Y.XmlElement('paragraph');
      const node = new Y.XmlElement('mention');
      for (const [name, value] of Object.entries({ kind: 'person', id: world.chair.personId, label: 'C' }))
        node.setAttribute(name, value);
      again.insert(0, [node]);
      text.insert(0, [again]);
    });
    await told(section, world.member);
    expect(await naming(world.chair)).toEqual([]);
  });

  it('do not tell people that they named themselves, nor whoever lost the text', async () => {
    const section = await openedSection(app, world, 'partners', 'Of oneself');
    await writtenText(
      app,
      section,
      doc(
        paragraph(
          mention('person', world.member.personId, 'Malik Member'),
          mention('person', world.secretary.personId, 'Sita Secretary'),
        ),
      ),
      world.member,
    );
    await told(section, world.member);
    expect(await naming(world.member)).not.toContain(section);
    expect(await naming(world.secretary)).toContain(section);
    await open(section, 2, 'owner');
    expect(await naming(world.secretary)).not.toContain(section);
  });

  it('are offered to those inside: what they may see of the place, by the beginning of a word or a number', async () => {
    expect(await offered('mal', world.charityMember)).toEqual(['Malik Member']);
    expect(await offered('north', world.chair)).toEqual(
      expect.arrayContaining(['Northmoor Council', 'Northmoor Hospitals Trust']),
    );
    expect((await offered(String(kept.number), world.chair))[0]).toBe(`Commitment ${kept.number}`);
    expect(await offered('rota', world.chair)).toEqual([`Commitment ${kept.number}`]);
    expect(await offered('rota', world.participant)).toEqual([]);
    expect(await offered('pat', world.participant)).toEqual(['Pat Participant']);
    expect(await offered('eastvale', world.chair)).toEqual([]);
    for (const outside of [world.other.chair, world.stranger, world.operator])
      expect(await offered('', outside)).toEqual([]);
    expect((await offered('', world.chair)).length).toBeGreaterThan(8);
    expect(await offered('%', world.chair)).toEqual([]);
    expect(await offered("'; DROP TABLE plans.plan --", world.chair)).toEqual([]);
  });

  it('are asked for by an open text only as far as the reader may see them', async () => {
    const asked = async (reader: Reader, id: string, kind = 'commitment'): Promise<number> =>
      (
        (
          await app.ask(
            'query($refs: [MentionInput!]!) { mentioned(place: "northmoor", refs: $refs) { id } }',
            { refs: [{ kind, id }] },
            reader,
          )
        ).mentioned as Told[]
      ).length;
    expect(await asked(world.chair, kept.id)).toBe(1);
    expect(await asked(world.participant, kept.id)).toBe(0);
    expect(await asked(world.other.chair, kept.id)).toBe(0);
    expect(await asked(world.other.chair, world.member.personId, 'person')).toBe(0);
    // Nobody has vouched that this group is what somebody said of it.
    expect(await asked(world.participant, world.organisations.carers, 'organisation')).toBe(1);
    expect(await asked(world.other.chair, world.organisations.carers, 'organisation')).toBe(0);
    expect(await asked(world.chair, 'nonsense')).toBe(0);
  });
});
