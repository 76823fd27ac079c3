import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

/** Of one commitment, over its whole life; each is at most 10 MB. */
export const MOST_FILES = 30;

export const fileFaults = (brings: boolean, already: number): Fault[] =>
  brings && already >= MOST_FILES
    ? [
        fault(
          'commitment/too-many-files',
          'file',
          `A commitment can have ${MOST_FILES} files, and this one has them. Give a link instead.`,
        ),
      ]
    : [];
