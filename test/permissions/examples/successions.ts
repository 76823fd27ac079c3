import type { Id } from '@folkmoot/kernel/id.js';
import { recordSuccession } from '@folkmoot/partnerships/actions/record-succession.js';
import { must } from '../../worlds/partnerships.js';
import { ask, deed, waitsInWork } from '../probe.js';
import type { ProbeWorld } from '../probe-world.js';
import type { ProbedOperation } from './all.js';
import { group, emptySeat, START } from '../partners-made.js';

/** A partner with a seat that has ended and merged into another group. */
async function endedPartner(at: ProbeWorld): Promise<{ organisationId: Id; seatId: Id }> {
  const organisationId = await group(at);
  const seatId = await emptySeat(at, organisationId);
  const merger = { organisationId, successorId: await group(at), since: at.app.clock.today(), ends: true };
  await must(at.app, recordSuccession, merger, at.world.operator);
  return { organisationId, seatId };
}

/** What an organisation that ended leaves to others. */
export const successionExamples: Readonly<Record<string, ProbedOperation>> = {
  mayRecordSuccession: {
    hidden: true,
    operators: START,
    call: () => ask('mayRecordSuccession', {}, ''),
  },
  recordSuccession: {
    operators: START,
    call: async (at) =>
      deed('recordSuccession', 'RecordSuccessionInput', {
        organisationId: await group(at),
        successorId: await group(at),
        since: at.app.clock.today(),
        ends: true,
      }),
  },
  'myWork (a partner that ended)': {
    hidden: true,
    call: async (at) => {
      await endedPartner(at);
      return waitsInWork('succession', at.world.place);
    },
  },
  succession: {
    hidden: true,
    call: (at) =>
      ask(
        'succession',
        { place: ['String!', at.world.place.slug], organisation: ['ID!', at.world.organisations.trust] },
        '{ lines { label } }',
      ),
  },
  settleSuccession: {
    call: async (at) => {
      const { organisationId, seatId } = await endedPartner(at);
      return deed('settleSuccession', 'SettleSuccessionInput', {
        partnershipId: at.world.place.id,
        organisationId,
        day: at.app.clock.today(),
        lines: [{ kind: 'seat', id: seatId, fate: 'keep' }],
      });
    },
  },
};
