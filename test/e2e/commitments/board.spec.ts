import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { standingOf } from '@folkmoot/commitments/domain/commitment.js';
import { flagOf, type FlagLimits, type Flagged } from '@folkmoot/commitments/domain/flag.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment, deed, make, type Said } from '../../worlds/commitments.js';
import { prioritised, startedPlan } from '../../worlds/plans.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

const BOARD = `query($place: String!, $by: String, $standing: String, $flag: String, $page: Int) { commitmentBoard(place: $place, by: $by, standing: $standing, flag: $flag, page: $page) {
  placeName stream total found page pages mayMake counts { standing count } flagCounts { flag count } commitments { number what standing organisation { name } owner { name } latest { text } } } }`;
const PAGE = `query($number: Int!) { commitmentPage(place: "northmoor", number: $number) { commitment { what owner { name } role } abilities { answer report handOver } successors { name }
  history { event personName organisationName status from to text } } }`;

let app: TestApp;
let world: PartnershipWorld;
let one: { asked: Said; slipping: Said; late: Said; done: Said; kept: Said };

beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
  const asked = await make(app, world, { what: 'Asked' }, world.chair);
  const slips = await acceptedCommitment(app, world, { what: 'Slips', role: 'Director of nursing' });
  const slipping = await deed(
    app,
    'reportProgress',
    'ReportProgressInput',
    { id: slips.id, version: slips.version, status: 'slipping', text: 'Two nurses left.' },
    world.deputy,
  );
  const late = await acceptedCommitment(app, world, { what: 'Late', dueDate: '2026-11-18' });
  const closing = await make(
    app,
    world,
    { what: 'Done', organisationId: world.organisations.charity, personId: world.charityMember.personId },
    world.charityMember,
  );
  const done = await deed(
    app,
    'closeCommitment',
    'CloseCommitmentInput',
    { id: closing.id, version: closing.version, evidence: 'It is open.', whereSeen: 'At the door' },
    world.charityMember,
  );
  const kept = await acceptedCommitment(app, world, { what: 'Kept among partners', shownTo: 'partners' });
  one = { asked, slipping, late, done, kept };
  app.clock.moveTo(new Date('2026-11-19T00:30:00Z'));
});
afterAll(() => app.close());

const board = async (reader: Reader, over: Record<string, unknown> = {}) =>
  (await app.ask(BOARD, { place: 'northmoor', ...over }, reader)).commitmentBoard;
const counts = (answer: { counts: { standing: string; count: number }[] }) =>
  Object.fromEntries(answer.counts.map((count) => [count.standing, count.count]));

