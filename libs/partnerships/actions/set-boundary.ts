import { PUBLIC } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { BOUNDARY_SET } from '../contract/events.js';
import type { BoundaryText } from '../domain/boundary/boundary.js';
import { namesIn, readBoundary, type BoundaryGiven, type Named } from '../domain/boundary/read-boundary.js';
import { changedSince, readFromDay, type FromDay } from '../domain/effective.js';
import { maySetBoundary } from '../domain/place-policy.js';
import { areasNamed } from '../reads/areas-named.js';
import { boundaryOn, boundaryVersions, lastNumber, nextAfter } from '../storage/dated-places.store.js';
import { boundaryTable } from '../storage/dated-places.tables.js';
import { bodyById, type KnownBody } from '../storage/places.store.js';

export interface BoundaryChange extends BoundaryGiven, FromDay {
  readonly partnershipId: Id;
  /** The number of the last version that was seen, 0 where there was none. */
  readonly seen: number;
}
export interface SetBoundaryInput extends Requested, BoundaryChange {}

export interface BoundaryFound {
  readonly body: KnownBody;
  /** What holds on the day of the change until then. */
  readonly before: BoundaryText | null;
  readonly last: number;
  readonly nextFrom: LocalDate | null;
  readonly named: ReadonlyMap<string, readonly Named[]>;
}

export async function findBoundary(
  change: BoundaryChange,
  queries: Queries,
  today: LocalDate,
): Promise<BoundaryFound | null> {
  const { partnershipId, effectiveFrom } = change;
  const body = isId(partnershipId) ? await bodyById(queries, partnershipId) : null;
  if (body === null || body.kind === 'forum') return null;
  const day = effectiveFrom && isLocalDate(effectiveFrom) ? effectiveFrom : today;
  const versions = await boundaryVersions(queries, body.id);
  return {
    body,
    before: await boundaryOn(queries, body.id, day),
    last: lastNumber(versions),
    nextFrom: nextAfter(versions, day),
    named: await areasNamed(queries, namesIn(change), day),
  };
}

interface Weighed {
  readonly text: BoundaryText;
  readonly effectiveFrom: LocalDate;
  readonly reason: string | null;
}

export function weighBoundary(
  { before, last, named }: BoundaryFound,
  change: BoundaryChange,
  today: LocalDate,
): Result<Weighed> {
  const { effectiveFrom, reason, faults: ofDay } = readFromDay('boundary', change, today);
  const { text, faults: ofText } = readBoundary(change, named);
  const faults = [...ofText, ...ofDay, ...changedSince('boundary', change.seen, last)];
  if (faults.length === 0 && before !== null && sameBoundary(before, text))
    faults.push(
      fault('boundary/nothing-new', '', 'This is the boundary of that day already. Nothing would change.'),
    );
  return faults.length > 0 ? refused(refusal(...faults)) : done({ text, effectiveFrom, reason });
}

const sameBoundary = (one: BoundaryText, other: BoundaryText): boolean => plain(one) === plain(other);
const plain = ({ codes, neighbourhoods }: BoundaryText): string =>
  JSON.stringify([
    [...codes].sort(),
    neighbourhoods.map(({ name, codes: own, population }) => [name, [...own].sort(), population]),
  ]);

/** Records of which areas a place is made from a day on. What held before stays readable as of its days. */
export const setBoundary = defineAction<
  SetBoundaryInput,
  BoundaryFound,
  { partnershipId: Id; number: number }
>({
  name: 'partnerships.set-boundary',

  async find(input, { tx, today }) {
    await lockSeries(tx, `boundary/${input.partnershipId}`);
    return findBoundary(input, tx, today);
  },

  may: (scope, { body }) => maySetBoundary(scope, body),

  decide(found, input, at) {
    const weighed = weighBoundary(found, input, at.today);
    if (!weighed.ok) return weighed;
    const { text, effectiveFrom, reason } = weighed.value;
    const partnershipId = found.body.id;
    const number = found.last + 1;
    return done({
      rows: [
        insert(boundaryTable, {
          ...text,
          id: at.newId(),
          version: 1,
          partnershipId,
          number,
          effectiveFrom,
          reason,
          recordedAt: at.now,
          recordedBy: at.scope.person!.personId,
        }),
      ],
      events: [boundarySet(partnershipId, number, effectiveFrom, text, effectiveFrom < at.today)],
      result: { partnershipId, number },
    });
  },
});

export const boundarySet = (
  partnershipId: Id,
  number: number,
  effectiveFrom: LocalDate,
  { codes, neighbourhoods }: BoundaryText,
  correction: boolean,
) => ({
  type: BOUNDARY_SET,
  subject: { kind: 'partnership', id: partnershipId },
  audience: PUBLIC,
  streams: [`partnership/${partnershipId}` as const],
  data: { number, effectiveFrom, codes: [...codes], neighbourhoods: neighbourhoods.length, correction },
});
