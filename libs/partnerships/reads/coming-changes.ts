import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { DateSource } from '@folkmoot/platform/work/next-dates.js';

/** Days from which a place has other terms, another boundary or another name. All of it is public. */
export const placeDates: DateSource = async (queries, { place, today, limit }) => {
  const rows = await queries.rows<{ id: string; day: LocalDate; what: string; page: string }>(
    `SELECT id, effective_from AS day, 'Other terms of reference hold' AS what, 'terms' AS page FROM partnerships.terms WHERE partnership_id = $1 AND effective_from > $2
     UNION ALL
     SELECT id, effective_from, 'Another boundary holds', 'boundary' FROM partnerships.boundary WHERE partnership_id = $1 AND effective_from > $2
     UNION ALL
     SELECT id, effective_from, 'It is called ' || name, 'name' FROM partnerships.partnership_name WHERE partnership_id = $1 AND effective_from > $2
      ORDER BY day, what LIMIT $3`,
    [place.id, today, limit],
  );
  return rows.map(({ id, day, what, page }) => ({
    id,
    day,
    what,
    path: `/${place.slug}/about/${page}${page === 'name' ? '' : `?day=${day}`}`,
    open: true,
    plainly: 'Something changes in the place',
  }));
};