describe('the board', () => {
  it('shows a member all of it, with names, and counts that add up', async () => {
    const all = await board(world.chair);
    expect(counts(all)).toEqual({ asked: 1, slipping: 1, late: 1, done: 1, 'not-started': 1 });
    expect(all).toMatchObject({
      total: 5,
      found: 5,
      page: 1,
      pages: 1,
      mayMake: true,
      stream: `partnership/${world.place.id}`,
    });
    expect(all.commitments).toHaveLength(5);
    expect(all.commitments.find((row: Said) => row.what === 'Slips')).toMatchObject({
      owner: { name: 'Malik Member' },
      latest: { text: 'Two nurses left.' },
    });
  });

  it('shows the public what is promised to it: no person, nothing asked or kept among partners', async () => {
    const shown = await board(VISITOR);
    expect(shown.commitments.map((row: Said) => row.what).sort()).toEqual(['Done', 'Late', 'Slips']);
    expect(shown.total).toBe(3);
    expect(shown.mayMake).toBe(false);
    expect(shown.commitments.every((row: Said) => row.owner === null)).toBe(true);
    expect(await board(world.other.chair)).toEqual(shown);
  });

  it('shows the forum what is asked, without names', async () => {
    const shown = await board(world.participant);
    expect(shown.commitments.map((row: Said) => row.what).sort()).toEqual(['Asked', 'Done', 'Late', 'Slips']);
    expect(shown.commitments.every((row: Said) => row.owner === null)).toBe(true);
  });

  it('is late from the first minute of the day after, in England', async () => {
    app.clock.moveTo(new Date('2026-11-18T23:59:00Z'));
    expect(counts(await board(world.chair))['late']).toBeUndefined();
    app.clock.moveTo(new Date('2026-11-19T00:30:00Z'));
    expect(counts(await board(world.chair))['late']).toBe(1);
  });

  it('filters by standing, and still counts everything', async () => {
    const late = await board(world.chair, { standing: 'late' });
    expect(late.commitments.map((row: Said) => row.what)).toEqual(['Late']);
    expect(late).toMatchObject({ found: 1, total: 5 });
    expect((await board(world.chair, { standing: 'nonsense' })).commitments).toEqual([]);
  });

  it('stands in order of owner or of priority, then of the day', async () => {
    const names = (await board(world.chair, { by: 'owner' })).commitments.map(
      (row: Said) => row.organisation.name,
    );
    expect(names).toEqual([...names].sort());
  });

  it('names the priority of the plan that each serves, in the plan’s order; what serves none stands last', async () => {
    await startedPlan(app, world);
    const [first, second] = [
      await prioritised(app, world, 'Fewer falls'),
      await prioritised(app, world, 'Shorter waits'),
    ];
    for (const [what, priorityId] of [
      ['Serves the second', second],
      ['Serves the first', first],
    ])
      await make(app, world, { what, priorityId, dueDate: '2028-01-31' }, world.chair);
    const { commitments } = (
      await app.ask(
        '{ commitmentBoard(place: "northmoor") { commitments { what priority { number title } } } }',
        {},
        world.chair,
      )
    ).commitmentBoard;
    expect(commitments.slice(0, 3)).toEqual([
      { what: 'Serves the first', priority: { number: 1, title: 'Fewer falls' } },
      { what: 'Serves the second', priority: { number: 2, title: 'Shorter waits' } },
      { what: expect.any(String), priority: null },
    ]);
    await app.database.rows('DELETE FROM commitments.commitment WHERE priority_id = ANY($1::uuid[])', [
      [first, second],
    ]);
  });

  it('a page after the last is empty and says so', async () =>
    expect(await board(world.chair, { page: 2 })).toMatchObject({
      commitments: [],
      total: 5,
      page: 2,
      pages: 1,
    }));

  it('of a place that is not there is nothing', async () =>
    expect(await board(world.chair, { place: 'nowhere' })).toBeNull());

  it('the database and the domain agree where a commitment stands', async () => {
    const rows = await app.database.rows<{ state: 'asked'; status: 'done'; due: string; standing: string }>(
      `SELECT state, status, due::text, commitments.standing(state, status, due, '2026-11-19') AS standing
         FROM unnest(ARRAY['asked', 'accepted', 'declined']) state, unnest(ARRAY['not-started', 'on-track', 'slipping', 'blocked', 'done']) status,
              unnest(ARRAY['2026-11-18', '2026-11-19', '2026-11-20']::date[]) due`,
    );
    expect(rows).toHaveLength(45);
    for (const row of rows)
      expect(row.standing).toBe(
        standingOf({ state: row.state, status: row.status, dueDate: row.due }, '2026-11-19'),
      );
  });
});

