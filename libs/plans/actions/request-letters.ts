import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { JobRequest, RowChange } from '@folkmoot/platform/actions/change.js';
import { link, paragraph, type Letter } from '@folkmoot/platform/mail/letter.js';
import { post } from '@folkmoot/platform/mail/post.js';

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const said = (day: LocalDate): string => DAY.format(new Date(`${day}T12:00:00Z`)).replace(',', '');

export interface LetterAbout {
  readonly place: { readonly name: string; readonly slug: string };
  /** The section's number: its title is what somebody typed, and stays out of mails. */
  readonly number: number;
  readonly dueDate: LocalDate;
  readonly freezes: boolean;
}

const closing = ({ freezes, dueDate }: LetterAbout): string =>
  freezes ? ` At the end of ${said(dueDate)} the text is closed for changes.` : '';

const page = ({ place, number }: LetterAbout, words: string) => [
  link(words, `/${place.slug}/plan/${number}/asked`),
];

export const askedLetter = (about: LetterAbout): Letter => ({
  subject: `${about.place.name} asks your organisation for section ${about.number} of its plan`,
  parts: [
    paragraph(
      `Your organisation is asked for section ${about.number} of the plan of ${about.place.name} by ${said(about.dueDate)}.${closing(about)}`,
    ),
    paragraph('Say when it will come, or why it will not. Both are of help.'),
    ...page(about, 'Read what is asked, and answer'),
  ],
});

export const chasedLetter = (about: LetterAbout): Letter => ({
  subject: `${about.place.name} waits for section ${about.number} of its plan`,
  parts: [
    paragraph(
      `Section ${about.number} of the plan of ${about.place.name} was asked for by ${said(about.dueDate)}, and is waited for.${closing(about)}`,
    ),
    ...page(about, 'Say how it stands'),
  ],
});

export const movedLetter = (about: LetterAbout): Letter => ({
  subject: `A new date for section ${about.number} of the plan of ${about.place.name}`,
  parts: [
    paragraph(
      `Section ${about.number} of the plan of ${about.place.name} is asked for by ${said(about.dueDate)} now. Your organisation can write in it again.${closing(about)}`,
    ),
    ...page(about, 'Read what is asked'),
  ],
});

export const withdrawnLetter = (about: LetterAbout): Letter => ({
  subject: `Section ${about.number} of the plan of ${about.place.name} is not asked for any more`,
  parts: [
    paragraph(
      `The officers of ${about.place.name} took back what they asked your organisation for: section ${about.number} of the plan. What is written stays.`,
    ),
    ...page(about, 'See the section'),
  ],
});

export const declinedLetter = (about: LetterAbout): Letter => ({
  subject: `Section ${about.number} of the plan of ${about.place.name} was declined`,
  parts: [
    paragraph(
      `The organisation you asked for section ${about.number} of the plan of ${about.place.name} will not write it, and said why.`,
    ),
    ...page(about, 'Read the reason'),
  ],
});

export const frozenLetter = (about: LetterAbout): Letter => ({
  subject: `Section ${about.number} of the plan of ${about.place.name} is closed for changes`,
  parts: [
    paragraph(
      `${said(about.dueDate)} has passed, the day by which your organisation was asked for section ${about.number} of the plan of ${about.place.name}. The text can be read and not changed. An officer of the place can give a new date.`,
    ),
    ...page(about, 'See the section'),
  ],
});

/** One mail to each address; a reminder that is a week old helps nobody. */
export function toAll(
  addresses: readonly string[],
  letter: Letter,
  at: { readonly now: Date; newId(): Id },
): { readonly rows: RowChange[]; readonly jobs: JobRequest[] } {
  const usefulUntil = new Date(at.now.getTime() + 7 * 86_400_000);
  const mails = addresses.map((to) => post({ to, letter, purpose: 'section-request', usefulUntil }, at));
  return { rows: mails.flatMap((one) => one.rows), jobs: mails.flatMap((one) => one.jobs) };
}
