import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { codesOf, deed, make, type Said } from '../../worlds/commitments.js';
import { talkedIn } from '../../worlds/forum.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { openedSection, startedPlan } from '../../worlds/plans.js';
import { workOf } from '../../worlds/work.js';

let app: TestApp;
let world: PartnershipWorld;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterAll(() => app.close());

const accept = (one: Said, reader: Parameters<typeof make>[3]) =>
  deed(app, 'acceptCommitment', 'UponCommitmentInput', { id: one.id, version: one.version }, reader);
const decline = (one: Said, reason: string, reader: Parameters<typeof make>[3]) =>
  deed(
    app,
    'declineCommitment',
    'DeclineCommitmentInput',
    { id: one.id, version: one.version, reason },
    reader,
  );

describe('making a commitment', () => {
  it('asked of another organisation it waits, among partners and forum', async () => {
    const asked = await make(app, world, {}, world.chair);
    expect(asked).toMatchObject({
      state: 'asked',
      standing: 'asked',
      audience: `partnership/${world.place.forumId}`,
      organisation: { name: 'Northmoor Hospitals Trust' },
      askedFor: { name: 'Moorland Integrated Care Board' },
    });
  });

  it('promised in one’s own name it counts at once, and everyone sees it', async () => {
    const own = await make(app, world, { personId: world.member.personId }, world.member);
    expect(own).toMatchObject({
      state: 'accepted',
      standing: 'not-started',
      audience: 'public',
      owner: { name: 'Malik Member' },
    });
  });

  it('holds money, what will show it, a need and whom it matters to', async () => {
    const held = {
      pence: '1250050',
      evidenceExpected: 'The first month’s figures',
      need: 'respiratory',
      mattersTo: 'poorest',
    };
    const asked = await make(app, world, held, world.chair);
    expect(asked).toMatchObject({ ...held, weight: 'commitment' });
    // The sum comes back whole from the row that another deed is decided upon.
    expect(await accept(asked, world.member)).toMatchObject(held);
    expect(codesOf(await make(app, world, { ...held, pence: '0', need: 'rain' }, world.chair))).toEqual([
      'commitment/no-such-sum',
      'commitment/no-such-need',
    ]);
  });

  it('an action is the light one: partners only, closed with a note, told to nobody else', async () => {
    const action = await make(
      app,
      world,
      { weight: 'action', personId: world.member.personId },
      world.member,
    );
    expect(action).toMatchObject({
      weight: 'action',
      state: 'accepted',
      audience: `partnership/${world.place.id}`,
    });
    const seen = async (reader: Reader) =>
      (await app.ask('query($id: ID!) { commitment(id: $id) { weight } }', { id: action.id }, reader))
        .commitment;
    expect(await seen(world.observer)).toEqual({ weight: 'action' });
    for (const reader of [VISITOR, world.participant, world.other.chair])
      expect(await seen(reader)).toBeNull();
    const closed = await deed(
      app,
      'closeCommitment',
      'CloseCommitmentInput',
      { id: action.id, version: action.version, evidence: 'Rang them.' },
      world.member,
    );
    expect(closed).toMatchObject({ standing: 'done', latest: { text: 'Rang them.' } });
    expect(codesOf(await make(app, world, { weight: 'action' }, world.participant))).toEqual([
      'commitment/maker-could-not-see',
    ]);
  });

  it('numbers have no gaps and no doubles, also when several ask at once', async () => {
    const all = await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        make(app, world, { what: `Thing ${n}` }, n % 2 ? world.chair : world.secretary),
      ),
    );
    const numbers = all.map((one) => Number(one.number)).sort((a, b) => a - b);
    expect(numbers.map((one) => one - numbers[0]!)).toEqual([0, 1, 2, 3, 4]);
  });

  it('a repeat of the same request makes nothing new', async () => {
    const id = requestId();
    const [first, second] = [
      await make(app, world, { requestId: id }, world.chair),
      await make(app, world, { requestId: id }, world.chair),
    ];
    expect(second.id).toBe(first.id);
  });

  it('a participant of the forum may ask', async () =>
    expect((await make(app, world, {}, world.participant)).state).toBe('asked'));

  it('what a participant promises in their own name waits until they are vouched for', async () => {
    const said = await make(
      app,
      world,
      { organisationId: world.organisations.carers, personId: world.participant.personId },
      world.participant,
    );
    expect(codesOf(said)).toEqual(['commitment/person-elsewhere']);
    const asked = await make(app, world, { organisationId: world.organisations.carers }, world.participant);
    expect(asked.state).toBe('asked');
    expect(codesOf(await accept(asked, world.participant))).toEqual(['not-found']);
  });

  it('is refused with every fault at once', async () =>
    expect(
      codesOf(
        await make(
          app,
          world,
          { what: '', dueDate: '2026-11-17', organisationId: newId(), priorityId: newId() },
          world.chair,
        ),
      ),
    ).toEqual([
      'commitment/missing',
      'commitment/due-date-passed',
      'commitment/owner-not-here',
      'commitment/no-such-priority',
    ]));

  it('is refused where it holds an NHS number', async () =>
    expect(codesOf(await make(app, world, { what: 'Visit 943 476 5919 at home' }, world.chair))).toEqual([
      'nhs-number',
    ]));

  it('is not hidden from an owner without a seat', async () =>
    expect(
      codesOf(
        await make(
          app,
          world,
          { organisationId: world.organisations.carers, shownTo: 'partners' },
          world.chair,
        ),
      ),
    ).toEqual(['commitment/owner-could-not-see']));

  it('what is no id is refused, not an error', async () =>
    expect(codesOf(await make(app, world, { organisationId: 'nonsense' }, world.chair))).toEqual([
      'commitment/owner-not-here',
    ]));

  it('is not for observers, strangers or another place', async () => {
    for (const reader of [world.observer, world.stranger, world.other.chair])
      expect(codesOf(await make(app, world, {}, reader))).toEqual(['not-found']);
  });

  it('is not for visitors', async () => {
    const { errors } = await app.tell(
      'mutation($input: MakeCommitmentInput!) { makeCommitment(input: $input) { __typename } }',
      {
        input: {
          requestId: requestId(),
          place: 'northmoor',
          what: 'x',
          organisationId: newId(),
          dueDate: '2027-01-01',
        },
      },
      VISITOR,
    );
    expect(errors?.[0]?.extensions?.code).toBe('NOT_SIGNED_IN');
  });
});

