import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { workerOf } from '@folkmoot/partnerships/contract/worker.reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { ComingDate, NextDates } from '@folkmoot/platform/work/next-dates.js';
import type { WorkRow, WorkSources } from '@folkmoot/platform/work/work-sources.js';
import { workWord } from '../domain/minutes.js';

const MOST_PLACES = 20;
const MOST_OF_A_PLACE = 200;
const MOST_WORK = 200;

/** A day in somebody's calendar. It goes to a program that is not ours: it names only what everybody may read. */
export interface CalendarDay {
  /** The same each time, so that a moved day moves. */
  readonly uid: string;
  readonly day: LocalDate;
  readonly summary: string;
  readonly path: string;
  /** It waits for this person. */
  readonly own: boolean;
}

interface Place {
  readonly id: Id;
  readonly slug: string;
  readonly name: string;
}

/** What waits for a person by a day, in all their places and for all whom they speak for, and what else comes up there. */
export async function calendarDays(
  queries: Queries,
  { dates, work }: { readonly dates: NextDates; readonly work: WorkSources },
  personId: Id,
  at: { readonly today: LocalDate; readonly now: Date },
): Promise<CalendarDay[]> {
  const reader = { kind: 'person', personId, organisationId: null, sessionId: personId } as const;
  const { worker } = await workerOf(queries, reader, at, MOST_WORK);
  const waiting = (await work.waitingFor(queries, worker)).filter(({ due }) => due !== null);
  const audiences = [...new Set(worker.hats.flatMap(({ scope }) => scope.audiences))];
  const own = new Map(waiting.map((row) => [`${row.path} ${row.due}`, row]));
  const days: CalendarDay[] = [];
  for (const place of await placesOf(queries, audiences))
    for (const date of await dates.of(queries, {
      place,
      audiences,
      today: at.today,
      limit: MOST_OF_A_PLACE,
    }))
      days.push(dayOf(date, place, own.delete(`${date.path} ${date.day}`)));
  return [...days, ...[...own.values()].map(workDay)].sort(
    (one, other) => one.day.localeCompare(other.day) || one.uid.localeCompare(other.uid),
  );
}

/** Where somebody is a member, or only in the forum. */
const placesOf = (queries: Queries, audiences: readonly string[]): Promise<Place[]> =>
  queries.rows<Place>(
    `SELECT id, slug, name FROM partnerships.partnership_view
      WHERE kind <> 'forum' AND (audience = ANY($1::text[]) OR 'partnership/' || forum_id = ANY($1::text[]))
      ORDER BY name, id LIMIT ${MOST_PLACES}`,
    [audiences],
  );

const dayOf = (date: ComingDate, place: Place, own: boolean): CalendarDay => ({
  uid: date.id,
  day: date.day,
  summary: `${own ? 'For you: ' : ''}${date.open ? date.what : date.plainly} (${place.name})`,
  path: date.open ? date.path : `/${place.slug}`,
  own,
});

const workDay = ({ kind, id, due, placeName }: WorkRow): CalendarDay => ({
  uid: `${kind}-${id}`,
  day: due!,
  summary: `For you: ${workWord(kind)} (${placeName})`,
  path: '/my-work',
  own: true,
});