describe('a view of the board', () => {
  const VIEWED = `query($by: String, $sort: String, $standing: String, $flag: String, $organisationId: ID, $priority: String, $mine: Boolean, $changed: Boolean) {
    commitmentBoard(place: "northmoor", by: $by, sort: $sort, standing: $standing, flag: $flag, organisationId: $organisationId, priority: $priority, mine: $mine, changed: $changed) {
      since all total found changed markedAt changedIds organisationName counts { standing count } flagCounts { flag count }
      views { id version name own by standing mine escalated } commitments { id what } } }`;
  const viewed = async (reader: Reader, over: Record<string, unknown> = {}) =>
    (await app.ask(VIEWED, over, reader)).commitmentBoard;
  const whats = async (reader: Reader, over: Record<string, unknown>) =>
    (await viewed(reader, over)).commitments.map((row: Said) => row.what);
  const ask = (name: string, type: string, input: Record<string, unknown>, reader: Reader) =>
    app
      .ask(
        `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { faults { code } } ... on BoardChoices { views { id version name own } } } }`,
        { input: { requestId: requestId(), ...input } },
        reader,
      )
      .then((said) => said[name] as Said);
  const PLAIN = { by: 'priority', sort: 'due', mine: false, changed: false };
  const save = (name: string, shared: boolean, reader: Reader, view: Record<string, unknown> = PLAIN) =>
    ask('saveBoardView', 'SaveBoardViewInput', { place: 'northmoor', name, shared, view }, reader);
  const seen = (reader: Reader, since: string) =>
    ask('markBoardSeen', 'MarkBoardSeenInput', { place: 'northmoor', since }, reader);

  it('is grouped by month, organisation or how it stands, and ordered within; every way shows the same rows', async () => {
    const all = (await viewed(world.chair)).commitments.map((row: Said) => row.id).sort();
    for (const by of ['priority', 'owner', 'month', 'standing', 'nonsense'])
      for (const sort of ['due', 'number', 'said', 'slips', 'nonsense'])
        expect(
          (await viewed(world.chair, { by, sort })).commitments.map((row: Said) => row.id).sort(),
        ).toEqual(all);
    expect((await whats(world.chair, { by: 'month' }))[0]).toBe('Late');
    expect((await whats(world.chair, { by: 'standing' })).slice(0, 2)).toEqual(['Late', 'Slips']);
    expect((await whats(world.chair, { by: 'standing' })).at(-1)).toBe('Asked');
    expect(await whats(world.chair, { by: 'month', sort: 'number' })).toEqual([
      'Late',
      'Asked',
      'Slips',
      'Done',
      'Kept among partners',
    ]);
    // Nobody has said anything of what was only asked for.
    expect((await whats(world.chair, { sort: 'said' })).at(-1)).toBe('Asked');
  });

  it('is of one organisation, with counts that add up to what is left', async () => {
    const { organisations } = world;
    const trust = await viewed(world.chair, { organisationId: organisations.trust, by: 'owner' });
    expect(trust).toMatchObject({
      all: 5,
      total: 4,
      found: 4,
      organisationName: 'Northmoor Hospitals Trust',
    });
    expect(trust.commitments.map((row: Said) => row.what).sort()).toEqual([
      'Asked',
      'Kept among partners',
      'Late',
      'Slips',
    ]);
    expect(counts(trust)).toEqual({ asked: 1, slipping: 1, late: 1, 'not-started': 1 });
    const slips = await viewed(world.chair, { organisationId: organisations.trust, standing: 'slipping' });
    expect(slips).toMatchObject({ all: 5, total: 4, found: 1, commitments: [{ what: 'Slips' }] });
    expect(await whats(world.chair, { flag: 'done' })).toEqual(['Done']);
    expect(
      Object.fromEntries((await viewed(world.chair)).flagCounts.map((one: Said) => [one.flag, one.count])),
    ).toEqual({
      slipping: 1,
      late: 1,
      done: 1,
      'not-started': 1,
    });
  });

  it('is mine: what I do, and what waits for anybody of my organisation', async () => {
    expect((await whats(world.member, { mine: true })).sort()).toEqual([
      'Asked',
      'Kept among partners',
      'Late',
      'Slips',
    ]);
    expect(await whats(world.deputy, { mine: true })).toEqual(['Asked']);
    expect(await whats(world.charityMember, { mine: true })).toEqual(['Done']);
    for (const reader of [world.chair, VISITOR]) expect(await whats(reader, { mine: true })).toEqual([]);
  });

  it('is of what serves no priority, of one, or of one that is not there', async () => {
    expect((await viewed(world.chair, { priority: 'none' })).found).toBe(5);
    expect((await viewed(world.chair, { priority: one.late.id })).found).toBe(0);
    expect((await viewed(world.chair, { priority: "' OR true" })).found).toBe(5);
  });

  it('is what others changed since I said that I had seen it', async () => {
    expect(await viewed(world.chair)).toMatchObject({ changed: 0, changedIds: [], markedAt: null });
    const before = (await viewed(world.chair)).since;
    await seen(world.chair, before);
    const what = 'Changed meanwhile';
    const made = await make(app, world, { what, personId: world.member.personId }, world.member);
    const after = await viewed(world.chair);
    expect(after).toMatchObject({ changed: 1, changedIds: [made.id], markedAt: expect.any(String) });
    expect(await whats(world.chair, { changed: true })).toEqual([what]);
    expect(await viewed(world.chair, { changed: true })).toMatchObject({ total: 1, found: 1, all: 6 });
    // Whose deed it was has seen it; who never said so has nothing marked.
    await seen(world.member, before);
    expect((await viewed(world.member)).changed).toBe(0);
    expect((await viewed(world.secretary)).changed).toBe(0);
    // An older page takes nothing back.
    await seen(world.chair, after.since);
    await seen(world.chair, before);
    expect(await viewed(world.chair)).toMatchObject({ changed: 0, changedIds: [] });
    await app.database.rows('DELETE FROM commitments.commitment WHERE id = $1', [made.id]);
  });

  it('cannot be marked with another place’s position, or by those outside', async () => {
    expect((await seen(world.chair, 'nonsense')).faults).toEqual([{ code: 'board/old-page' }]);
    for (const reader of [world.stranger, world.other.chair])
      expect((await seen(reader, (await viewed(reader)).since)).faults).toEqual([{ code: 'not-found' }]);
  });

  it('is kept under a name: my own for me, the place’s for all of the place and its forum', async () => {
    expect(
      (await save('  What   slips ', false, world.member, { ...PLAIN, standing: 'slipping' })).views,
    ).toMatchObject([{ name: 'What slips', own: true }]);
    expect(
      (
        await save('What is late', true, world.secretary, {
          ...PLAIN,
          by: 'owner',
          standing: 'late',
          escalated: true,
        })
      ).views,
    ).toMatchObject([{ name: 'What is late', own: false }]);
    expect((await viewed(world.member)).views).toMatchObject([
      { name: 'What is late', own: false, by: 'owner', standing: 'late', mine: false, escalated: true },
      { name: 'What slips', own: true, by: 'priority', standing: 'slipping', escalated: false },
    ]);
    expect((await viewed(world.participant)).views).toMatchObject([{ name: 'What is late' }]);
    for (const reader of [VISITOR, world.other.chair]) expect((await viewed(reader)).views).toEqual([]);
  });

  it('is kept for the place by officers, each name once, and not without one', async () => {
    for (const reader of [world.member, world.observer, world.participant, world.other.chair])
      expect((await save('For all', true, reader)).faults).toEqual([{ code: 'not-found' }]);
    for (const reader of [world.stranger, world.other.member])
      expect((await save('Mine', false, reader)).faults).toEqual([{ code: 'not-found' }]);
    expect((await save('what slips', false, world.member)).faults).toEqual([{ code: 'board/name-taken' }]);
    expect((await save(' ', false, world.member)).faults).toEqual([{ code: 'board/no-name' }]);
    expect((await save('x'.repeat(61), false, world.member)).faults).toEqual([
      { code: 'board/name-too-long' },
    ]);
  });

  it('is taken away by whoever keeps it', async () => {
    const [late, slips] = (await viewed(world.member)).views as Said[];
    const remove = ({ id, version }: Said, reader: Reader) =>
      ask('removeBoardView', 'RemoveBoardViewInput', { id, version }, reader);
    expect((await remove(slips!, world.chair)).faults).toEqual([{ code: 'not-found' }]);
    expect((await remove(late!, world.member)).faults).toEqual([{ code: 'not-found' }]);
    expect((await remove(slips!, world.member)).views).toMatchObject([{ name: 'What is late' }]);
    expect((await remove(late!, world.chair)).views).toEqual([]);
    expect((await save('What slips', false, world.member)).views).toMatchObject([{ name: 'What slips' }]);
  });

  it('is told by month, as far as each may see', async () => {
    const months = async (reader: Reader) =>
      (
        await app.ask(
          '{ commitmentTimeline(place: "northmoor") { thisMonth months { month standing count } } }',
          {},
          reader,
        )
      ).commitmentTimeline;
    expect(await months(VISITOR)).toEqual({
      thisMonth: '2026-11-01',
      months: [
        { month: '2026-11-01', standing: 'late', count: 1 },
        { month: '2027-03-01', standing: 'done', count: 1 },
        { month: '2027-03-01', standing: 'slipping', count: 1 },
      ],
    });
    const all = (await months(world.chair)).months as { count: number }[];
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });
});

