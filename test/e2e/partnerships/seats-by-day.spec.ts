import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { VISITOR, type PersonReader, type Reader } from '@folkmoot/kernel/reader.js';
import { endSeat } from '@folkmoot/partnerships/actions/end-seat.js';
import { endSitting } from '@folkmoot/partnerships/actions/end-sitting.js';
import { fillSeat } from '@folkmoot/partnerships/actions/fill-seat.js';
import { offerSeat } from '@folkmoot/partnerships/actions/offer-seat.js';
import { representOrganisation } from '@folkmoot/partnerships/actions/represent-organisation.js';
import { setVacancyAlarm } from '@folkmoot/partnerships/actions/set-vacancy-alarm.js';
import { withdrawSeatChange } from '@folkmoot/partnerships/actions/withdraw-seat-change.js';
import { SeatJobs } from '@folkmoot/partnerships/seat-jobs.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import {
  codesOf,
  colleague,
  must,
  organisation,
  partnershipWorld,
  type PartnershipWorld,
} from '../../worlds/partnerships.js';
import { workOf } from '../../worlds/work.js';

describe('seats from a day', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  const start = new Date('2026-11-18T12:00:00.000Z');
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  }, 60_000);
  afterAll(() => app.close());

  const today = () => app.clock.today();
  const later = (days: number) => addDays(today(), days);
  const goTo = (days: number) => app.clock.moveTo(new Date(start.getTime() + days * 86_400_000));
  const isIn = async (who: PersonReader): Promise<boolean> =>
    (await loadScope(app.database, who)).sees(partnershipAudience(world.place.id));
  const offered = async (name: string, more: object = {}): Promise<{ seatId: Id; organisationId: Id }> => {
    const organisationId = await organisation(app, name, 'vcse');
    const input = { partnershipId: world.place.id, organisationId, seatClass: 'vcse', voting: true, ...more };
    return { organisationId, ...(await must(app, offerSeat, input, world.secretary)) };
  };
  const settled = (seatId: Id) =>
    app.database.rows<{ id: Id; version: number; state: string; whyNot: string | null }>(
      `SELECT id, version, state, why_not AS "whyNot" FROM partnerships.seat_change WHERE seat_id = $1 ORDER BY day, id`,
      [seatId],
    );
  const dayComes = async (seatId: Id): Promise<void> => {
    for (const { id } of await settled(seatId)) await app.nest.get(SeatJobs).carryOut({ change: id });
  };
  const shown = (id: Id, reader: Reader) =>
    app.ask(
      `query ($id: ID!) { seat(id: $id) { kind since vacantSince alarm mayName mayEnd people { name }
         sittings { id version person { name } capacity since until mayEnd } changes { day kind state whyNot mayWithdraw } } }`,
      { id },
      reader,
    );

  it('a seat of a usual kind begins on its day, and the public reads what it is', async () => {
    const { seatId } = await offered('Moor Care Homes', {
      seatClass: 'social-care',
      template: 'care-home-association',
      voting: false,
      since: later(10),
    });
    const seats = async (reader: Reader) =>
      (
        await app.ask(
          '{ place(slug: "northmoor") { seats { id kind voting } seatsToCome { id since } } }',
          {},
          reader,
        )
      ).place;
    expect((await seats(VISITOR)).seats.filter((one: any) => one.id === seatId)).toEqual([]);
    expect((await seats(VISITOR)).seatsToCome).toEqual([]);
    expect((await seats(world.secretary)).seatsToCome).toEqual([{ id: seatId, since: later(10) }]);
    goTo(10);
    expect((await seats(VISITOR)).seats).toContainEqual({
      id: seatId,
      kind: 'Care home association',
      voting: false,
    });
    goTo(0);
    const bad = { seatClass: 'social-care', template: 'throne', organisationId: world.organisations.carers };
    expect(
      await codesOf(app, offerSeat, { partnershipId: world.place.id, voting: false, ...bad }, world.chair),
    ).toEqual(['seat/template-unknown']);
  });

  it('somebody named for a later day is in from that day, and who sat there before is out', async () => {
    const { seatId, organisationId } = await offered('Moor Befrienders');
    const now = await colleague(app, world.operator, 'Now Person', organisationId);
    const next = await colleague(app, world.operator, 'Next Person', organisationId);
    const fill = { seatId, capacity: 'representative' };
    await must(app, fillSeat, { ...fill, personId: now.personId }, world.secretary);
    const ahead = { ...fill, personId: next.personId, since: later(30) };
    await must(app, fillSeat, ahead, world.secretary);
    expect(await codesOf(app, fillSeat, ahead, world.secretary)).toEqual(['seat/planned']);
    expect([await isIn(now), await isIn(next)]).toEqual([true, false]);

    goTo(29);
    await expect(dayComes(seatId)).rejects.toThrow('tried again');
    goTo(30);
    await dayComes(seatId);
    await dayComes(seatId);
    expect([await isIn(now), await isIn(next)]).toEqual([false, true]);
    const { seat } = await shown(seatId, world.observer);
    expect(seat.sittings.map((one: any) => [one.person.name, one.since, one.until])).toEqual([
      ['Next Person', today(), null],
      ['Now Person', later(-30), later(-1)],
    ]);
    expect(
      await codesOf(app, fillSeat, { ...fill, personId: now.personId, since: later(-1) }, world.chair),
    ).toEqual(['seat/before-last']);
    goTo(0);
  });

  it('says on the day why something settled could not be done, and lets it be taken back before', async () => {
    const { seatId, organisationId } = await offered('Moor Walkers');
    const walker = await colleague(app, world.operator, 'Wendy Walker', organisationId);
    const ahead = { seatId, personId: walker.personId, capacity: 'deputy', since: later(5) };
    await must(app, fillSeat, ahead, world.chair);
    await must(app, endSeat, { seatId, version: 1, until: later(2) }, world.chair);
    const [ends, takes] = (await shown(seatId, world.chair)).seat.changes;
    expect([ends.day, takes.day]).toEqual([later(3), later(5)]);
    expect(
      await codesOf(
        app,
        withdrawSeatChange,
        { changeId: (await settled(seatId))[0]!.id, version: 1 },
        world.member,
      ),
    ).toEqual(['not-found']);
    goTo(5);
    await dayComes(seatId);
    expect((await settled(seatId)).map((one) => [one.state, one.whyNot])).toEqual([
      ['done', null],
      ['not-done', 'seat/ended'],
    ]);
    expect(await isIn(walker)).toBe(false);
    goTo(0);
    const [first] = await settled(seatId);
    expect(
      await codesOf(app, withdrawSeatChange, { changeId: first!.id, version: first!.version }, world.chair),
    ).toEqual(['seat-change/settled']);

    const other = await offered('Moor Runners');
    await must(app, endSeat, { seatId: other.seatId, version: 1, until: later(2) }, world.chair);
    const [ending] = await settled(other.seatId);
    await must(app, withdrawSeatChange, { changeId: ending!.id, version: 1 }, world.secretary);
    goTo(3);
    await dayComes(other.seatId);
    expect((await shown(other.seatId, world.chair)).seat).toMatchObject({ changes: [], mayEnd: true });
    goTo(0);
  });

  it('its own representative and who signs name who sits there; a deputy, a colleague and others do not', async () => {
    const { seatId, organisationId } = await offered('Moor Carers');
    const rep = await colleague(app, world.operator, 'Rita Represents', organisationId);
    const deputy = await colleague(app, world.operator, 'Dan Deputises', organisationId);
    const third = await colleague(app, world.operator, 'Thea Third', organisationId);
    await must(
      app,
      fillSeat,
      { seatId, personId: rep.personId, capacity: 'representative' },
      world.secretary,
    );
    const name = (personId: Id, reader: Reader) =>
      codesOf(app, fillSeat, { seatId, personId, capacity: 'deputy' }, reader);
    expect(await name(deputy.personId, rep)).toEqual([]);
    for (const reader of [deputy, third, world.member, world.charityMember, world.other.chair, VISITOR])
      expect(await name(third.personId, reader)).toEqual(['not-found']);
    // The secretary sees it.
    const { seat } = await shown(seatId, world.secretary);
    expect(seat.sittings.map((one: any) => one.person.name)).toEqual(['Rita Represents', 'Dan Deputises']);
    expect((await shown(seatId, deputy)).seat).toMatchObject({ mayName: false, people: [] });
    expect((await shown(seatId, rep)).seat.people).toHaveLength(3);
    expect((await shown(seatId, world.stranger)).seat).toBeNull();

    const sitting = (who: string) => seat.sittings.find((one: any) => one.person.name === who);
    const end = (who: string, reader: Reader, until?: string) =>
      codesOf(app, endSitting, { holderId: sitting(who).id, version: sitting(who).version, until }, reader);
    expect(await end('Rita Represents', deputy)).toEqual(['not-found']);
    expect(await end('Dan Deputises', rep, later(-1))).toEqual(['seat/before-sitting']);
    expect(await end('Dan Deputises', deputy)).toEqual([]);
    expect(await end('Dan Deputises', rep)).toEqual(['seat/left']);
    expect(await isIn(deputy)).toBe(false);
    expect(await end('Rita Represents', rep)).toEqual([]);
    expect((await shown(seatId, world.chair)).seat).toMatchObject({ vacantSince: today(), alarm: false });
    // With nobody on the seat, who signs for the organisation names the next.
    await must(
      app,
      representOrganisation,
      { personId: third.personId, organisationId, capacity: 'signatory', jobTitle: 'Treasurer' },
      world.operator,
    );
    expect(
      await codesOf(app, fillSeat, { seatId, personId: third.personId, capacity: 'representative' }, third),
    ).toEqual([]);
    expect((await shown(seatId, world.chair)).seat.vacantSince).toBeNull();
  });

  it('an empty seat rings the alarm after the days of its class, which a place may choose', async () => {
    const { seatId } = await offered('Moor Readers');
    const waits = async (reader: Reader): Promise<Id[]> =>
      (await workOf(app, reader, 'vacancy')).map((one) => one.id);
    expect(await waits(world.secretary)).not.toContain(seatId);
    goTo(14);
    expect(await waits(world.secretary)).toContain(seatId);
    for (const reader of [world.member, world.observer, world.operator, world.other.chair])
      expect(await waits(reader)).toEqual([]);
    const alarm = (days: number, seatClass = 'vcse') => ({ partnershipId: world.place.id, seatClass, days });
    expect(await codesOf(app, setVacancyAlarm, alarm(0, 'throne'), world.chair)).toEqual([
      'seat/class-unknown',
      'vacancy/days',
    ]);
    expect(await codesOf(app, setVacancyAlarm, alarm(20), world.member)).toEqual(['not-found']);
    await must(app, setVacancyAlarm, alarm(20), world.secretary);
    expect(await waits(world.secretary)).not.toContain(seatId);
    app.clock.moveTo(new Date(app.clock.now().getTime() + 1_000));
    await must(app, setVacancyAlarm, alarm(10), world.chair);
    expect(await waits(world.secretary)).toContain(seatId);
    const { place } = await app.ask(
      '{ place(slug: "northmoor") { seats { id vacantSince alarm } vacancyAlarms { seatClass days } } }',
      {},
      VISITOR,
    );
    expect(place.vacancyAlarms).toEqual([]);
    expect(place.seats.find((one: any) => one.id === seatId)).toMatchObject({
      vacantSince: null,
      alarm: false,
    });
    goTo(0);
  });
});
