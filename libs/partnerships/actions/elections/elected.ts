import { organisationAudience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { done, type Result } from '@folkmoot/kernel/result.js';
import { insert, update, type Change } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Election, Nomination } from '../../domain/alliance/election.js';
import type { Representation } from '../../domain/representation.js';
import { rolesOfRepresentation } from '../../domain/roles-given.js';
import { representationsOf } from '../../storage/places.store.js';
import { electionTable } from '../../storage/alliances.tables.js';
import { representationTable } from '../../storage/places.tables.js';
import { findSeat, type FoundSeat } from '../../storage/seats.store.js';
import { given } from '../given.js';
import { planned } from '../seat-change-step.js';
import { taking } from '../seat-moves.js';
import { electionTold, type ElectionOutcome, type FoundElection } from './found-election.js';

/** The seat that is voted on, and how whoever may win it speaks for the alliance already. */
export interface ElectedSeat {
  readonly seat: FoundSeat;
  readonly speaksAs: Readonly<Record<Id, readonly Representation[]>>;
}

export async function findElectedSeat(
  tx: Queries,
  election: Election,
  ...maybe: readonly (Nomination | null)[]
): Promise<ElectedSeat | null> {
  const seat = await findSeat(tx, election.seatId);
  if (!seat) return null;
  const speaksAs: Record<Id, readonly Representation[]> = {};
  for (const one of maybe)
    if (one) speaksAs[one.personId] = await representationsOf(tx, one.personId, seat.seat.organisationId);
  return { seat, speaksAs };
}

interface How {
  readonly version: number;
  readonly event: string;
  readonly reason: string | null;
}

/**
 * Whoever is elected speaks for the alliance and takes its seat: at once, or when the day has come that was said at the outset.
 * The partners there need not agree: the seat is the alliance's.
 */
export function elected(
  found: FoundElection & ElectedSeat,
  nomination: Nomination,
  { version, event, reason }: How,
  at: Moment,
): Result<Change<ElectionOutcome>> {
  const { election, seat, speaksAs } = found;
  const { personId } = nomination;
  const { organisationId } = seat.seat;
  const known = speaksAs[personId] ?? [];
  const own: Representation = {
    id: at.newId(),
    version: 1,
    personId,
    organisationId,
    capacity: 'representative',
    jobTitle: 'Elected representative',
    standing: 'confirmed',
    confirmedBy: at.scope.person!.personId,
    since: at.today,
    until: null,
  };
  const isNew = !known.some((one) => one.standing === 'confirmed');
  const grants = given(
    isNew ? rolesOfRepresentation(organisationId, 'representative') : [],
    own,
    { kind: 'representation', id: own.id },
    at,
  );
  const since = election.sitsFrom > at.today ? election.sitsFrom : at.today;
  const sitting = seat.holders.find((one) => one.capacity === 'representative');
  const stays = sitting?.personId === personId;
  const taken = taking(
    { ...seat, representations: isNew ? [...known, own] : known },
    { personId, capacity: 'representative', since },
    at,
  );
  // Whoever is elected again simply stays.
  if (!stays && !taken.ok) return taken;
  const move =
    stays || !taken.ok
      ? { rows: [], events: [], jobs: [] }
      : since > at.today
        ? planned(seat.seat, { day: since, kind: 'takes', personId, capacity: 'representative' }, at)
        : taken.value;
  return done({
    rows: [
      update(
        electionTable,
        { id: election.id, version },
        {
          state: 'elected',
          electedId: nomination.id,
          reason,
          decidedAt: at.now,
        },
      ),
      ...(isNew ? [insert(representationTable, own), ...grants.rows] : []),
      ...move.rows,
    ],
    events: [
      electionTold(election, event, {
        outcome: 'elected',
        person: personId,
        organisation: nomination.organisationId,
      }),
      ...(isNew
        ? [
            {
              type: 'partnerships.representative-named',
              subject: { kind: 'representation', id: own.id },
              audience: organisationAudience(organisationId),
              streams: [`organisation/${organisationId}`],
              data: { person: personId, capacity: 'representative' },
            },
            ...grants.events,
          ]
        : []),
      ...move.events,
    ],
    jobs: move.jobs,
    result: { electionId: election.id },
  });
}