describe('what the rules say', () => {
  const RULES = `query { flagRules(place: "northmoor") { maySet today { silentDays evidenceDays movesAllowed } agreed { effectiveFrom silentDays } } }`;
  const set = (input: Record<string, unknown>, reader: Reader) =>
    app
      .ask(
        'mutation($input: SetFlagRuleInput!) { setFlagRule(input: $input) { __typename ... on Refusal { faults { code } } ... on FlagRules { today { silentDays } } } }',
        {
          input: {
            requestId: requestId(),
            place: 'northmoor',
            silentDays: 14,
            evidenceDays: 30,
            movesAllowed: 1,
            slipsToEscalate: 2,
            effectiveFrom: '2026-11-19',
            ...input,
          },
        },
        reader,
      )
      .then((said) => said.setFlagRule);
  const flags = async (reader: Reader): Promise<Record<string, unknown>> => {
    const { commitmentBoard } = await app.ask(
      '{ commitmentBoard(place: "northmoor") { commitments { what status flag { code limit } } } }',
      {},
      reader,
    );
    return Object.fromEntries(
      commitmentBoard.commitments.map((row: Said) => [row.what, row.flag && [row.flag.code, row.flag.limit]]),
    );
  };

  it('stands beside what the owner says, and turns silent when nobody is heard of', async () => {
    expect(await flags(VISITOR)).toEqual({
      Slips: ['slipping', null],
      Late: ['late', null],
      Done: ['done', null],
    });
    expect((await flags(world.chair))['Asked']).toBeNull();
    app.clock.moveTo(new Date('2026-12-24T00:30:00Z'));
    expect((await flags(VISITOR))['Slips']).toEqual(['silent', 35]);
    app.clock.moveTo(new Date('2026-11-19T00:30:00Z'));
  });

  it('is counted and chosen by, also together with how things stand; the public counts what it sees', async () => {
    const flagged = async (reader: Reader, over: Record<string, unknown> = {}) => {
      const { flagCounts, found, total, commitments } = await board(reader, over);
      return {
        flags: Object.fromEntries(flagCounts.map((one: Said) => [one.flag, one.count])),
        of: [found, total],
        rows: commitments.map((row: Said) => row.what),
      };
    };
    expect(await flagged(world.chair, { flag: 'late' })).toEqual({
      flags: { slipping: 1, late: 1, done: 1, 'not-started': 1 },
      of: [1, 5],
      rows: ['Late'],
    });
    expect(await flagged(VISITOR, { flag: 'late', standing: 'slipping' })).toEqual({
      flags: { slipping: 1, late: 1, done: 1 },
      of: [0, 3],
      rows: [],
    });
    // What waits for something late is at risk, on the board as on its own page.
    const waiting = await acceptedCommitment(app, world, { what: 'Waits' });
    await deed(
      app,
      'waitForCommitment',
      'WaitForCommitmentInput',
      { id: waiting.id, version: waiting.version, number: one.late.number },
      world.member,
    );
    expect((await flags(world.chair))['Waits']).toEqual(['waits', null]);
    expect(await flagged(VISITOR, { flag: 'waits' })).toEqual({
      flags: { slipping: 1, late: 1, done: 1, waits: 1 },
      of: [1, 4],
      rows: ['Waits'],
    });
    await app.database.rows('DELETE FROM commitments.dependency', []);
    await app.database.rows('DELETE FROM commitments.commitment WHERE id = $1', [waiting.id]);
  });

  it('follows what the officers agreed, from its day on', async () => {
    expect(await set({ effectiveFrom: '2026-12-10' }, world.secretary)).toMatchObject({
      today: { silentDays: 35 },
    });
    app.clock.moveTo(new Date('2026-12-09T12:00:00Z'));
    expect((await flags(VISITOR))['Slips']).toEqual(['slipping', null]);
    app.clock.moveTo(new Date('2026-12-10T00:30:00Z'));
    expect((await flags(VISITOR))['Slips']).toEqual(['silent', 14]);
    // Of one day, what was agreed later counts.
    expect(await set({ effectiveFrom: '2026-12-10', silentDays: 60 }, world.chair)).toMatchObject({
      today: { silentDays: 60 },
    });
    expect((await flags(VISITOR))['Slips']).toEqual(['slipping', null]);
    expect((await app.ask(RULES, {}, VISITOR)).flagRules).toMatchObject({
      maySet: false,
      today: { silentDays: 60, evidenceDays: 30, movesAllowed: 1 },
      agreed: [{ silentDays: 60 }, { silentDays: 14 }],
    });
    await app.database.rows('DELETE FROM commitments.flag_rule', []);
    app.clock.moveTo(new Date('2026-11-19T00:30:00Z'));
  });

  it('escalates after as many slips as were agreed, and the board is chosen by it, for everybody who sees it', async () => {
    const slips = await acceptedCommitment(app, world, { what: 'Slips once' });
    const later = (one: Said, dueDate: string) =>
      deed(
        app,
        'moveDueDate',
        'MoveDueDateInput',
        { id: one.id, version: one.version, dueDate, reason: 'Later' },
        world.member,
      );
    const escalated = async (reader: Reader, over = '') =>
      (
        await app.ask(
          `{ commitmentBoard(place: "northmoor"${over}) { escalated total found commitments { what } } }`,
          {},
          reader,
        )
      ).commitmentBoard;
    // Agreed for tomorrow: today the usual two count.
    await set({ effectiveFrom: '2026-11-20', slipsToEscalate: 1 }, world.chair);
    const once = await later(slips, '2027-06-01');
    expect(await escalated(world.chair)).toMatchObject({ escalated: 0 });
    app.clock.moveTo(new Date('2026-11-20T09:00:00Z'));
    const kept = await acceptedCommitment(app, world, { what: 'Slips among partners', shownTo: 'partners' });
    for (const one of [kept, once]) await later(one, '2027-07-01');
    expect(await escalated(world.chair)).toMatchObject({ escalated: 2 });
    const chosen = await escalated(world.chair, ', escalated: true, by: "month"');
    expect(chosen.found).toBe(2);
    expect(chosen.commitments.map((row: Said) => row.what).sort()).toEqual([
      'Slips among partners',
      'Slips once',
    ]);
    expect(await escalated(VISITOR, ', escalated: true')).toMatchObject({
      escalated: 1,
      found: 1,
      commitments: [{ what: 'Slips once' }],
    });
    expect(await escalated(world.chair, ', escalated: true, standing: "done"')).toMatchObject({ found: 0 });
    for (const text of [
      'UPDATE commitments.commitment SET latest_update_id = NULL WHERE id = ANY($1::uuid[])',
      'DELETE FROM commitments.update WHERE commitment_id = ANY($1::uuid[])',
      'DELETE FROM commitments.commitment WHERE id = ANY($1::uuid[])',
    ])
      await app.database.rows(text, [[kept.id, once.id]]);
    await app.database.rows('DELETE FROM commitments.flag_rule', []);
    app.clock.moveTo(new Date('2026-11-19T00:30:00Z'));
  });

  it('is agreed by officers of this place, in numbers that make sense', async () => {
    for (const reader of [world.member, world.observer, world.participant, world.other.chair])
      expect((await set({}, reader)).faults).toEqual([{ code: 'not-found' }]);
    const { faults } = await set(
      { silentDays: 1, evidenceDays: null, slipsToEscalate: 0, effectiveFrom: '2026-11-18' },
      world.chair,
    );
    expect(faults).toEqual([
      { code: 'commitment/no-such-number' },
      { code: 'commitment/no-such-number' },
      { code: 'commitment/no-such-number' },
      { code: 'commitment/rule-day-passed' },
    ]);
  });

  it('is the same in the database and in the domain', async () => {
    const rows = await app.database.rows<Flagged & FlagLimits & { flag: string | null }>(
      `SELECT state, status, due::text AS "dueDate", moves AS "dueMoves", reported::text AS "reportedOn", evidenced::text AS "evidencedOn",
              red AS "waitsForRed", weight, 35 AS "silentDays", 90 AS "evidenceDays", allowed AS "movesAllowed",
              commitments.flag(state, status, due, moves, reported, evidenced, 35, 90, allowed, '2026-11-19', red, weight = 'action') AS flag
         FROM unnest(ARRAY['asked', 'accepted', 'declined']) state, unnest(ARRAY['not-started', 'on-track', 'slipping', 'blocked', 'done']) status,
              unnest(ARRAY['2026-11-18', '2026-11-19']::date[]) due, unnest(ARRAY[0, 1, 2]) moves, unnest(ARRAY[0, 1]) allowed,
              unnest(ARRAY[NULL, '2026-10-14', '2026-10-15', '2026-11-19']::date[]) reported, unnest(ARRAY[NULL, '2026-08-20', '2026-08-21']::date[]) evidenced,
              unnest(ARRAY[false, true]) red, unnest(ARRAY['commitment', 'action']) weight`,
    );
    expect(rows).toHaveLength(8640);
    expect(new Set(rows.map((row) => row.flag)).size).toBe(11);
    const differ = rows.filter((row) => flagOf(row, row, '2026-11-19') !== row.flag);
    expect(differ).toEqual([]);
  });
});

