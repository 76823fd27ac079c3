import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { DateSource } from '@folkmoot/platform/work/next-dates.js';

/** Days by which something is promised to a place and not done yet. */
export const commitmentDates: DateSource = async (queries, { place, audiences, today, limit }) => {
  const rows = await queries.rows<{
    id: string;
    day: LocalDate;
    number: number;
    what: string;
    open: boolean;
  }>(
    `SELECT id, due_date AS day, number, what, audience = 'public' AS open FROM commitments.commitment
      WHERE partnership_id = $1 AND audience = ANY($2::text[]) AND state = 'accepted' AND status <> 'done' AND due_date >= $3
      ORDER BY due_date, number LIMIT $4`,
    [place.id, audiences, today, limit],
  );
  return rows.map(({ id, day, number, what, open }) => ({
    id,
    day,
    what: `Commitment ${number} is due: ${what}`,
    path: `/${place.slug}/commitments/${number}`,
    open,
    plainly: 'A commitment is due',
  }));
};
