import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

/** How many of a thing within how many minutes, wherever it was done. */
export interface Limit {
  readonly most: number;
  readonly minutes: number;
}

/**
 * By person and by organisation, never by network address: a hospital, or a village hall, is one address. High enough that nobody
 * who writes by hand meets them, low enough that a forum cannot be flooded for more than an hour.
 */
export const LIMITS = {
  posts: { person: { most: 30, minutes: 60 }, organisation: { most: 120, minutes: 60 } },
  threads: { person: { most: 10, minutes: 1_440 }, organisation: { most: 40, minutes: 1_440 } },
} as const satisfies Record<string, Record<'person' | 'organisation', Limit>>;

/** When the oldest of the newest `most` was done; null where there were fewer. */
export interface Recent {
  readonly byPerson: Date | null;
  readonly byOrganisation: Date | null;
}

type What = keyof typeof LIMITS;
const WHAT: Readonly<Record<What, string>> = { posts: 'posts', threads: 'new threads' };

/** Says how many there were, and when the next can come. */
export function limitFaults(what: What, { byPerson, byOrganisation }: Recent, now: Date): Fault[] {
  const { person, organisation } = LIMITS[what];
  const own = freeAt(byPerson, person, now);
  if (own)
    return [
      fault(
        'forum/too-many',
        'text',
        `You have sent ${person.most} ${WHAT[what]} within ${span(person)}, which is the most. You can send the next ${inWords(own, now)}. What you wrote is kept here.`,
      ),
    ];
  const ours = freeAt(byOrganisation, organisation, now);
  return ours
    ? [
        fault(
          'forum/too-many-of-organisation',
          'text',
          `People of your organisation have sent ${organisation.most} ${WHAT[what]} within ${span(organisation)}, which is the most. You can send the next ${inWords(ours, now)}. What you wrote is kept here.`,
        ),
      ]
    : [];
}

function freeAt(since: Date | null, { minutes }: Limit, now: Date): Date | null {
  const at = since && new Date(since.getTime() + minutes * 60_000);
  return at && at > now ? at : null;
}

const span = ({ minutes }: Limit): string => (minutes === 60 ? 'an hour' : 'a day');

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long' });

/** To the minute, and never too early: "at 14:32", "at 09:05 on 19 November". */
function inWords(at: Date, now: Date): string {
  const whole = new Date(Math.ceil(at.getTime() / 60_000) * 60_000);
  return `at ${CLOCK.format(whole)}${DAY.format(whole) === DAY.format(now) ? '' : ` on ${DAY.format(whole)}`}`;
}