describe('one commitment', () => {
  const page = async (said: Said, reader: Reader) =>
    (await app.ask(PAGE, { number: said.number }, reader)).commitmentPage;

  it('tells a member who did what, for whom, newest first', async () => {
    const { history } = await page(one.slipping, world.chair);
    expect(history).toEqual([
      {
        event: 'progress-reported',
        personName: 'Dora Deputy',
        organisationName: 'Northmoor Hospitals Trust',
        status: 'slipping',
        from: 'not-started',
        to: null,
        text: 'Two nurses left.',
      },
      {
        event: 'commitment-accepted',
        personName: 'Malik Member',
        organisationName: 'Northmoor Hospitals Trust',
        status: null,
        from: null,
        to: null,
        text: null,
      },
      {
        event: 'commitment-made',
        personName: 'Charlotte Chair',
        organisationName: 'Moorland Integrated Care Board',
        status: null,
        from: null,
        to: null,
        text: null,
      },
    ]);
  });

  it('tells the public from when it was promised, and no person', async () => {
    const seen = await page(one.slipping, VISITOR);
    expect(seen.commitment).toEqual({ what: 'Slips', owner: null, role: 'Director of nursing' });
    expect(seen.history.map((line: Said) => [line.event, line.personName])).toEqual([
      ['progress-reported', null],
      ['commitment-accepted', null],
    ]);
  });

  it('opens to each reader only what they may do', async () => {
    expect(await page(one.asked, world.member)).toMatchObject({
      abilities: { answer: true, report: false, handOver: true },
    });
    expect(await page(one.slipping, world.member)).toMatchObject({
      abilities: { answer: false, report: true, handOver: true },
      successors: [{ name: 'Dora Deputy' }],
    });
    expect(await page(one.done, world.charityMember)).toMatchObject({
      abilities: { answer: false, report: false, handOver: false },
    });
    expect(await page(one.slipping, world.chair)).toMatchObject({
      abilities: { answer: false, report: false, handOver: false },
      successors: [],
    });
  });

  it('is not there for those who may not see it', async () => {
    expect(await page(one.kept, VISITOR)).toBeNull();
    expect(await page(one.kept, world.other.chair)).toBeNull();
    expect(await page(one.asked, world.stranger)).toBeNull();
    expect((await page(one.kept, world.observer)).commitment.what).toBe('Kept among partners');
  });
});

