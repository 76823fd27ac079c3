import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

const MB = 1024 * 1024;

/** Of one commitment, over its whole life; each is at most 10 MB. */
export const MOST_FILES = 30;

/** Within a day, in whatever place: by person and by organisation, never by network address. */
export const EVIDENCE_OF_A_DAY = {
  person: { files: 50, bytes: 100 * MB },
  organisation: { files: 300, bytes: 500 * MB },
} as const;

/** What was brought as evidence within the last day. */
export interface Lately {
  readonly files: number;
  readonly bytes: number;
}

/** What stands already when somebody brings a file; of nobody’s day where they bring none. */
export interface BroughtAlready {
  readonly ofCommitment: number;
  readonly person: Lately;
  readonly organisation: Lately;
}

export const NOTHING_BROUGHT: BroughtAlready = {
  ofCommitment: 0,
  person: { files: 0, bytes: 0 },
  organisation: { files: 0, bytes: 0 },
};

/** What forbids one more file of so many bytes. */
export function fileFaults(size: number, already: BroughtAlready): Fault[] {
  const faults: Fault[] = [];
  if (already.ofCommitment >= MOST_FILES)
    faults.push(
      fault(
        'commitment/too-many-files',
        'file',
        `A commitment can have ${MOST_FILES} files, and this one has them. Give a link instead.`,
      ),
    );
  if (isOver('person', size, already))
    faults.push(fault('commitment/too-many-files-today', 'file', `You have brought ${most('person')}`));
  else if (isOver('organisation', size, already))
    faults.push(
      fault(
        'commitment/too-many-files-of-organisation',
        'file',
        `People of your organisation have brought ${most('organisation')}`,
      ),
    );
  return faults;
}

type Whose = keyof typeof EVIDENCE_OF_A_DAY;

const isOver = (whose: Whose, size: number, already: BroughtAlready): boolean =>
  already[whose].files >= EVIDENCE_OF_A_DAY[whose].files ||
  already[whose].bytes + size > EVIDENCE_OF_A_DAY[whose].bytes;

const most = (whose: Whose): string =>
  `${EVIDENCE_OF_A_DAY[whose].files} files or ${EVIDENCE_OF_A_DAY[whose].bytes / MB} MB as evidence within a day, which is the most. Bring this file tomorrow, or give a link.`;