describe('answering', () => {
  it('yes makes it count, and the one who says it owns it', async () => {
    const yes = await accept(await make(app, world, {}, world.chair), world.deputy);
    expect(yes).toMatchObject({ state: 'accepted', audience: 'public', owner: { name: 'Dora Deputy' } });
  });

  it('kept among partners, it stays there', async () =>
    expect(
      (await accept(await make(app, world, { shownTo: 'partners' }, world.chair), world.member)).audience,
    ).toBe(`partnership/${world.place.id}`));

  it('no comes back to whoever asked, with the reason', async () => {
    const no = await decline(
      await make(app, world, { what: 'Run a bus' }, world.secretary),
      'We have no drivers.',
      world.member,
    );
    expect(no).toMatchObject({
      state: 'declined',
      latest: { kind: 'declined', text: 'We have no drivers.' },
      audience: `partnership/${world.place.forumId}`,
    });
    expect(await workOf(app, world.secretary, 'commitment')).toContainEqual(
      expect.objectContaining({
        what: `${no.number}. Run a bus`,
        ask: 'It was declined and came back to you, who asked for it.',
      }),
    );
  });

  it('no without a reason is refused', async () =>
    expect(codesOf(await decline(await make(app, world, {}, world.chair), '', world.member))).toEqual([
      'commitment/missing',
    ]));

  it('is not for those who asked, other organisations or another place', async () => {
    const asked = await make(app, world, {}, world.chair);
    for (const reader of [world.chair, world.charityMember, world.participant, world.other.member])
      expect(codesOf(await accept(asked, reader))).toEqual(['not-found']);
  });

  it('a second answer is refused, an older version too', async () => {
    const asked = await make(app, world, {}, world.chair);
    await accept(asked, world.member);
    expect(codesOf(await accept({ ...asked, version: 2 }, world.deputy))).toEqual([
      'commitment/already-answered',
    ]);
    expect(
      codesOf(
        await deed(
          app,
          'reportProgress',
          'ReportProgressInput',
          { id: asked.id, version: 1, status: 'on-track' },
          world.member,
        ),
      ),
    ).toEqual(['stale']);
  });
});

