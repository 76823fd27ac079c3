import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { yearOfPosition, type YearSeen } from '../storage/year.store.js';
import { allocationTable, positionTable } from '../storage/year.tables.js';
import { mayEnterFor } from '../year/position-policy.js';
import type { Position } from '../year/position-row.js';
import { newAllocations } from './new-allocations.js';
import { toldOfRelease } from './told-of-release.js';

export interface PositionChosen extends Requested {
  readonly positionId: Id;
  readonly version: number;
}

export interface PositionFound {
  readonly year: YearSeen;
  readonly position: Position;
}

export async function positionChosen(
  { positionId }: PositionChosen,
  {
    tx,
    scope,
    today,
  }: Parameters<Parameters<typeof defineAction<PositionChosen, PositionFound, object>>[0]['find']>[1],
): Promise<PositionFound | null> {
  const known = isId(positionId) ? await yearOfPosition(tx, scope, today, positionId) : null;
  if (!known) return null;
  await lockSeries(tx, `year/${known.id}`);
  const year = await yearOfPosition(tx, scope, today, positionId);
  const position = year?.positions.find((one) => one.id === positionId);
  return year && position ? { year, position } : null;
}

/** What its host alone saw is said to the parties, and computed anew beside what they know. */
export const releasePosition = defineAction<
  PositionChosen,
  PositionFound,
  { positionId: Id; agreementId: Id }
>({
  name: 'risk-sharing.release-position',

  find: positionChosen,

  may: (scope, { position }) => mayEnterFor(scope, position.hostId),

  decide({ year, position }, { version }, { now, newId }) {
    if (position.releasedAt !== null)
      return refused(refusal(fault('position/released', '', 'The parties see this position already.')));
    const released: Position = { ...position, releasedAt: now, audience: year.audience };
    const before = year.positions.filter((one) => one.releasedAt !== null);
    const computed = newAllocations([released], [...before, released], year.versions, year.audience, {
      now,
      newId,
    });
    return done({
      rows: [
        update(positionTable, { id: position.id, version }, { releasedAt: now, audience: year.audience }),
        ...computed.map(({ stored }) => insert(allocationTable, stored)),
      ],
      events: toldOfRelease(year, [released], before),
      result: { positionId: position.id, agreementId: year.id },
    });
  },
});
