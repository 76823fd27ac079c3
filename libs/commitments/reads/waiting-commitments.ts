import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { COMMITMENT_COLUMNS, COMMITMENT_JOINS, type CommitmentRow } from './commitment-row.js';

const DECLINED_DAYS = 35;

/** Of the place or the organisation: who only joined the forum in its name cannot answer for it, so nothing waits for them. */
const INSIDE = `('partnership/' || c.partnership_id = ANY($1::text[]) OR 'organisation/' || c.organisation_id = ANY($1::text[]))`;

/**
 * What waits for this person in all their places, with the hat they wear: to be answered by their organisation, to be done
 * by themselves or by whoever takes its seat, or declined in the last weeks and so back with them as the one who asked. Soonest first.
 */
export async function commitmentsWaitingFor(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  limit: number,
): Promise<CommitmentRow[]> {
  const person = scope.person;
  if (!person || person.organisationId === null) return [];
  return queries.rows<CommitmentRow>(
    `SELECT ${COMMITMENT_COLUMNS} FROM commitments.commitment c ${COMMITMENT_JOINS}
      WHERE c.audience = ANY($1::text[])
        AND ((c.organisation_id = $4 AND c.state = 'asked' AND (c.person_id IS NULL OR c.person_id = $3) AND ${INSIDE})
          OR (c.organisation_id = $4 AND c.state = 'accepted' AND c.status <> 'done' AND (c.person_id = $3 OR (c.person_id IS NULL AND ${INSIDE})))
          OR (c.asked_by = $3 AND c.asked_for = $4 AND c.state = 'declined' AND c.answered_at > $2::date - ${DECLINED_DAYS}))
      ORDER BY c.due_date, c.number, c.id LIMIT $5`,
    [scope.audiences, today, person.personId, person.organisationId, limit],
  );
}