describe('the record', () => {
  it('holds no words and, where the public reads it, no person but the actor', async () => {
    const lines = await app.database.rows<{ data: string; audience: string; event: string }>(
      `SELECT data, audience, event FROM journal.line WHERE event LIKE 'commitments.%'`,
    );
    expect(lines.length).toBeGreaterThan(10);
    const people = [world.chair, world.member, world.deputy, world.charityMember].map(
      (reader) => reader.personId,
    );
    for (const { data, audience } of lines) {
      expect(data).not.toMatch(/nurses|Slips|open/);
      if (audience === 'public') for (const id of people) expect(data).not.toContain(id);
    }
  });
});

describe('what a form offers', () => {
  const choices = async (reader: Reader) =>
    (
      await app.ask(
        '{ commitmentChoices(place: "northmoor") { organisations { name } people { name organisationId } priorities { number } } }',
        {},
        reader,
      )
    ).commitmentChoices;

  it('to a member: the organisations that take part, and the people who can own one', async () => {
    const offered = await choices(world.chair);
    expect(offered.organisations.map((org: Said) => org.name)).toContain('Northmoor Carers Centre');
    expect(offered.people.map((who: Said) => who.name)).toEqual(
      [
        'Ben Befriender',
        'Charlotte Chair',
        'Dora Deputy',
        'Malik Member',
        'Orla Observer',
        'Sita Secretary',
        'Victor Vice',
      ].filter((name) => offered.people.some((who: Said) => who.name === name)),
    );
    expect(offered.people.map((who: Said) => who.name)).not.toContain('Pat Participant');
  });
  it('to a participant of the forum: organisations, no names of others', async () =>
    expect((await choices(world.participant)).people).toEqual([]));
  it('to others: nothing', async () => {
    for (const reader of [world.observer, world.stranger, world.other.member])
      expect(await choices(reader)).toBeNull();
  });
});

