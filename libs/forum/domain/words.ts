import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

export const LONGEST_POST = 10_000;
export const LONGEST_TITLE = 150;
export const LONGEST_TOPIC = 60;
export const LONGEST_REASON = 1_000;

/** Signs that turn the order of what is read: a name or an address could look like another. */
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g;

/** A post as it is kept: plain text, lines and paragraphs. Whoever shows it makes the links and the lists. */
export const tidyPost = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(TURNING, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

export const tidyLine = (text: string): string => tidyPost(text).replace(/\s+/g, ' ');

interface Asked {
  readonly path: string;
  readonly missing: string;
  readonly most: number;
}

/** What is wrong with words somebody wrote, already tidied: missing, too long, or holding an NHS number. */
export function wordFaults(tidied: string, { path, missing, most }: Asked): Fault[] {
  if (tidied === '') return [fault('forum/missing', path, missing)];
  const faults: Fault[] = [];
  if (tidied.length > most)
    faults.push(
      fault('forum/too-long', path, `Shorten this to ${most} characters. It has ${tidied.length}.`),
    );
  if (holdsNhsNumber(tidied))
    faults.push(
      fault(
        'nhs-number',
        path,
        'This looks like an NHS number. Folkmoot is no place for patient data: take the number out, and do not describe a patient.',
      ),
    );
  return faults;
}

export const postFaults = (tidied: string, path = 'text'): Fault[] =>
  wordFaults(tidied, { path, missing: 'Enter what you want to say.', most: LONGEST_POST });

export const titleFaults = (tidied: string): Fault[] =>
  wordFaults(tidied, {
    path: 'title',
    missing: 'Enter what the thread is about, in a few words.',
    most: LONGEST_TITLE,
  });

export const topicFaults = (tidied: string): Fault[] =>
  wordFaults(tidied, { path: 'topic', missing: 'Choose a topic, or name a new one.', most: LONGEST_TOPIC });
