import { PUBLIC } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault } from '@folkmoot/kernel/refusal.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { SEAT_CHANGE_WITHDRAWN, SEAT_MOVED } from '../../contract/events.js';
import type { Carried, HoldingKind } from '../../contract/holdings.js';
import { SEAT_CLASSES, type Seat } from '../../domain/seat.js';
import { seatTable } from '../../storage/places.tables.js';
import { changesWaiting, findSeat, type FoundSeat } from '../../storage/seats.store.js';
import { rollTable } from '../../storage/alliances.tables.js';
import { seatChangeTable } from '../../storage/seats.tables.js';
import type { RollEntry } from '../../domain/alliance/election.js';
import type { SeatChange } from '../../domain/seat-change.js';
import { planned, seatChangeTold } from '../seat-change-step.js';
import { seated } from '../seated.js';
import { ending, type SeatMove } from '../seat-moves.js';

const CLASSES = Object.entries(SEAT_CLASSES)
  .map(([code, name]) => `WHEN '${code}' THEN '${name}'`)
  .join(' ');

/**
 * Seats and who sits on them. The old seat ends; the successor has one of the same kind from the day on, with what was settled for
 * later days, and in an alliance with the vote that its member has not cast yet.
 */
export const seatHoldings: HoldingKind = {
  kind: 'seat',
  title: 'Seats',
  rows: `SELECT 'seat' AS kind, s.id, s.partnership_id, s.organisation_id, 'officers/' || s.partnership_id AS audience,
      CASE s.class ${CLASSES} ELSE s.class END || CASE WHEN s.voting THEN '' ELSE ', without a vote' END AS label,
      coalesce((SELECT string_agg(p.name || ' (' || h.capacity || ')', ', ' ORDER BY h.capacity DESC, p.name)
                  FROM partnerships.seat_holder h JOIN access.person_view p ON p.id = h.person_id WHERE h.seat_id = s.id AND h.until IS NULL), '') AS detail,
      ARRAY['move', 'end'] AS fates
    FROM partnerships.seat s WHERE s.until IS NULL`,

  async prepare(queries, ids, { partnershipId, organisationId, day }) {
    const found = new Map<Id, WaitingSeat>();
    for (const id of ids) {
      const seat = await findSeat(queries, id);
      if (seat?.body.id === partnershipId)
        found.set(id, { ...seat, waiting: await changesWaiting(queries, id) });
    }
    const taken = await queries.rows<{ organisationId: Id; seatClass: string }>(
      'SELECT organisation_id AS "organisationId", class AS "seatClass" FROM partnerships.seat WHERE partnership_id = $1 AND until IS NULL',
      [partnershipId],
    );
    const rolls = await queries.rows<RollEntry>(ROLLS, [partnershipId]);
    return (id, fate, at) => {
      const one = found.get(id);
      if (!one) return { rows: [], events: [] };
      const { seat } = one;
      const from = day > seat.since ? day : seat.since;
      const until = day > seat.since ? addDays(day, -1) : seat.since;
      const ended = ending(one, seat.version, until, at);
      if (!ended.ok) return { rows: [], events: [], faults: ended.refusal.faults };
      const settled = { ...ended.value, ...withdrawn(one, ended.value, at) };
      if (fate.kind === 'end') return settled;
      const { to } = fate;
      if (taken.some((other) => other.organisationId === to && other.seatClass === seat.seatClass))
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
      const carried = take(one, to, from, settled, at);
      return {
        ...carried,
        rows: [...carried.rows, ...votesOf(rolls, organisationId, to)],
      };
    };
  },
};

interface WaitingSeat extends FoundSeat {
  readonly waiting: readonly SeatChange[];
}

/** Of votes that are open in an alliance: who may vote, and has not. */
const ROLLS = `SELECT r.id, r.version, r.election_id AS "electionId", r.organisation_id AS "organisationId", r.voted_by AS "votedBy"
  FROM partnerships.election_roll r JOIN partnerships.election e ON e.id = r.election_id
 WHERE e.partnership_id = $1 AND e.state = 'voting' LIMIT 2000`;

const votesOf = (rolls: readonly RollEntry[], organisationId: Id, to: Id): RowChange[] =>
  rolls
    .filter(
      (one) =>
        one.organisationId === organisationId &&
        one.votedBy === null &&
        // A member has one vote, however many it has taken in.
        !rolls.some((other) => other.electionId === one.electionId && other.organisationId === to),
    )
    .map((one) => update(rollTable, one, { organisationId: to }));

const withdrawn = ({ seat, waiting }: WaitingSeat, ended: SeatMove, at: Moment) => ({
  rows: [
    ...ended.rows,
    ...waiting.map((one) => update(seatChangeTable, one, { state: 'withdrawn', settledAt: at.now })),
  ],
  events: [...ended.events, ...waiting.map((one) => seatChangeTold(seat, one, SEAT_CHANGE_WITHDRAWN))],
});

/** The same people sit for the successor, each as what they were. */
function take(
  { body, seat, holders, waiting }: WaitingSeat,
  to: Id,
  since: LocalDate,
  ended: Pick<SeatMove, 'rows' | 'events'>,
  at: Moment,
): Carried {
  const next: Seat = { ...seat, id: at.newId(), version: 1, organisationId: to, since, until: null };
  const sitting = holders.map(({ personId, capacity }) => seated(body, next, personId, capacity, at, since));
  const later = waiting.filter((one) => one.day > since).map((one) => planned(next, one, at, one.recordedBy));
  return {
    rows: [
      ...ended.rows,
      insert(seatTable, next),
      ...sitting.flatMap(({ rows }) => rows),
      ...later.flatMap(({ rows }) => rows),
    ],
    events: [
      {
        type: SEAT_MOVED,
        subject: { kind: 'seat', id: seat.id },
        audience: PUBLIC,
        streams: [
          `partnership/${seat.partnershipId}`,
          `organisation/${seat.organisationId}`,
          `organisation/${to}`,
        ],
        data: {
          organisation: seat.organisationId,
          class: seat.seatClass,
          successor: to,
          seat: next.id,
          since,
        },
      },
      ...ended.events,
      ...sitting.flatMap(({ events }) => events),
      ...later.flatMap(({ events }) => events),
    ],
    jobs: later.flatMap(({ jobs }) => jobs),
    speaks: [...holders, ...waiting].flatMap(({ personId }) => (personId ? [{ personId, to }] : [])),
  };
}
