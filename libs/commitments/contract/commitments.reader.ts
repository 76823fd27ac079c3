import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** A commitment as another area refers to it: “commitment 14, on track”. */
export interface CommitmentView {
  readonly id: Id;
  readonly number: number;
  readonly what: string;
  readonly dueDate: LocalDate;
  /** How it stands today. */
  readonly standing: string;
}

const COLUMNS = `c.id, c.number, c.what, c.due_date AS "dueDate", commitments.standing(c.state, c.status, c.due_date, $2::date) AS standing`;

/** By the number that people of a place say aloud; null where the reader may not see it. */
export const commitmentNumbered = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  partnershipId: Id,
  number: number,
): Promise<CommitmentView | null> =>
  queries.row<CommitmentView>(
    `SELECT ${COLUMNS} FROM commitments.commitment c
      WHERE c.audience = ANY($1::text[]) AND c.partnership_id = $3 AND c.number = $4`,
    [scope.audiences, today, partnershipId, number],
  );

/** Those of them that the reader may see. One statement. */
export const commitmentsNamed = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  ids: readonly Id[],
): Promise<CommitmentView[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : queries.rows<CommitmentView>(
        `SELECT ${COLUMNS} FROM commitments.commitment c WHERE c.audience = ANY($1::text[]) AND c.id = ANY($3::uuid[]) LIMIT 500`,
        [scope.audiences, today, ids],
      );

/** Those of a place that are asked for or under way, as far as the reader may see them, and those of the ids in whatever state; by number. */
export const commitmentsOfPlace = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  partnershipId: Id,
  ids: readonly Id[],
): Promise<CommitmentView[]> =>
  queries.rows<CommitmentView>(
    `SELECT * FROM (
       SELECT ${COLUMNS} FROM commitments.commitment c
        WHERE c.audience = ANY($1::text[]) AND c.partnership_id = $3
          AND (c.id = ANY($4::uuid[]) OR (c.state <> 'declined' AND c.status <> 'done'))
        ORDER BY c.id = ANY($4::uuid[]) DESC, c.number DESC LIMIT 400) one ORDER BY number`,
    [scope.audiences, today, partnershipId, ids],
  );
