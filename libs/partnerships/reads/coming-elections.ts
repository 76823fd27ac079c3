import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { DateSource } from '@folkmoot/platform/work/next-dates.js';

/** The last days of an alliance’s elections, for its own people. */
export const electionDates: DateSource = async (queries, { place, audiences, today, limit }) => {
  const rows = await queries.rows<{ id: string; day: LocalDate; voting: boolean; where: string }>(
    `SELECT e.id, d.day, e.state = 'voting' AS voting, p.name AS "where"
       FROM partnerships.election e
       JOIN partnerships.partnership_view a ON a.id = e.partnership_id AND a.audience = ANY($2::text[])
       JOIN partnerships.seat s ON s.id = e.seat_id
       JOIN partnerships.partnership_view p ON p.id = s.partnership_id
       CROSS JOIN LATERAL (SELECT CASE e.state WHEN 'voting' THEN e.vote_until ELSE e.nominations_until END AS day) d
      WHERE e.partnership_id = $1 AND e.state IN ('nominating', 'voting') AND d.day >= $3::date
      ORDER BY d.day, e.id LIMIT $4`,
    [place.id, audiences, today, limit],
  );
  return rows.map(({ id, day, voting, where }) => ({
    id,
    day,
    what: `Last day to ${voting ? 'vote' : 'put somebody forward'}: the seat in ${where}`,
    path: `/${place.slug}/elections/${id}`,
    open: false,
    plainly: 'Last day of an election',
  }));
};
