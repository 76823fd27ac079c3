import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { button, link, paragraph, type Letter, type LetterPart } from '@folkmoot/platform/mail/letter.js';
import type { MailOffer } from '@folkmoot/platform/notices/notice-rules.js';
import type { WorkRow } from '@folkmoot/platform/work/work-sources.js';
import type { SeenNotice } from '../reads/inbox.js';
import { minutesFor, minutesOf, workWord } from '../domain/minutes.js';

/** Only the title of what anybody may read goes into a mail: a mailbox is not ours. */
export const inOneLine = ({ sentence, subject }: SeenNotice): string =>
  subject?.open
    ? `${sentence}: ${subject.title} (${subject.placeName})`
    : `${sentence}. Something in ${subject?.placeName ?? 'one of your places'} has changed: sign in to read it.`;

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const ending = (stop: string): LetterPart[] => [
  link('Choose what you are mailed, and when', '/account/mails'),
  link('Stop these mails, without signing in', stop),
];

/** By notice. */
export type ButtonsOf = ReadonlyMap<Id, MailOffer>;

const offered = ({ id }: SeenNotice, buttons: ButtonsOf): LetterPart[] => {
  const offer = buttons.get(id);
  return offer ? [paragraph(offer.ask), ...offer.buttons.map(({ text, path }) => button(text, path))] : [];
};

export const letterAtOnce = (notice: SeenNotice, buttons: ButtonsOf, stop: string): Letter => ({
  subject: `${notice.sentence}${notice.subject ? ` – ${notice.subject.placeName}` : ''}`,
  parts: [
    paragraph(inOneLine(notice)),
    ...offered(notice, buttons),
    link('Read it', `/inbox/${notice.id}`),
    paragraph('You are mailed at once because you chose so.'),
    ...ending(stop),
  ],
  stop,
});

/** Of each part of a digest. */
export const MOST_LINES = 20;

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const byDay = (day: LocalDate | null): string =>
  day === null ? '' : `, by ${DAY.format(new Date(`${day}T00:00:00Z`))}`;

const workLine = (row: WorkRow): string =>
  `• ${workWord(row.kind)} in ${row.placeName}${byDay(row.due)}. About ${plural(minutesFor(row.kind), 'minute', 'minutes')}.`;

/** What waits, with how long it takes, and what is new since the last of its kind. Null where there is nothing to say. */
export function digestLetter(
  kind: 'daily' | 'weekly',
  work: readonly WorkRow[],
  fresh: readonly SeenNotice[],
  buttons: ButtonsOf,
  stop: string,
): Letter | null {
  if (work.length === 0 && fresh.length === 0) return null;
  const waits = plural(work.length, 'thing waits', 'things wait');
  const isNew = plural(fresh.length, 'thing is new', 'things are new');
  return {
    subject: `Your ${kind === 'weekly' ? 'week' : 'day'} in Folkmoot: ${work.length > 0 ? `${waits} for you` : isNew}`,
    parts: [
      ...(work.length > 0
        ? [
            paragraph(`${waits} for you, about ${plural(minutesOf(work), 'minute', 'minutes')} in all.`),
            ...work.slice(0, MOST_LINES).map((row) => paragraph(workLine(row))),
            ...more(work.length),
            link('Open My work', '/my-work'),
          ]
        : []),
      ...(fresh.length > 0
        ? [
            paragraph(`${isNew}:`),
            ...fresh
              .slice(0, MOST_LINES)
              .flatMap((one) => [paragraph(`• ${inOneLine(one)}`), ...offered(one, buttons)]),
            ...more(fresh.length),
            link('Open your inbox', '/inbox'),
          ]
        : []),
      paragraph(`You get this once a ${kind === 'weekly' ? 'week' : 'day'}.`),
      ...ending(stop),
    ],
    stop,
  };
}

const more = (count: number): LetterPart[] =>
  count > MOST_LINES ? [paragraph(`And ${count - MOST_LINES} more.`)] : [];
