import { PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault } from '@folkmoot/kernel/refusal.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { grantsFrom, withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Carried, HoldingKind } from '../../contract/holdings.js';
import { SEAT_CLASSES, type Seat, type SeatHolder } from '../../domain/seat.js';
import { holdersOf, seatById } from '../../storage/places.store.js';
import { seatHolderTable, seatTable } from '../../storage/places.tables.js';
import { seated } from '../seated.js';

const CLASSES = Object.entries(SEAT_CLASSES)
  .map(([code, name]) => `WHEN '${code}' THEN '${name}'`)
  .join(' ');

interface Found {
  readonly seat: Seat;
  readonly holders: readonly { readonly holder: SeatHolder; readonly grants: readonly Grant[] }[];
}

/** Seats and who sits on them. The old seat ends; the successor has one of the same kind from the day on. */
export const seatHoldings: HoldingKind = {
  kind: 'seat',
  title: 'Seats',
  rows: `SELECT 'seat' AS kind, s.id, s.partnership_id, s.organisation_id, 'officers/' || s.partnership_id AS audience,
      CASE s.class ${CLASSES} ELSE s.class END || CASE WHEN s.voting THEN '' ELSE ', without a vote' END AS label,
      coalesce((SELECT string_agg(p.name || ' (' || h.capacity || ')', ', ' ORDER BY h.capacity DESC, p.name)
                  FROM partnerships.seat_holder h JOIN access.person_view p ON p.id = h.person_id WHERE h.seat_id = s.id AND h.until IS NULL), '') AS detail,
      ARRAY['move', 'end'] AS fates
    FROM partnerships.seat s WHERE s.until IS NULL`,

  async prepare(queries, ids, { partnershipId, forumId, day }) {
    const found = new Map<Id, Found>();
    for (const id of ids) {
      const seat = await seatById(queries, id);
      if (!seat || seat.partnershipId !== partnershipId) continue;
      const holders: Found['holders'][number][] = [];
      for (const holder of await holdersOf(queries, id))
        holders.push({ holder, grants: await grantsFrom(queries, 'seat-holder', holder.id) });
      found.set(id, { seat, holders });
    }
    const taken = await queries.rows<{ organisationId: Id; seatClass: string }>(
      'SELECT organisation_id AS "organisationId", class AS "seatClass" FROM partnerships.seat WHERE partnership_id = $1 AND until IS NULL',
      [partnershipId],
    );
    return (id, fate, at) => {
      const one = found.get(id);
      if (!one) return { rows: [], events: [] };
      const from = day > one.seat.since ? day : one.seat.since;
      const left = leave(one, fate.kind === 'end' ? day : from, at);
      if (fate.kind === 'end')
        return { rows: left.rows, events: [told('seat-ended', one.seat), ...left.events] };
      const { to } = fate;
      if (taken.some((other) => other.organisationId === to && other.seatClass === one.seat.seatClass))
        return {
          rows: [],
          events: [],
          faults: [
            fault(
              'succession/seat-already-there',
              `seat.${id}`,
              'The successor has a seat of this kind already. End this one, or keep it for now.',
            ),
          ],
        };
      return take(one, to, from, { id: partnershipId, forumId }, left, at);
    };
  },
};

const lastDayBefore = (day: LocalDate, since: LocalDate): LocalDate =>
  day > since ? addDays(day, -1) : since;

/** Nobody sits there any more; what the seat gave them ends within a second. */
function leave({ seat, holders }: Found, day: LocalDate, at: Moment): Changed {
  const withdrawn = withdrawGrants(
    holders.flatMap(({ grants }) => grants),
    at.now,
  );
  return {
    rows: [
      update(seatTable, seat, { until: lastDayBefore(day, seat.since) }),
      ...holders.map(({ holder }) =>
        update(seatHolderTable, holder, { until: lastDayBefore(day, holder.since) }),
      ),
      ...withdrawn.rows,
    ],
    events: withdrawn.events,
  };
}

interface Changed {
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
}

function take(
  { seat, holders }: Found,
  to: Id,
  since: LocalDate,
  body: { readonly id: Id; readonly forumId: Id | null },
  left: Changed,
  at: Moment,
): Carried {
  const next: Seat = { ...seat, id: at.newId(), version: 1, organisationId: to, since, until: null };
  const sitting = holders.map(({ holder }) => seated(body, next, holder.personId, holder.capacity, at));
  return {
    rows: [...left.rows, insert(seatTable, next), ...sitting.flatMap(({ rows }) => rows)],
    events: [
      told('seat-moved', seat, { successor: to, seat: next.id, since }),
      ...left.events,
      ...sitting.flatMap(({ events }) => events),
    ],
    speaks: holders.map(({ holder: { personId } }) => ({ personId, to })),
  };
}

const told = (what: string, seat: Seat, data: Record<string, string> = {}): DomainEvent => ({
  type: `partnerships.${what}`,
  subject: { kind: 'seat', id: seat.id },
  audience: PUBLIC,
  streams: [
    `partnership/${seat.partnershipId}`,
    `organisation/${seat.organisationId}`,
    ...(data.successor ? [`organisation/${data.successor}`] : []),
  ],
  data: { organisation: seat.organisationId, class: seat.seatClass, ...data },
});
