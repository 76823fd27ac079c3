import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { LONGEST_TITLE } from './plan.js';

/** Spaces as people meant them: none at the ends, one between words. */
export const tidyTitle = (title: string): string => title.trim().replace(/\s+/g, ' ');

/** What is wrong with a title; `thing` begins the code and names it in the sentence: `priority/title-missing`. */
export function titleFaults(thing: 'plan' | 'priority' | 'section', title: string): Fault[] {
  const tidy = tidyTitle(title);
  if (tidy === '') return [fault(`${thing}/title-missing`, 'title', `Enter a title for the ${thing}.`)];
  if (tidy.length > LONGEST_TITLE)
    return [
      fault(`${thing}/title-too-long`, 'title', `Shorten the title to ${LONGEST_TITLE} characters or fewer.`),
    ];
  if (holdsNhsNumber(tidy))
    return [
      fault(
        `${thing}/nhs-number`,
        'title',
        'This looks like an NHS number. Take it out: nothing about a patient belongs here.',
      ),
    ];
  return [];
}
