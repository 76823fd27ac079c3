import type { Id } from '@folkmoot/kernel/id.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import { grantsFrom } from '@folkmoot/platform/audience/grants.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Seat, SeatHolder } from '../domain/seat.js';
import type { SeatChange } from '../domain/seat-change.js';
import type { Representation } from '../domain/representation.js';
import { allianceOfOrganisation } from './alliances.store.js';
import { bodyById, holdersOf, representationsOf, seatById, type KnownBody } from './places.store.js';

/** A seat with those who sit on it, and what each of them holds by it. */
export interface FoundSeat {
  readonly body: KnownBody;
  readonly seat: Seat;
  readonly holders: readonly SeatHolder[];
  readonly grants: readonly Grant[];
  /** The alliance that elects who sits there; null for a seat of any other organisation. */
  readonly allianceId: Id | null;
  /** For an alliance's seat: in whose name they speak for it, which ends with their sitting where it is their last. */
  readonly mandates: readonly Mandate[];
}

export interface Mandate {
  readonly representation: Representation;
  readonly grants: readonly Grant[];
}

/** Nobody else changes a seat of the body until this transaction ends. */
export async function findSeat(tx: Queries, seatId: Id): Promise<FoundSeat | null> {
  const seen = await seatById(tx, seatId);
  const body = seen && (await bodyById(tx, seen.partnershipId));
  if (!body) return null;
  await lockSeries(tx, `seats/${body.id}`);
  const seat = await seatById(tx, seatId);
  if (!seat) return null;
  const holders = await holdersOf(tx, seat.id);
  const grants: Grant[] = [];
  for (const holder of holders) grants.push(...(await grantsFrom(tx, 'seat-holder', holder.id)));
  const allianceId = await allianceOfOrganisation(tx, seat.organisationId);
  const mandates = allianceId === null ? [] : await mandatesOf(tx, seat, holders);
  return { body, seat, holders, grants, allianceId, mandates };
}

/** Of those who sit on this seat of an alliance and on no other of its seats. */
async function mandatesOf(tx: Queries, seat: Seat, holders: readonly SeatHolder[]): Promise<Mandate[]> {
  const mandates: Mandate[] = [];
  for (const { personId } of holders) {
    const elsewhere = await tx.row(
      `SELECT 1 FROM partnerships.seat_holder h JOIN partnerships.seat s ON s.id = h.seat_id
        WHERE h.person_id = $1 AND h.until IS NULL AND s.organisation_id = $2 AND s.id <> $3 LIMIT 1`,
      [personId, seat.organisationId, seat.id],
    );
    if (elsewhere !== null) continue;
    for (const representation of await representationsOf(tx, personId, seat.organisationId))
      mandates.push({ representation, grants: await grantsFrom(tx, 'representation', representation.id) });
  }
  return mandates;
}

export const holderById = (queries: Queries, id: Id): Promise<SeatHolder | null> =>
  queries.row<SeatHolder>(
    `SELECT id, version, seat_id AS "seatId", person_id AS "personId", capacity, since, until FROM partnerships.seat_holder WHERE id = $1`,
    [id],
  );

export const CHANGE = `c.id, c.version, c.partnership_id AS "partnershipId", c.seat_id AS "seatId", c.day, c.kind, c.person_id AS "personId", c.capacity, c.state,
  c.why_not AS "whyNot", c.recorded_at AS "recordedAt", c.recorded_by AS "recordedBy", c.settled_at AS "settledAt"`;

export const seatChangeById = (queries: Queries, id: Id): Promise<SeatChange | null> =>
  queries.row<SeatChange>(`SELECT ${CHANGE} FROM partnerships.seat_change c WHERE c.id = $1`, [id]);

export const changesWaiting = (queries: Queries, seatId: Id): Promise<SeatChange[]> =>
  queries.rows<SeatChange>(
    `SELECT ${CHANGE} FROM partnerships.seat_change c WHERE c.seat_id = $1 AND c.state = 'waiting' ORDER BY c.day, c.id LIMIT 200`,
    [seatId],
  );
