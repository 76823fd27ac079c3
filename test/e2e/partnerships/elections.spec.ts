import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type PersonReader, type Reader } from '@folkmoot/kernel/reader.js';
import { appointOffice } from '@folkmoot/partnerships/actions/appoint-office.js';
import { endSitting } from '@folkmoot/partnerships/actions/end-sitting.js';
import { leavePlace } from '@folkmoot/partnerships/actions/leave-place.js';
import { withdrawSeatChange } from '@folkmoot/partnerships/actions/withdraw-seat-change.js';
import { eraseMe } from '@folkmoot/access/actions/erase-me.js';
import { OwnData } from '@folkmoot/access/contract/own-data.js';
import { answerNomination } from '@folkmoot/partnerships/actions/elections/answer-nomination.js';
import { castVote } from '@folkmoot/partnerships/actions/elections/cast-vote.js';
import { countElection } from '@folkmoot/partnerships/actions/elections/count-election.js';
import { nominate } from '@folkmoot/partnerships/actions/elections/nominate.js';
import { openElection } from '@folkmoot/partnerships/actions/elections/open-election.js';
import { openVote } from '@folkmoot/partnerships/actions/elections/open-vote.js';
import { abandonElection, drawLots, voteAnew } from '@folkmoot/partnerships/actions/elections/settle-tie.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { fillSeat } from '@folkmoot/partnerships/actions/fill-seat.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import { SeatJobs } from '@folkmoot/partnerships/seat-jobs.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { allianceWorld, openedElection, standsInIt, type AllianceWorld } from '../../worlds/alliances.js';
import { folkmoot } from '../../worlds/app.js';
import { codesOf, must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { workOf } from '../../worlds/work.js';

describe('an alliance elects who sits for it', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  const start = new Date('2026-11-18T12:00:00.000Z');
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  }, 60_000);
  afterAll(() => app.close());

  const goTo = (days: number) => app.clock.moveTo(new Date(start.getTime() + days * 86_400_000));
  const shown = async (id: Id, reader: Reader) =>
    (
      await app.ask(
        `query ($id: ID!) { election(id: $id) { id version state round reason elected { name }
           candidates { id version person { id name } state votes } roll { organisation { name } votedBy { name } }
           abilities { nominate vote openVote count settleTie abandon } people { name } } }`,
        { id },
        reader,
      )
    ).election;
  const upon = async (id: Id, reader: Reader) => ({
    electionId: id,
    version: (await shown(id, reader)).version,
  });
  const candidate = async (id: Id, who: PersonReader, reader: Reader): Promise<Id> =>
    (await shown(id, reader)).candidates.find((one: any) => one.person.id === who.personId).id;
  const vote = async (id: Id, voter: PersonReader, whom: PersonReader) =>
    codesOf(app, castVote, { electionId: id, nominationId: await candidate(id, whom, voter) }, voter);
  const hatOf = (who: PersonReader, { organisationId }: AllianceWorld): PersonReader => ({
    ...who,
    organisationId,
  });
  const waits = async (who: PersonReader) =>
    (await workOf(app, who))
      .filter(({ kind }) => kind === 'alliance-seat' || kind.startsWith('election'))
      .map(({ kind, due }) => [kind, due]);
  const isIn = async (who: PersonReader): Promise<boolean> =>
    (await loadScope(app.database, who)).sees(partnershipAudience(world.place.id));

  it('from names to the seat: asked, consented, voted by each member once, counted, seated', async () => {
    const own = await allianceWorld(app, world);
    const { ann, bob, cat } = own;
    // From its place in the register the way leads to its rooms.
    const roomsOf = async (key: Id) =>
      (await app.ask('query ($key: String!) { organisation(key: $key) { alliance } }', { key }, VISITOR))
        .organisation.alliance;
    expect([await roomsOf(own.organisationId), await roomsOf(ann.organisationId!)]).toEqual([
      own.alliance.slug,
      null,
    ]);
    expect(await waits(ann)).toEqual([['alliance-seat', null]]);
    const id = await openedElection(app, own);
    expect(await waits(ann)).toEqual([['election-run', app.clock.today()]]);
    expect(
      await codesOf(
        app,
        openElection,
        { seatId: own.seatId, nominationsUntil: null, voteUntil: null, sitsFrom: null },
        ann,
      ),
    ).toEqual(['election/day-missing', 'election/day-missing', 'election/day-missing', 'election/open']);
    await standsInIt(app, id, ann);
    await must(app, nominate, { electionId: id, personId: bob.personId, statement: 'He is good.' }, cat);
    expect(
      await codesOf(app, nominate, { electionId: id, personId: world.chair.personId, statement: '' }, cat),
    ).toEqual(['election/not-of-alliance']);
    expect(
      await codesOf(app, nominate, { electionId: id, personId: bob.personId, statement: '' }, ann),
    ).toEqual(['election/nominated']);
    // Nobody stands who has not said so, and nobody says it for another.
    const asked = (await shown(id, bob)).candidates.find((one: any) => one.person.id === bob.personId);
    expect(asked.state).toBe('asked');
    expect(await waits(bob)).toEqual([['election-stand', app.clock.today()]]);
    const answer = {
      nominationId: asked.id,
      version: asked.version,
      stands: true,
      statement: 'I have time.',
    };
    expect(await codesOf(app, answerNomination, answer, cat)).toEqual(['not-found']);
    expect(await codesOf(app, answerNomination, { ...answer, statement: ' ' }, bob)).toEqual([
      'election/statement-missing',
    ]);
    await must(app, answerNomination, answer, bob);

    expect(await codesOf(app, openVote, await upon(id, ann), bob)).toEqual(['not-found']);
    await must(app, openVote, await upon(id, ann), ann);
    expect(
      await codesOf(app, nominate, { electionId: id, personId: cat.personId, statement: 'Me.' }, cat),
    ).toEqual(['election/names-closed']);
    expect(await vote(id, ann, bob)).toEqual([]);
    expect(await vote(id, ann, ann)).toEqual(['election/voted']);
    expect(await codesOf(app, castVote, { electionId: id, nominationId: id }, bob)).toEqual([
      'election/candidate',
    ]);
    // It waits for whoever has not voted, and for nobody outside; the last day is on the alliance’s own page.
    expect([await waits(ann), await waits(bob), await waits(cat)]).toEqual([
      [],
      [['election-vote', app.clock.today()]],
      [['election-vote', app.clock.today()]],
    ]);
    expect(await waits(world.secretary)).toEqual([]);
    const dates = async (reader: Reader) =>
      (await app.ask('{ place(slug: "moor-voices") { nextDates { day what } } }', {}, reader)).place
        .nextDates;
    expect(await dates(cat)).toEqual([
      { day: app.clock.today(), what: 'Last day to vote: the seat in Northmoor' },
    ]);
    expect(await dates(world.secretary)).toEqual([]);
    // Who has voted is known, how is not, and nobody reads a number before the count.
    const during = await shown(id, cat);
    expect(during.roll.map((one: any) => one.votedBy?.name ?? null)).toEqual(['Ann Alder', null, null]);
    expect(during.candidates.map((one: any) => one.votes)).toEqual([null, null]);
    expect(await codesOf(app, countElection, await upon(id, ann), ann)).toEqual(['election/not-over']);
    expect(await vote(id, bob, bob)).toEqual([]);
    expect(await vote(id, cat, ann)).toEqual([]);
    expect(await waits(ann)).toEqual([['election-run', app.clock.today()]]);
    await must(app, countElection, await upon(id, ann), ann);
    expect([await waits(ann), await waits(bob)]).toEqual([[], []]);
    const after = await shown(id, cat);
    expect([after.state, after.elected.name]).toEqual(['elected', 'Bob Birch']);
    expect(after.candidates.map((one: any) => [one.person.name, one.votes])).toEqual([
      ['Bob Birch', 2],
      ['Ann Alder', 1],
    ]);
    // He sits there with the alliance's hat, and with no other.
    expect([await isIn(hatOf(bob, own)), await isIn(bob)]).toEqual([true, false]);
    const { seat } = await app.ask(
      'query ($id: ID!) { seat(id: $id) { sittings { person { name } until } } }',
      { id: own.seatId },
      world.secretary,
    );
    expect(seat.sittings).toEqual([{ person: { name: 'Bob Birch' }, until: null }]);
    expect(
      await codesOf(
        app,
        fillSeat,
        { seatId: own.seatId, personId: ann.personId, capacity: 'representative' },
        world.secretary,
      ),
    ).toEqual(['seat/by-election']);
  });

  it('a deputy who is elected goes on speaking for the alliance', async () => {
    const own = await allianceWorld(app, world);
    const { ann, bob } = own;
    const speaker = { personId: bob.personId, organisationId: own.organisationId };
    await must(
      app,
      representOrganisation,
      { ...speaker, capacity: 'representative', jobTitle: 'Deputy' },
      world.operator,
    );
    await must(
      app,
      fillSeat,
      { seatId: own.seatId, personId: bob.personId, capacity: 'deputy' },
      world.operator,
    );
    const id = await openedElection(app, own);
    await standsInIt(app, id, bob);
    await must(app, openVote, await upon(id, ann), ann);
    if ((await shown(id, ann)).state !== 'elected') await must(app, countElection, await upon(id, ann), ann);
    expect((await shown(id, ann)).elected.name).toMatch(/^Bob/);
    expect(await isIn(hatOf(bob, own))).toBe(true);
    const spoken = await app.database.rows(
      'SELECT 1 FROM partnerships.representation_view WHERE person_id = $1 AND organisation_id = $2',
      [speaker.personId, speaker.organisationId],
    );
    expect(spoken).toHaveLength(1);
  });

  it('keeps what was chosen out of every table, mark and line that leads to who voted', async () => {
    const own = await allianceWorld(app, world);
    const { ann, bob, cat } = own;
    const id = await openedElection(app, own);
    await standsInIt(app, id, ann);
    await standsInIt(app, id, bob);
    await must(app, openVote, await upon(id, ann), ann);
    const chosen = await candidate(id, bob, ann);
    expect(await vote(id, cat, bob)).toEqual([]);
    expect(await vote(id, ann, bob)).toEqual([]);

    // The numbers of all candidates were written by the same transactions, as often: none of them tells which grew.
    const tallies = await app.database.rows<{ mark: string; version: number; votes: number }>(
      'SELECT xmin::text AS mark, version, votes FROM partnerships.election_tally WHERE election_id = $1',
      [id],
    );
    expect(tallies.map((one) => one.votes).sort()).toEqual([0, 2]);
    expect(new Set(tallies.map((one) => one.mark)).size).toBe(1);
    expect(tallies.map((one) => one.version)).toEqual([3, 3]);
    const columns = await app.database.rows<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'partnerships' AND table_name = 'election_roll'`,
    );
    expect(columns.map((one) => one.name).sort()).toEqual([
      'election_id',
      'id',
      'organisation_id',
      'version',
      'voted_by',
    ]);
    // The record and what is kept of a request name the election and who voted, never the candidate.
    const lines = await app.database.rows<{ data: string }>(
      `SELECT data FROM journal.line WHERE subject_id = $1 AND event = 'partnerships.election-voted'`,
      [id],
    );
    expect(lines).toHaveLength(2);
    expect(lines.map((one) => Object.keys(JSON.parse(one.data)))).toEqual([
      ['organisation'],
      ['organisation'],
    ]);
    const requests = await app.database.rows<{ outcome: object }>(
      `SELECT outcome FROM platform.request WHERE action = 'partnerships.cast-vote' AND outcome IS NOT NULL`,
    );
    expect(JSON.stringify(requests)).not.toContain(chosen);
  });

  it('has lots drawn where several have the most, by somebody who does not stand, or is voted on again', async () => {
    const own = await allianceWorld(app, world);
    const { ann, bob, cat } = own;
    await must(
      app,
      appointOffice,
      {
        partnershipId: own.alliance.id,
        personId: cat.personId,
        organisationId: cat.organisationId!,
        role: 'secretary',
      },
      world.operator,
    );
    const tie = async (): Promise<Id> => {
      const id = await openedElection(app, own, { voteUntil: addDays(app.clock.today(), 2) });
      await standsInIt(app, id, ann);
      await standsInIt(app, id, bob);
      await must(app, openVote, await upon(id, ann), ann);
      await vote(id, ann, ann);
      await vote(id, bob, bob);
      goTo(3);
      expect(await vote(id, cat, ann)).toEqual(['election/not-voting']);
      await must(app, countElection, await upon(id, ann), ann);
      expect((await shown(id, cat)).state).toBe('tied');
      goTo(0);
      return id;
    };
    const first = await tie();
    const drawn = {
      nominationId: await candidate(first, bob, cat),
      reason: 'Two papers in a hat; Cat drew, Ann and Bob saw it.',
    };
    expect(await codesOf(app, drawLots, { ...(await upon(first, ann)), ...drawn }, ann)).toEqual([
      'election/lots-own',
    ]);
    expect(
      await codesOf(app, drawLots, { ...(await upon(first, cat)), nominationId: first, reason: '' }, cat),
    ).toEqual(['election/lots-reason-missing', 'election/lots-whom']);
    await must(app, voteAnew, { ...(await upon(first, cat)), voteUntil: app.clock.today() }, cat);
    const { alliance } = await app.ask(
      'query ($slug: String!) { alliance(slug: $slug) { elections { id state round } } }',
      { slug: own.alliance.slug },
      cat,
    );
    const again = alliance.elections.find((one: any) => one.round === 2).id;
    await vote(again, ann, ann);
    await vote(again, bob, bob);
    await vote(again, cat, ann);
    await must(app, countElection, await upon(again, cat), cat);
    expect((await shown(again, cat)).elected.name).toMatch(/^Ann/);

    const second = await tie();
    await must(
      app,
      drawLots,
      { ...(await upon(second, cat)), ...drawn, nominationId: await candidate(second, bob, cat) },
      cat,
    );
    const settled = await shown(second, ann);
    expect([settled.state, settled.reason]).toEqual(['elected', drawn.reason]);
    // Who is followed loses the alliance's hat with the seat.
    expect([await isIn(hatOf(ann, own)), await isIn(hatOf(bob, own))]).toEqual([false, true]);
    expect((await loadScope(app.database, hatOf(ann, own))).audiences).not.toContain(
      `organisation/${own.organisationId}`,
    );
  });

  it('elects who stands alone without a vote, from the day that was said; an officer may abandon it with a reason', async () => {
    const own = await allianceWorld(app, world);
    const { ann, bob } = own;
    const id = await openedElection(app, own, { sitsFrom: addDays(app.clock.today(), 10) });
    expect(await codesOf(app, openVote, await upon(id, ann), ann)).toEqual(['election/nobody-stands']);
    await standsInIt(app, id, bob);
    await must(app, openVote, await upon(id, ann), ann);
    expect((await shown(id, ann)).state).toBe('elected');
    expect(await isIn(hatOf(bob, own))).toBe(false);
    const change = await app.database.row<{ id: Id }>(
      'SELECT id FROM partnerships.seat_change WHERE seat_id = $1',
      [own.seatId],
    );
    goTo(10);
    await app.nest.get(SeatJobs).carryOut({ change: change!.id });
    expect(await isIn(hatOf(bob, own))).toBe(true);
    goTo(0);
    const next = await openedElection(app, own);
    expect(await codesOf(app, abandonElection, { ...(await upon(next, ann)), reason: '' }, ann)).toEqual([
      'election/reason-missing',
    ]);
    await must(
      app,
      abandonElection,
      { ...(await upon(next, ann)), reason: 'The seat moves to another day.' },
      ann,
    );
    expect(
      await codesOf(app, abandonElection, { ...(await upon(next, ann)), reason: 'Again.' }, ann),
    ).toEqual(['election/over']);
  });

  it('nobody is elected who has gone: whoever leaves the alliance, or erases themselves, stands no longer', async () => {
    const own = await allianceWorld(app, world);
    const { ann, bob, cat } = own;
    const first = await openedElection(app, own);
    await standsInIt(app, first, ann);
    await standsInIt(app, first, bob);
    await standsInIt(app, first, cat);
    await must(app, openVote, await upon(first, ann), ann);
    expect(await vote(first, cat, bob)).toEqual([]);
    const chosen = await candidate(first, bob, ann);
    const away = { partnershipId: own.alliance.id, organisationId: bob.organisationId!, understood: true };
    await must(app, leavePlace, away, bob);
    // The statement is gone, and nobody votes for who is.
    const after = (await shown(first, ann)).candidates.find((one: any) => one.id === chosen);
    expect(after.state).toBe('left');
    expect(await codesOf(app, castVote, { electionId: first, nominationId: chosen }, ann)).toEqual([
      'election/candidate',
    ]);
    expect(await vote(first, ann, ann)).toEqual([]);
    goTo(1);
    await must(app, countElection, await upon(first, ann), ann);
    expect((await shown(first, ann)).elected.name).toMatch(/^Ann/);
    goTo(0);

    // A seat in the alliance that an officer ends has the same effect, by no row of the election.
    const second = await openedElection(app, own);
    await standsInIt(app, second, cat);
    await app.database.rows(
      'UPDATE audience."grant" SET withdrawn_at = $2 WHERE person_id = $1 AND withdrawn_at IS NULL',
      [cat.personId, app.clock.now()],
    );
    expect((await shown(second, ann)).candidates.map((one: any) => one.state)).toEqual(['left']);
    expect(await codesOf(app, openVote, await upon(second, ann), ann)).toEqual(['election/nobody-stands']);
    await standsInIt(app, second, ann);
    await must(app, openVote, await upon(second, ann), ann);
    expect((await shown(second, ann)).elected.name).toMatch(/^Ann/);
  });

  it('who was elected for a later day and erases themselves takes no seat; what they wrote to be elected goes', async () => {
    const own = await allianceWorld(app, world);
    const { ann, bob } = own;
    const id = await openedElection(app, own, { sitsFrom: addDays(app.clock.today(), 10) });
    await standsInIt(app, id, bob);
    await must(app, openVote, await upon(id, ann), ann);
    await must(app, eraseMe(app.nest.get(OwnData, { strict: false })), { understood: true }, bob);
    const changes = await app.database.rows<{ id: Id; state: string }>(
      'SELECT id, state FROM partnerships.seat_change WHERE seat_id = $1',
      [own.seatId],
    );
    expect(changes.map((one) => one.state)).toEqual(['withdrawn']);
    goTo(10);
    await app.nest.get(SeatJobs).carryOut({ change: changes[0]!.id });
    goTo(0);
    const holders = 'SELECT 1 FROM partnerships.seat_holder WHERE seat_id = $1';
    expect(await app.database.rows(holders, [own.seatId])).toEqual([]);
    expect((await shown(id, ann)).candidates).toMatchObject([
      { state: 'stands', person: { name: expect.stringMatching(/^A former member/) } },
    ]);
    expect(
      await app.database.rows(
        `SELECT 1 FROM partnerships.nomination WHERE person_id = $1 AND statement <> ''`,
        [bob.personId],
      ),
    ).toEqual([]);
  });

  it('whoever leaves the place where they sit for the alliance speaks for it no longer', async () => {
    const own = await allianceWorld(app, world);
    const { ann, bob } = own;
    const id = await openedElection(app, own);
    await standsInIt(app, id, bob);
    await must(app, openVote, await upon(id, ann), ann);
    const inHat = hatOf(bob, own);
    const away = { partnershipId: world.place.id, organisationId: own.organisationId, understood: true };
    await must(app, leavePlace, away, inHat);
    expect((await loadScope(app.database, inHat)).audiences).not.toContain(
      `organisation/${own.organisationId}`,
    );
    const spoken = await app.database.rows(
      'SELECT 1 FROM partnerships.representation_view WHERE person_id = $1 AND organisation_id = $2',
      [bob.personId, own.organisationId],
    );
    expect(spoken).toEqual([]);
    // In the alliance itself they stay.
    expect((await loadScope(app.database, bob)).sees(partnershipAudience(own.alliance.id))).toBe(true);
  });

  it('whom an alliance elected only its own people, or they themselves, take from the seat', async () => {
    const own = await allianceWorld(app, world);
    const { ann, bob, cat } = own;
    const sitting = async () =>
      (await app.database.row<{ holderId: Id; version: number }>(
        'SELECT id AS "holderId", version FROM partnerships.seat_holder WHERE seat_id = $1 AND until IS NULL',
        [own.seatId],
      ))!;
    const elect = async (who: PersonReader, sitsFrom?: string) => {
      const id = await openedElection(app, own, sitsFrom ? { sitsFrom } : {});
      await standsInIt(app, id, who);
      await must(app, openVote, await upon(id, ann), ann);
    };
    await elect(bob);
    const asDeputy = { seatId: own.seatId, personId: bob.personId, capacity: 'deputy' };
    for (const officer of [world.chair, world.secretary, world.operator]) {
      expect(await codesOf(app, endSitting, await sitting(), officer)).toEqual(['seat/by-election']);
      expect(await codesOf(app, fillSeat, asDeputy, officer)).toEqual(['seat/by-election']);
    }
    await elect(cat, addDays(app.clock.today(), 5));
    const change = (await app.database.row<{ changeId: Id; version: number }>(
      `SELECT id AS "changeId", version FROM partnerships.seat_change WHERE seat_id = $1 AND state = 'waiting'`,
      [own.seatId],
    ))!;
    for (const officer of [world.chair, world.secretary, world.operator])
      expect(await codesOf(app, withdrawSeatChange, change, officer)).toEqual(['seat/by-election']);
    await must(app, withdrawSeatChange, change, ann);
    await must(app, endSitting, await sitting(), hatOf(bob, own));
  });

  it('is closed to the partners: no statutory body gets in, and its rooms are read by nobody outside', async () => {
    const own = await allianceWorld(app, world);
    const id = await openedElection(app, own);
    for (const reader of [
      world.chair,
      world.secretary,
      world.member,
      world.observer,
      world.charityMember,
      world.operator,
    ])
      expect(await shown(id, reader)).toBeNull();
    const { council } = world.organisations;
    const into = { partnershipId: own.alliance.id, organisationId: council };
    for (const reader of [own.ann, world.operator])
      expect(
        await codesOf(app, offerSeat, { ...into, seatClass: 'council-officer', voting: true }, reader),
      ).toEqual(['alliance/not-voluntary']);
    expect(
      await codesOf(
        app,
        appointOffice,
        { ...into, personId: world.secretary.personId, role: 'observer' },
        world.operator,
      ),
    ).toEqual(['alliance/not-voluntary']);
    const { alliance } = await app.ask(
      'query ($slug: String!) { alliance(slug: $slug) { inside seats { place } elections { id } } place(slug: $slug) { kind seats { organisation { name } people { person { name } } } } }',
      { slug: own.alliance.slug },
      world.chair,
    );
    const { found, all } = await app.ask(
      'query ($name: String) { found: places(search: $name) { slug } all: places(first: 100) { slug } }',
      { name: own.alliance.name },
      VISITOR,
    );
    expect(found).toContainEqual({ slug: own.alliance.slug });
    expect(all).not.toContainEqual({ slug: own.alliance.slug });
    expect(alliance).toEqual({ inside: false, seats: [{ place: 'northmoor' }], elections: [] });
  });
});
