import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import { castVote } from '@folkmoot/partnerships/actions/elections/cast-vote.js';
import { openVote } from '@folkmoot/partnerships/actions/elections/open-vote.js';
import { fillSeat } from '@folkmoot/partnerships/actions/fill-seat.js';
import { inviteMember } from '@folkmoot/partnerships/actions/invite-member.js';
import { recordSuccession } from '@folkmoot/partnerships/actions/record-succession.js';
import {
  settleSuccession,
  type SettleSuccessionInput,
} from '@folkmoot/partnerships/actions/settle-succession.js';
import { Holdings } from '@folkmoot/partnerships/contract/holdings.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { allianceWorld, openedElection, standsInIt } from '../../worlds/alliances.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment } from '../../worlds/commitments.js';
import { declared } from '../../worlds/interests.js';
import { openedSection, startedPlan } from '../../worlds/plans.js';
import {
  codesOf,
  colleague,
  must,
  organisation,
  partnershipWorld,
  reading,
  seat,
  type PartnershipWorld,
} from '../../worlds/partnerships.js';
import { workOf } from '../../worlds/work.js';

const DAY = '2026-04-01';
type Line = SettleSuccessionInput['lines'][number];

describe('an organisation that ends or merges', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let next: Id;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    await openedSection(app, world, 'partners');
    await acceptedCommitment(app, world);
    await declared(app, 'northmoor', world.member);
    await app.database.rows(`UPDATE partnerships.seat SET since = '2025-01-01'`);
    next = await organisation(app, 'Moor and Vale NHS Trust', 'nhs-trust');
  });
  afterAll(() => app.close());

  const waiting = async (reader: Reader) =>
    (await workOf(app, reader, 'succession')).map(({ place, what, ask }) => ({ place, what, ask }));
  const seen = async (reader: Reader, organisationId: Id) =>
    (
      await app.ask(
        `query ($id: ID!) { succession(place: "northmoor", organisation: $id) { validTo since successors { name } lines { kind id label detail fates takenBy } } }`,
        { id: organisationId },
        reader,
      )
    ).succession;
  const settle = () => settleSuccession(app.nest.get(Holdings));
  const input = (organisationId: Id, lines: readonly Line[], day: string | null = DAY) => ({
    partnershipId: world.place.id,
    organisationId,
    day,
    lines,
  });
  const linesOf = async (
    organisationId: Id,
    fate: (line: { kind: string; fates: string[] }) => Omit<Line, 'kind' | 'id'>,
  ) =>
    (await seen(world.secretary, organisationId)).lines.map((line: any) => ({
      kind: line.kind,
      id: line.id,
      ...fate(line),
    }));

  it('is recorded by operators alone, from a day that has come, and never in a circle', async () => {
    const { trust } = world.organisations;
    const merger = { organisationId: trust, successorId: next, since: DAY, ends: true };
    for (const reader of [world.chair, world.member, VISITOR] as const)
      expect(await codesOf(app, recordSuccession, merger, reader)).toEqual(['not-found']);
    expect(
      await codesOf(
        app,
        recordSuccession,
        { ...merger, since: '2099-01-01', successorId: trust },
        world.operator,
      ),
    ).toEqual(['succession/circle', 'succession/day-to-come']);
    expect(
      await codesOf(app, recordSuccession, { ...merger, since: null, successorId: 'x' }, world.operator),
    ).toEqual(['succession/successor-unknown', 'succession/day-missing']);
    expect(await waiting(world.secretary)).toEqual([]);
    await must(app, recordSuccession, merger, world.operator);
    expect(await codesOf(app, recordSuccession, merger, world.operator)).toEqual(['succession/recorded']);
    expect(
      await codesOf(
        app,
        recordSuccession,
        { ...merger, organisationId: next, successorId: trust },
        world.operator,
      ),
    ).toEqual(['succession/circle']);
  });

  it('never brings a statutory body into an alliance', async () => {
    const { alliance, ann, cat } = await allianceWorld(app, world);
    await app.database.rows(`UPDATE partnerships.seat SET since = '2025-01-01' WHERE partnership_id = $1`, [
      alliance.id,
    ]);
    const ended = cat.organisationId!;
    await must(
      app,
      recordSuccession,
      { organisationId: ended, successorId: next, since: DAY, ends: true },
      world.operator,
    );
    const { succession } = await app.ask(
      `query ($place: String!, $id: ID!) { succession(place: $place, organisation: $id) { lines { kind id } } }`,
      { place: alliance.slug, id: ended },
      ann,
    );
    expect(succession.lines.map((line: any) => line.kind)).toContain('seat');
    const settled = (fate: 'move' | 'end') => ({
      ...input(
        ended,
        succession.lines.map((line: any) => ({ ...line, fate, to: fate === 'move' ? next : null })),
      ),
      partnershipId: alliance.id,
    });
    expect(await codesOf(app, settle(), settled('move'), ann)).toEqual(['alliance/not-voluntary']);
    await must(app, settle(), settled('end'), ann);
  });

  it('waits for the officers of each place, with everything it holds there, and for nobody else', async () => {
    const { trust } = world.organisations;
    expect(await waiting(world.secretary)).toEqual([
      {
        place: 'northmoor',
        what: 'Northmoor Hospitals Trust ended or merged',
        ask: 'Since 1 April 2026. Check what it still holds here: 4 things to move, end or keep.',
      },
    ]);
    for (const reader of [world.member, world.participant, world.operator, world.other.chair])
      expect(await waiting(reader)).toEqual([]);
    expect(await seen(world.secretary, trust)).toMatchObject({
      validTo: '2026-03-31',
      since: DAY,
      successors: [{ name: 'Moor and Vale NHS Trust' }],
      lines: [
        {
          kind: 'seat',
          label: 'NHS provider',
          detail: 'Malik Member (representative), Dora Deputy (deputy)',
          fates: ['move', 'end'],
        },
        { kind: 'interest', fates: ['move'] },
        { kind: 'plan-section', label: 'Section 1: Falls at home', fates: ['move'] },
        { kind: 'commitment', fates: ['move'] },
      ],
    });
    for (const reader of [world.member, world.participant, world.operator, world.other.chair])
      expect(await seen(reader, trust)).toBeNull();
  });

  it('is settled by those who run the place, who say what becomes of each thing', async () => {
    const { trust, charity } = world.organisations;
    const all = await linesOf(trust, () => ({ fate: 'move', to: next }));
    for (const reader of [world.member, world.participant, world.operator, world.other.chair, VISITOR])
      expect(await codesOf(app, settle(), input(trust, all), reader)).toEqual(['not-found']);
    expect(await codesOf(app, settle(), input(trust, [], null), world.secretary)).toEqual([
      'succession/day-missing',
      ...Array.from({ length: 4 }, () => 'succession/fate-missing'),
    ]);
    expect(await codesOf(app, settle(), input(trust, all, '2026-03-31'), world.secretary)).toEqual([
      'succession/day-too-early',
    ]);
    expect(await codesOf(app, settle(), input(trust, all, '2099-01-01'), world.secretary)).toEqual([
      'succession/day-to-come',
    ]);
    const elsewhere = all.map((line: Line) => ({ ...line, to: charity }));
    expect(new Set(await codesOf(app, settle(), input(trust, elsewhere), world.secretary))).toEqual(
      new Set(['succession/no-such-successor']),
    );
    const ended = all.map(({ kind, id }: Line) => ({ kind, id, fate: 'end' }));
    expect(await codesOf(app, settle(), input(trust, ended), world.secretary)).toEqual(
      Array.from({ length: 3 }, () => 'succession/fate-not-possible'),
    );
    expect(await codesOf(app, settle(), input(world.organisations.icb, []), world.other.chair)).toEqual([
      'not-found',
    ]);
  });

  it('moves all at once: seat and people, promise, section, interest; the old name keeps its days', async () => {
    const { trust } = world.organisations;
    await must(
      app,
      settle(),
      input(trust, await linesOf(trust, () => ({ fate: 'move', to: next }))),
      world.secretary,
    );
    expect(
      await app.database.rows(
        `SELECT organisation_id = $2 AS moved, since, until FROM partnerships.seat WHERE partnership_id = $1 AND class = 'nhs-provider' ORDER BY moved`,
        [world.place.id, next],
      ),
    ).toEqual([
      { moved: false, since: '2025-01-01', until: '2026-03-31' },
      { moved: true, since: DAY, until: null },
    ]);
    const place = (
      await app.ask(
        '{ place(slug: "northmoor") { seats { organisation { name } people { capacity person { name } } } } }',
        {},
        world.secretary,
      )
    ).place;
    expect(
      place.seats.find((one: any) => one.organisation.name === 'Moor and Vale NHS Trust').people,
    ).toEqual([
      { capacity: 'representative', person: { name: 'Malik Member' } },
      { capacity: 'deputy', person: { name: 'Dora Deputy' } },
    ]);
    for (const [table, column] of [
      ['commitments.commitment', 'organisation_id'],
      ['plans.section', 'owner_organisation_id'],
      ['interests.interest', 'organisation_id'],
    ])
      expect(await app.database.rows(`SELECT DISTINCT ${column} AS id FROM ${table}`)).toEqual([
        { id: next },
      ]);
    expect(await waiting(world.secretary)).toEqual([]);
    expect(await codesOf(app, settle(), input(trust, []), world.secretary)).toEqual([
      'succession/nothing-held',
    ]);
  });

  it('leaves its people in the place for the successor, and out of it for the one that ended', async () => {
    const roles = async (reader: Reader) =>
      (await app.ask('{ place(slug: "northmoor") { viewer { roles } } }', {}, reader)).place.viewer.roles;
    expect(await roles(reading(world.member.personId, next))).toEqual(['member']);
    expect(await roles(world.member)).toEqual([]);
    // The successor had nobody, so they are let into its own circle; a bystander is not.
    const own = await app.database.rows<{ n: number }>(
      `SELECT count(DISTINCT person_id)::int AS n FROM audience."grant" WHERE audience = 'organisation/' || $1 AND withdrawn_at IS NULL`,
      [next],
    );
    expect(own).toEqual([{ n: 2 }]);
  });

  it('stands in the record, line by line', async () => {
    const lines = await app.database.rows<{ event: string }>(
      `SELECT DISTINCT event FROM journal.line WHERE stream = 'partnership/' || $1
         AND action_id = (SELECT action_id FROM journal.line WHERE event = 'partnerships.succession-settled' AND stream = 'partnership/' || $1 LIMIT 1)
        ORDER BY event`,
      [world.place.id],
    );
    expect(lines.map(({ event }) => event)).toEqual([
      'commitments.commitment-passed-on',
      'commitments.owner-named',
      'interests.interest-passed-on',
      'partnerships.seat-ended',
      'partnerships.seat-left',
      'partnerships.seat-moved',
      'partnerships.seat-taken',
      'partnerships.succession-settled',
      'plans.section-handed-over',
    ]);
  });

  it('shows on the day before as it was, and today under the successor', async () => {
    const on = async (id: Id, day?: string) =>
      (
        await app.ask(
          'query ($key: String!, $day: LocalDate) { organisation(key: $key, day: $day) { state timeline { kind to { name } } places { name as } } }',
          { key: id, day },
          VISITOR,
        )
      ).organisation;
    const before = await on(world.organisations.trust);
    expect(before).toMatchObject({ state: 'closed', places: [] });
    expect(await on(world.organisations.trust, '2026-03-31')).toMatchObject({
      state: 'open',
      places: [{ name: 'Northmoor', as: 'seat' }],
    });
    expect((await on(next, '2026-03-31')).places).toEqual([]);
    expect(before.timeline.at(-1)).toEqual({ kind: 'succeeded', to: [{ name: 'Moor and Vale NHS Trust' }] });
    expect((await on(next)).places).toEqual([{ name: 'Northmoor', as: 'seat' }]);
  });

  it('does not make two seats of one kind: the one that is too many ends or stays', async () => {
    const { charity, carers } = world.organisations;
    const volunteer = { ...world.participant };
    await app.database.rows(
      `UPDATE partnerships.representation SET standing = 'confirmed' WHERE person_id = $1`,
      [volunteer.personId],
    );
    await seat(app, world.secretary, world.place, volunteer, 'vcse');
    await must(
      app,
      recordSuccession,
      { organisationId: carers, successorId: charity, since: DAY, ends: false },
      world.operator,
    );
    const { lines } = await seen(world.secretary, carers);
    expect(lines.filter((line: any) => line.takenBy.length > 0)).toMatchObject([
      { kind: 'seat', takenBy: [charity] },
    ]);
    const move = await linesOf(carers, () => ({ fate: 'move', to: charity }));
    expect(await codesOf(app, settle(), input(carers, move), world.secretary)).toEqual([
      'succession/seat-already-there',
    ]);
    const apart = move.map((line: Line) =>
      line.kind === 'seat' ? { ...line, fate: 'end', to: null } : line,
    );
    await must(app, settle(), input(carers, apart), world.secretary);
    const forum = (
      await app.ask(
        '{ place(slug: "northmoor") { forumMembers { person { name } organisation { name } } } }',
        {},
        world.secretary,
      )
    ).place.forumMembers;
    expect(forum).toEqual([
      { person: { name: 'Pat Participant' }, organisation: { name: 'Northmoor Befrienders' } },
    ]);
    // The charity has people of its own: an officer cannot let a stranger into its circle.
    expect(
      await app.database.rows(
        `SELECT 1 FROM audience."grant" WHERE person_id = $1 AND audience = 'organisation/' || $2 AND withdrawn_at IS NULL`,
        [volunteer.personId, charity],
      ),
    ).toEqual([]);
  });

  it('keeps what is kept, and does not ask again', async () => {
    const { charity } = world.organisations;
    const union = await organisation(app, 'Vale Union', 'vcse');
    await must(
      app,
      recordSuccession,
      { organisationId: charity, successorId: union, since: DAY, ends: false },
      world.operator,
    );
    expect(await waiting(world.secretary)).toHaveLength(1);
    await must(
      app,
      settle(),
      input(charity, await linesOf(charity, () => ({ fate: 'keep' }))),
      world.secretary,
    );
    expect(await waiting(world.secretary)).toEqual([]);
  });

  it('carries what is still open: who was asked in, who sits later, a vote that is not cast', async () => {
    const { alliance, organisationId: _own, ...voters } = await allianceWorld(app, world);
    const { ann, bob, cat } = voters;
    const today = app.clock.today();
    const taker = await organisation(app, 'Hands Together', 'vcse');
    const old = cat.organisationId!;
    const later = await colleague(app, world.operator, 'Lara Later', old);
    const seatId = (await app.database.row<{ id: Id }>(
      'SELECT id FROM partnerships.seat WHERE partnership_id = $1 AND organisation_id = $2',
      [alliance.id, old],
    ))!.id;
    const sits = { seatId, personId: later.personId, capacity: 'deputy', since: addDays(today, 30) };
    await must(app, fillSeat, sits, ann);
    await must(
      app,
      inviteMember,
      { partnershipId: alliance.id, organisationId: old, email: 'new@hands.example', seatId },
      ann,
    );
    const election = await openedElection(app, { alliance, organisationId: _own, ...voters });
    await standsInIt(app, election, ann);
    await standsInIt(app, election, bob);
    await must(app, openVote, { electionId: election, version: 1 }, ann);

    await must(
      app,
      recordSuccession,
      { organisationId: old, successorId: taker, since: today, ends: true },
      world.operator,
    );
    const { succession } = await app.ask(
      `query ($place: String!, $id: ID!) { succession(place: $place, organisation: $id) { lines { kind id } } }`,
      { place: alliance.slug, id: old },
      ann,
    );
    expect(succession.lines.map((line: any) => line.kind)).toEqual(['seat', 'invitation']);
    const lines = succession.lines.map((line: any) => ({ ...line, fate: 'move', to: taker }));
    await must(app, settle(), { partnershipId: alliance.id, organisationId: old, day: today, lines }, ann);
    expect(
      await app.database.rows(
        `SELECT s.organisation_id = $2 AS moved, c.state, c.day::text AS day FROM partnerships.seat_change c
           JOIN partnerships.seat s ON s.id = c.seat_id WHERE c.partnership_id = $1 ORDER BY moved`,
        [alliance.id, taker],
      ),
    ).toEqual([
      { moved: false, state: 'withdrawn', day: sits.since },
      { moved: true, state: 'waiting', day: sits.since },
    ]);
    expect(
      await app.database.rows(
        'SELECT organisation_id = $2 AS moved, seat_id FROM partnerships.invitation WHERE partnership_id = $1',
        [alliance.id, taker],
      ),
    ).toEqual([{ moved: true, seat_id: null }]);
    const chosen = await app.database.row<{ id: Id }>(
      'SELECT id FROM partnerships.nomination WHERE election_id = $1 AND person_id = $2',
      [election, bob.personId],
    );
    const vote = { electionId: election, nominationId: chosen!.id };
    expect(await codesOf(app, castVote, vote, reading(cat.personId, taker))).toEqual([]);
  });
});
