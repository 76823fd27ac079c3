import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** Ten years to come is the farthest promise, and what is older than ten is history. */
const MOST = 12 * 20 * 8;

export interface MonthCount {
  /** The first day of the month in which they are due. */
  readonly month: LocalDate;
  readonly standing: string;
  readonly count: number;
}

/** How many commitments of a place are due in which month, and how they stand. One statement. */
export const boardMonthsOf = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  slug: string,
): Promise<MonthCount[]> =>
  queries.rows<MonthCount>(
    `SELECT date_trunc('month', c.due_date::timestamp)::date AS month, commitments.standing(c.state, c.status, c.due_date, $2::date) AS standing, count(*)::int AS count
       FROM partnerships.partnership_view body JOIN commitments.commitment c ON c.partnership_id = body.id
      WHERE body.slug = $3 AND c.audience = ANY($1::text[]) GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ${MOST}`,
    [scope.audiences, today, slug],
  );
