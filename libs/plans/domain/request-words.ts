import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

export const LONGEST_NOTE = 1_000;
const FURTHEST_DAYS = 1_830;

/** A day that people can work towards; null where none was given. */
export function dayFaults(day: LocalDate | null, path: string, today: LocalDate): Fault[] {
  if (day === null) return [fault('section/date-missing', path, 'Say by which day.')];
  if (day < today)
    return [fault('section/date-passed', path, 'This day has passed. Choose today or a later day.')];
  if (day > addDays(today, FURTHEST_DAYS))
    return [fault('section/date-too-far', path, 'This is more than five years away. Check the year.')];
  return [];
}

/** A note or a reason; `missing` says what to write where it is needed. */
export function noteFaults(text: string, path: string, missing: string | null): Fault[] {
  const words = text.trim();
  if (words === '') return missing === null ? [] : [fault('section/words-missing', path, missing)];
  const faults: Fault[] = [];
  if (words.length > LONGEST_NOTE)
    faults.push(
      fault(
        'section/words-too-long',
        path,
        `Shorten this to ${LONGEST_NOTE} characters. It has ${words.length}.`,
      ),
    );
  if (holdsNhsNumber(words))
    faults.push(
      fault(
        'nhs-number',
        path,
        'This looks like an NHS number. Take it out: nothing about a patient belongs here.',
      ),
    );
  return faults;
}
