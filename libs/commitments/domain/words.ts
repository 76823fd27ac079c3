import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

export const LONGEST_WHAT = 300;
export const LONGEST_ROLE = 100;
export const LONGEST_TEXT = 2_000;
export const LONGEST_LINK = 500;
export const LONGEST_WHERE = 300;
const FURTHEST_DAYS = 3_660;

/** What is wrong with a text somebody wrote: missing, too long, or holding an NHS number. */
export function textFaults(
  text: string,
  path: string,
  ask: { readonly missing: string | null; readonly most: number },
): Fault[] {
  if (text.trim() === '') return ask.missing === null ? [] : [fault('commitment/missing', path, ask.missing)];
  const faults: Fault[] = [];
  if (holdsNhsNumber(text))
    faults.push(
      fault(
        'nhs-number',
        path,
        'This looks like an NHS number. Folkmoot is no place for patient data: take the number out, and do not describe a patient.',
      ),
    );
  if (text.trim().length > ask.most)
    faults.push(
      fault(
        'commitment/too-long',
        path,
        `Shorten this to ${ask.most} characters. It has ${text.trim().length}.`,
      ),
    );
  return faults;
}

/** What is wrong with a link somebody gave; none is needed. Only https: a reader follows it from here. */
export function linkFaults(link: string, path: string): Fault[] {
  const text = link.trim();
  const faults = textFaults(text, path, { missing: null, most: LONGEST_LINK });
  if (text !== '' && !isLink(text))
    faults.push(
      fault(
        'commitment/not-a-link',
        path,
        'Enter a whole link that begins with https://, such as https://www.example.org/report.',
      ),
    );
  return faults;
}

function isLink(text: string): boolean {
  if (!/^https:\/\/[^\s]+$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** A promise is about what is to come, and about a time people can plan for. Days are days in England. */
export function dueDateFaults(dueDate: LocalDate | null, today: LocalDate): Fault[] {
  if (dueDate === null) return [fault('commitment/due-date-missing', 'dueDate', 'Say by which day.')];
  if (dueDate < today)
    return [
      fault('commitment/due-date-passed', 'dueDate', 'This day has passed. Choose today or a later day.'),
    ];
  if (dueDate > addDays(today, FURTHEST_DAYS))
    return [
      fault('commitment/due-date-too-far', 'dueDate', 'This is more than ten years away. Check the year.'),
    ];
  return [];
}
