import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { DateSource } from '@folkmoot/platform/work/next-dates.js';

/** Days by which sections of the plan are asked for. */
export const sectionDates: DateSource = async (queries, { place, audiences, today, limit }) => {
  const rows = await queries.rows<{
    id: string;
    day: LocalDate;
    number: number;
    slug: string;
    title: string;
    organisation: string;
    open: boolean;
  }>(
    `SELECT q.id, q.due_date AS day, s.number, s.slug, s.title, o.name AS organisation, q.audience = 'public' AS open
       FROM plans.section s JOIN plans.section_request q ON q.section_id = s.id AND q.state IN ('asked', 'promised')
       JOIN partnerships.organisation_view o ON o.id = q.organisation_id
      WHERE s.partnership_id = $1 AND s.removed_at IS NULL AND q.audience = ANY($2::text[]) AND q.due_date >= $3
      ORDER BY q.due_date, s.number LIMIT $4`,
    [place.id, audiences, today, limit],
  );
  return rows.map(({ id, day, number, slug, title, organisation, open }) => ({
    id,
    day,
    what: `Section ${number} is asked of ${organisation}: ${title}`,
    path: `/${place.slug}/plan/${slug}/asked`,
    open,
    plainly: 'A section of the plan is due',
  }));
};