describe('across the commitments of a place', () => {
  const orphans = async (reader: Reader) =>
    (
      await app.ask(
        '{ commitmentOrphans(place: "northmoor") { mayMake commitments { what } priorities { title done } } }',
        {},
        reader,
      )
    ).commitmentOrphans;
  const waiting = async (reader: Reader) =>
    (
      await app.ask(
        '{ whoWaits(place: "northmoor") { total lines { kind waiterName awaitedName number waitingNumber standing } } }',
        {},
        reader,
      )
    ).whoWaits;
  const whats = (found: Said) => found.commitments.map((each: Said) => each.what);

  it('a gap is what serves neither priority nor need, and a priority that nobody serves', async () => {
    await make(app, world, { what: 'Answers a need', need: 'hypertension' }, world.chair);
    await make(app, world, { what: 'An action', weight: 'action' }, world.chair);
    await startedPlan(app, world).catch(() => 'It stands already.');
    const priorityId = await prioritised(app, world, 'Nobody yet');
    const titles = async () => (await orphans(world.chair)).priorities.map((each: Said) => each.title);
    expect(await titles()).toContain('Nobody yet');
    await make(app, world, { what: 'For it', priorityId }, world.chair);
    expect(await titles()).not.toContain('Nobody yet');
    const found = await orphans(world.chair);
    expect(whats(found)).not.toContain('For it');
    expect(whats(found)).toEqual(expect.arrayContaining(['Late', 'Slips', 'Kept among partners', 'Asked']));
    for (const other of ['Done', 'Answers a need', 'An action']) expect(whats(found)).not.toContain(other);
    expect(found.mayMake).toBe(true);
    const seen = await orphans(VISITOR);
    expect(whats(seen)).not.toContain('Kept among partners');
    expect(whats(seen)).toContain('Late');
    expect(seen.mayMake).toBe(false);
    expect(await orphans(world.other.chair)).toEqual(seen);
  });

  it('is told in pages, which together are all of it', async () => {
    await app.database.rows(
      `INSERT INTO commitments.commitment SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 1000 + n))).*
         FROM commitments.commitment c, generate_series(1, 120) n WHERE c.id = $1`,
      [one.asked.id],
    );
    const told = async (what: 'commitmentOrphans' | 'whoWaits', page: number) =>
      (
        await app.ask(
          `query($page: Int!) { ${what}(place: "northmoor", page: $page) { page pages ${
            what === 'whoWaits' ? 'all: total rows: lines' : 'all: commitmentCount rows: commitments'
          } { number } } }`,
          { page },
          world.chair,
        )
      )[what] as { page: number; pages: number; all: number; rows: { number: number }[] };
    for (const [what, size] of [
      ['commitmentOrphans', 50],
      ['whoWaits', 100],
    ] as const) {
      const first = await told(what, 1);
      expect(first.rows).toHaveLength(size);
      expect(first.pages).toBe(Math.ceil(first.all / size));
      const all = [...first.rows];
      for (let page = 2; page <= first.pages; page += 1) all.push(...(await told(what, page)).rows);
      expect(all).toHaveLength(first.all);
      expect(new Set(all.map(({ number }) => number)).size).toBe(first.all);
      expect(first.all).toBeGreaterThan(120);
      expect((await told(what, first.pages + 1)).rows).toEqual([]);
    }
    await app.database.rows('DELETE FROM commitments.commitment WHERE number > 1000', []);
  });

  it('one organisation waits for another: by a link, an answer that is due, a question', async () => {
    const theirs = await make(
      app,
      world,
      {
        what: 'Train volunteers',
        organisationId: world.organisations.charity,
        personId: world.charityMember.personId,
      },
      world.charityMember,
    );
    await deed(
      app,
      'waitForCommitment',
      'WaitForCommitmentInput',
      { id: one.late.id, version: one.late.version, number: theirs.number },
      world.member,
    );
    await deed(
      app,
      'questionCommitment',
      'QuestionCommitmentInput',
      { id: one.kept.id, version: one.kept.version, question: 'When?' },
      world.chair,
    );
    const found = await waiting(world.chair);
    const trust = one.late.organisation.name;
    expect(found.lines).toContainEqual({
      kind: 'depends',
      waiterName: trust,
      awaitedName: theirs.organisation.name,
      number: theirs.number,
      waitingNumber: one.late.number,
      standing: 'not-started',
    });
    expect(found.lines).toContainEqual(
      expect.objectContaining({ kind: 'questioned', waiterName: null, number: one.kept.number }),
    );
    expect(found.lines).toContainEqual(
      expect.objectContaining({ kind: 'asked', awaitedName: trust, number: one.asked.number }),
    );
    expect(found.total).toBe(found.lines.length);
    // The public sees the link of two public ones, and nothing of what is kept or only asked for.
    const seen = await waiting(VISITOR);
    expect(seen.lines.map((line: Said) => line.kind)).toEqual(['depends']);
    expect(seen.total).toBe(1);
  });
});
