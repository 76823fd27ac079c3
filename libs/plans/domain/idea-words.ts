import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

/** Of the words of an idea: more is a section of its own. */
export const LONGEST_IDEA = 4_000;

const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Each line that says something is a paragraph. */
export const paragraphsOf = (words: string): string[] =>
  words
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is wrong with words that are to be suggested at the end of a text, which is `frozen` or not. */
export function ideaFaults(words: string, frozen: boolean): Fault[] {
  const tidied = paragraphsOf(words).join('\n');
  const faults: Fault[] = [];
  if (frozen)
    faults.push(
      fault(
        'section/frozen',
        'section',
        'This text is closed for changes. Choose another section, or ask an officer of the place for a new date.',
      ),
    );
  if (tidied === '')
    faults.push(fault('idea/words-missing', 'words', 'Enter the words to put into the section.'));
  if (tidied.length > LONGEST_IDEA)
    faults.push(
      fault(
        'idea/words-too-long',
        'words',
        `Shorten the words to ${LONGEST_IDEA} characters or fewer. They have ${tidied.length}.`,
      ),
    );
  if (holdsNhsNumber(tidied))
    faults.push(
      fault(
        'nhs-number',
        'words',
        'This looks like an NHS number. Take it out: nothing about a patient belongs here.',
      ),
    );
  return faults;
}