describe('a commitment that is made of something', () => {
  const bornIn = async (one: Said, reader: Parameters<typeof make>[3]) =>
    (
      await app.ask<any>(
        'query ($n: Int!) { commitmentPage(place: "northmoor", number: $n) { born { label path } } }',
        { n: one.number },
        reader,
      )
    ).commitmentPage.born;
  const promised = (born: object, reader = world.member) =>
    make(app, world, { born, personId: reader.personId }, reader);
  let partners: string;
  beforeAll(async () => {
    await startedPlan(app, world);
    partners = await openedSection(app, world, 'partners');
  });

  it('of a section says so to those who may read it, and to nobody else', async () => {
    const one = await promised({ kind: 'plan-section', id: partners, mark: '2A' });
    for (const reader of [world.chair, world.observer])
      expect(await bornIn(one, reader)).toEqual({
        label: 'Section 1: Falls at home, paragraph 2A',
        path: '/northmoor/plan/falls-at-home#p2A',
      });
    for (const reader of [world.participant, VISITOR]) expect(await bornIn(one, reader)).toBeNull();
    // What is no number of a paragraph leads to the section alone.
    const whole = await promised({ kind: 'plan-section', id: partners, mark: '"><b>' });
    expect(await bornIn(whole, world.chair)).toEqual({
      label: 'Section 1: Falls at home',
      path: '/northmoor/plan/falls-at-home',
    });
    expect(await bornIn(await promised({ kind: 'plan-section', id: partners }), world.chair)).toMatchObject({
      path: '/northmoor/plan/falls-at-home',
    });
  });

  it('of a post makes that an idea that was taken up, where its maker may take up ideas', async () => {
    const { threadId, postIds } = await talkedIn(app, 'northmoor', [
      [world.participant, 'A bus on Sundays.'],
    ]);
    const of = { kind: 'forum-post', id: postIds[0] };
    const one = await promised(of);
    expect(await bornIn(one, world.participant)).toEqual({
      label: 'Post 1 in The last bus home',
      path: expect.stringMatching(/^\/northmoor\/forum\/\d+\?page=1#post-1$/),
    });
    expect(await bornIn(one, VISITOR)).toBeNull();
    const asked = await make(app, world, { born: of }, world.participant);
    expect(await bornIn(asked, world.chair)).toMatchObject({ label: 'Post 1 in The last bus home' });
    const { forumMatter } = await app.ask<any>(
      'query ($thread: ID!) { forumMatter(thread: $thread) { takenUp { post byName commitment { number } } } }',
      { thread: threadId },
      world.participant,
    );
    expect(forumMatter.takenUp).toEqual([
      { post: 1, byName: 'Malik Member', commitment: { number: one.number } },
    ]);
  });

  it('that is not there, not theirs to read, or of another place is refused with all else', async () => {
    const elsewhere = await make(
      app,
      world,
      {
        born: { kind: 'plan-section', id: partners },
        place: world.other.place.slug,
        organisationId: world.other.council,
      },
      world.other.chair,
    );
    expect(codesOf(elsewhere)).toEqual(['commitment/nothing-to-come-of']);
    for (const [born, reader] of [
      [{ kind: 'plan-section', id: newId() }, world.member],
      [{ kind: 'plan-section', id: 'x' }, world.member],
      [{ kind: 'person', id: world.member.personId }, world.member],
      [{ kind: 'plan-section', id: partners }, world.participant],
    ] as const)
      expect(codesOf(await make(app, world, { born, what: '' }, reader))).toEqual([
        'commitment/missing',
        'commitment/nothing-to-come-of',
      ]);
  });
});
