import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { COMMITMENT_COLUMNS, COMMITMENT_JOINS, MAY_SEE_OWNER, type CommitmentRow } from './commitment-row.js';

export async function commitmentById(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  id: Id,
): Promise<CommitmentRow | null> {
  if (!isId(id)) return null;
  return queries.row<CommitmentRow>(
    `SELECT ${COMMITMENT_COLUMNS} FROM commitments.commitment c ${COMMITMENT_JOINS} WHERE c.id = $3 AND c.audience = ANY($1::text[])`,
    [scope.audiences, today, id],
  );
}

/** "Commitment 14 of Northmoor", with the position of the place's record that it was read at. */
export function commitmentByNumber(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  place: string,
  number: number,
): Promise<(CommitmentRow & { position: number }) | null> {
  return queries.row<CommitmentRow & { position: number }>(
    `SELECT ${COMMITMENT_COLUMNS}, coalesce((SELECT s.seq FROM journal.stream s WHERE s.id = 'partnership/' || c.partnership_id), 0)::float8 AS position
       FROM commitments.commitment c ${COMMITMENT_JOINS} WHERE place.slug = $3 AND c.number = $4 AND c.audience = ANY($1::text[])`,
    [scope.audiences, today, place, number],
  );
}

export interface OwnerRow {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly name: string;
}

/** Who owns a commitment has an audience of its own: the members of the place, and the owning organisation. */
export async function ownerOf(queries: Queries, scope: Scope, id: Id): Promise<OwnerRow | null> {
  if (!isId(id)) return null;
  return queries.row<OwnerRow>(
    `SELECT c.id, c.version, person.id AS "personId", person.name FROM commitments.commitment c JOIN access.person_view person ON person.id = c.person_id
      WHERE c.id = $2 AND ${MAY_SEE_OWNER}`,
    [scope.audiences, id],
  );
}
