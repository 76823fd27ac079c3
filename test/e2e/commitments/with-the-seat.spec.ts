import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eraseMe } from '@folkmoot/access/actions/erase-me.js';
import { OwnData } from '@folkmoot/access/contract/own-data.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { endSitting } from '@folkmoot/partnerships/actions/end-sitting.js';
import { fillSeat } from '@folkmoot/partnerships/actions/fill-seat.js';
import { leavePlace } from '@folkmoot/partnerships/actions/leave-place.js';
import { SeatJobs } from '@folkmoot/partnerships/seat-jobs.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { acceptedCommitment } from '../../worlds/commitments.js';
import { colleague, must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { workOf } from '../../worlds/work.js';

describe('what was promised goes on with the seat', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  }, 60_000);
  afterAll(() => app.close());

  const waits = async (reader: PersonReader): Promise<string[]> =>
    (await workOf(app, reader, 'commitment')).map((one) => one.id);
  /** The job as the change of the seat queued it. */
  const jobsRun = async (): Promise<void> => {
    const queued = await app.database.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'partnerships.seat-hand-over'`,
    );
    expect(queued[0]!.n).toBeGreaterThan(0);
    await app.nest.get(SeatJobs).handOver({ seat: world.trustSeat });
  };

  it('waits at the empty seat, and for the successor the same day, with the pack of the seat', async () => {
    const id = (await acceptedCommitment(app, world)).id as Id;
    expect(await waits(world.member)).toContain(id);
    const next = await colleague(app, world.operator, 'Nadia Next', world.organisations.trust);
    const sitting = await app.database.row<{ id: Id; version: number }>(
      `SELECT id, version FROM partnerships.seat_holder WHERE seat_id = $1 AND capacity = 'representative'`,
      [world.trustSeat],
    );
    await must(app, endSitting, { holderId: sitting!.id, version: sitting!.version }, world.member);
    await jobsRun();
    // The deputy, who still sits there, finds it waiting; nobody has taken it yet.
    expect(await waits(world.deputy)).toContain(id);
    await must(
      app,
      fillSeat,
      { seatId: world.trustSeat, personId: next.personId, capacity: 'representative' },
      world.secretary,
    );
    // Several at once, as where who leaves and who comes follow closely: none of them fails, and one does it.
    await Promise.all([1, 2, 3, 4].map(jobsRun));
    expect(await waits(next)).toContain(id);
    expect(await waits(world.deputy)).not.toContain(id);
    const { commitmentPage } = await app.ask(
      '{ commitmentPage(place: "northmoor", number: 1) { commitment { owner { name } handOvers } history { event } } }',
      {},
      next,
    );
    expect(commitmentPage.commitment).toEqual({ owner: { name: 'Nadia Next' }, handOvers: 1 });
    expect(
      commitmentPage.history.filter((one: any) => one.event === 'commitment-went-with-seat'),
    ).toHaveLength(2);
    const { openCommitmentsOf } = await app.ask(
      'query ($of: ID!) { openCommitmentsOf(place: "northmoor", organisationId: $of) { id } }',
      { of: world.organisations.trust },
      next,
    );
    expect(await workOf(app, next, 'handover')).toMatchObject([
      { place: 'northmoor', what: 'Handover pack: the seat of Northmoor Hospitals Trust', due: null },
    ]);
    expect(openCommitmentsOf.map((one: any) => one.id)).toEqual([id]);

    // Leaving the place hands it over like the seat itself, and so does erasing oneself.
    const queued = async () =>
      (
        await app.database.rows(
          `SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'partnerships.seat-hand-over'`,
        )
      ).length;
    const before = await queued();
    const away = { partnershipId: world.place.id, organisationId: world.organisations.trust };
    await must(app, leavePlace, { ...away, understood: true }, next);
    expect(await queued()).toBe(before + 1);
    await jobsRun();
    expect(await waits(world.deputy)).toContain(id);
    await must(app, eraseMe(app.nest.get(OwnData, { strict: false })), { understood: true }, world.deputy);
    expect(await queued()).toBe(before + 2);
  });
});
