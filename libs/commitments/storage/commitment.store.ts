import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import {
  partnershipById,
  type PartnershipView,
} from '@folkmoot/partnerships/contract/partnerships.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Commitment } from '../domain/commitment.js';
import { SLIPS_TO_ESCALATE } from '../domain/escalation.js';

const COLUMNS = `id, version, partnership_id AS "partnershipId", number, audience, shown_to AS "shownTo", what,
  weight, pence, evidence_expected AS "evidenceExpected", need, matters_to AS "mattersTo", organisation_id AS "organisationId",
  person_id AS "personId", role, priority_id AS "priorityId", due_date AS "dueDate", due_moves AS "dueMoves", hand_overs AS "handOvers",
  slip_reports AS "slipReports", later_moves AS "laterMoves", escalated_at AS "escalatedAt",
  state, status, reason, latest_update_id AS "latestUpdateId", reported_at AS "reportedAt", evidenced_at AS "evidencedAt",
  question_id AS "questionId", questioned_by AS "questionedBy", asked_by AS "askedBy", asked_for AS "askedFor", asked_at AS "askedAt",
  answered_at AS "answeredAt", closed_at AS "closedAt"`;

/** The driver gives large numbers as text. */
type Stored = Omit<Commitment, 'pence'> & { readonly pence: string | null };
const asCommitment = (row: Stored): Commitment => ({
  ...row,
  pence: row.pence === null ? null : BigInt(row.pence),
});

/** A commitment the reader may see, with the body it was promised to: what every deed upon it begins with. */
export interface FoundCommitment {
  readonly commitment: Commitment;
  readonly place: PartnershipView;
}

export async function findCommitment(
  queries: Queries,
  scope: Scope,
  id: Id,
): Promise<FoundCommitment | null> {
  if (!isId(id)) return null;
  const row = await queries.row<Stored>(
    `SELECT ${COLUMNS} FROM commitments.commitment WHERE id = $1 AND audience = ANY($2::text[])`,
    [id, scope.audiences],
  );
  const place = row && (await partnershipById(queries, row.partnershipId));
  return row && place ? { commitment: asCommitment(row), place } : null;
}

/** With what its place has agreed on slipping, as it counts today. */
export interface FoundToReport extends FoundCommitment {
  readonly slipsToEscalate: number;
}

export async function withLimits<Found extends FoundCommitment>(
  queries: Queries,
  found: Found,
  today: LocalDate,
): Promise<Found & FoundToReport> {
  const agreed = await queries.row<{ slips: number }>(
    `SELECT slips_to_escalate AS slips FROM commitments.flag_rule WHERE partnership_id = $1 AND effective_from <= $2::date
      ORDER BY effective_from DESC, made_at DESC, id LIMIT 1`,
    [found.place.id, today],
  );
  return { ...found, slipsToEscalate: agreed?.slips ?? SLIPS_TO_ESCALATE };
}

export async function findToReport(
  queries: Queries,
  scope: Scope,
  id: Id,
  today: LocalDate,
): Promise<FoundToReport | null> {
  const found = await findCommitment(queries, scope, id);
  return found && withLimits(queries, found, today);
}

const MOST_OPEN = 1_000;

/** What an organisation has not yet done or declined in a place, whoever may see it: for what follows from its seat. */
export const openOfOrganisation = async (
  queries: Queries,
  partnershipId: Id,
  organisationId: Id,
): Promise<Commitment[]> => {
  const rows = await queries.rows<Stored>(
    `SELECT ${COLUMNS} FROM commitments.commitment
      WHERE partnership_id = $1 AND organisation_id = $2 AND state <> 'declined' AND status <> 'done' ORDER BY number LIMIT ${MOST_OPEN}`,
    [partnershipId, organisationId],
  );
  return rows.map(asCommitment);
};

/** One more than the highest so far. Lock the series first (`lockSeries`). */
export async function nextNumber(queries: Queries, partnershipId: Id): Promise<number> {
  const row = await queries.row<{ next: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM commitments.commitment WHERE partnership_id = $1',
    [partnershipId],
  );
  return row?.next ?? 1;
}

/** The priority, if it is of this place's plan, still in it, and visible to the reader. */
export async function priorityHere(
  queries: Queries,
  scope: Scope,
  partnershipId: Id,
  priorityId: Id,
): Promise<Id | null> {
  if (!isId(priorityId)) return null;
  const row = await queries.row<{ id: Id }>(
    'SELECT id FROM plans.priority_view WHERE id = $1 AND partnership_id = $2 AND NOT retired AND audience = ANY($3::text[])',
    [priorityId, partnershipId, scope.audiences],
  );
  return row?.id ?? null;
}

/** Those of one place that are promised or asked for and not done. */
export const openCommitments = async (
  queries: Queries,
  partnershipId: Id,
  ids: readonly Id[],
): Promise<Commitment[]> => {
  const rows = await queries.rows<Stored>(
    `SELECT ${COLUMNS} FROM commitments.commitment
      WHERE partnership_id = $1 AND id = ANY ($2::uuid[]) AND state IN ('asked', 'accepted') AND status <> 'done'`,
    [partnershipId, ids],
  );
  return rows.map(asCommitment);
};
