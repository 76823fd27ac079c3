import type { Id } from '@folkmoot/kernel/id.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import { fillSeat } from '@folkmoot/partnerships/actions/fill-seat.js';
import { colleague, must, organisation } from '../../worlds/partnerships.js';
import { placeLike } from '../places-like.js';
import { ask, deed, waitsInWork } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';

let made = 0;
const START = 'Operators start a place and help where every officer has gone; they see nothing by it.';

/** Somebody more of the trust, on no seat. */
const another = async ({ app, world }: ProbeWorld): Promise<Id> =>
  (await colleague(app, world.operator, `Another${++made} Matron`, world.organisations.trust)).personId;

/** A deputy more on the trust's seat. */
async function sitting(at: ProbeWorld): Promise<Id> {
  const { app, world } = at;
  const personId = await another(at);
  const seated = await must(
    app,
    fillSeat,
    { seatId: world.trustSeat, personId, capacity: 'deputy' },
    world.operator,
  );
  return seated.holderId!;
}

/** A seat of the trust in a place where the reader has the role they have in the world's own, settled to change. */
async function settledLater(at: ProbeWorld): Promise<Id> {
  const { app, world } = at;
  const personId = await another(at);
  await must(
    app,
    fillSeat,
    { seatId: world.trustSeat, personId, capacity: 'deputy', since: addDays(app.clock.today(), 30) },
    world.operator,
  );
  const row = await app.database.row<{ id: Id }>(
    `SELECT id FROM partnerships.seat_change WHERE person_id = $1`,
    [personId],
  );
  return row!.id;
}

export const seatExamples: Readonly<Record<string, ProbedOperation>> = {
  seatTemplates: { call: () => ask('seatTemplates', {}, '{ code }') },
  seat: {
    hidden: true,
    operators: START,
    call: ({ world }) => ask('seat', { id: ['ID!', world.trustSeat] }, '{ sittings { person { name } } }'),
  },
  'myWork (an empty seat)': {
    hidden: true,
    call: async (at) => {
      // Empty since long before the trial, in a place of the reader's own kind.
      const place = await placeLike(at);
      const who = await organisation(at.app, `Absent group ${++made}`, 'vcse');
      await at.app.database.rows(
        `INSERT INTO partnerships.seat (id, version, partnership_id, organisation_id, class, voting, since)
         VALUES (gen_random_uuid(), 1, $1, $2, 'vcse', true, '2026-01-01')`,
        [place.id, who],
      );
      return waitsInWork('vacancy', place);
    },
  },
  'fillSeat (of one’s own organisation)': {
    operators: START,
    call: async (at) =>
      deed('fillSeat', 'FillSeatInput', {
        seatId: at.world.trustSeat,
        personId: await another(at),
        capacity: 'deputy',
      }),
  },
  endSitting: {
    operators: START,
    call: async (at) => deed('endSitting', 'EndSittingInput', { holderId: await sitting(at), version: 1 }),
  },
  withdrawSeatChange: {
    operators: START,
    call: async (at) =>
      deed('withdrawSeatChange', 'WithdrawSeatChangeInput', { changeId: await settledLater(at), version: 1 }),
  },
  setVacancyAlarm: {
    operators: START,
    call: ({ world }) =>
      deed('setVacancyAlarm', 'SetVacancyAlarmInput', {
        partnershipId: world.place.id,
        seatClass: 'vcse',
        days: 10,
      }),
  },
};
