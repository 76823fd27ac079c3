import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { DateSource } from '@folkmoot/platform/work/next-dates.js';

/** The last days of polls in the talk of a place or group. */
export const pollDates: DateSource = async (queries, { place, audiences, today, limit }) => {
  const rows = await queries.rows<{
    id: string;
    day: LocalDate;
    thread: number;
    question: string;
    open: boolean;
  }>(
    `SELECT p.id, p.last_day AS day, t.number AS thread, p.question, p.audience = 'public' AS open
       FROM partnerships.partnership_view b
       JOIN forum.poll p ON p.partnership_id = b.id AND p.ended_at IS NULL AND p.last_day >= $3::date AND p.audience = ANY($2::text[])
       JOIN forum.thread t ON t.id = p.thread_id
      WHERE b.id = $1 OR (b.parent_id = $1 AND b.kind = 'forum')
      ORDER BY p.last_day, t.number, p.id LIMIT $4`,
    [place.id, audiences, today, limit],
  );
  return rows.map(({ id, day, thread, question, open }) => ({
    id,
    day,
    what: `Last day of a poll: ${question}`,
    path: `/${place.slug}/forum/${thread}/polls/${id}`,
    open,
    plainly: 'Last day of a poll',
  }));
};
