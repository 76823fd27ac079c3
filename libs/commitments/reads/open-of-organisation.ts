import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { COMMITMENT_COLUMNS, COMMITMENT_JOINS, type CommitmentRow } from './commitment-row.js';

/** What an organisation has not yet done or answered in a place, as far as the reader sees it; soonest first. */
export async function openCommitmentsOf(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  place: string,
  organisationId: Id,
  limit: number,
): Promise<CommitmentRow[]> {
  if (!isId(organisationId)) return [];
  return queries.rows<CommitmentRow>(
    `SELECT ${COMMITMENT_COLUMNS} FROM commitments.commitment c ${COMMITMENT_JOINS}
      WHERE place.slug = $3 AND c.organisation_id = $4 AND c.state <> 'declined' AND c.status <> 'done' AND c.audience = ANY($1::text[])
      ORDER BY c.due_date, c.number LIMIT $5`,
    [scope.audiences, today, place, organisationId, limit],
  );
}
