import type { Id } from '@folkmoot/kernel/id.js';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { patientFaults } from './patient-faults.js';

export const DEED_METHODS = ['deed', 'sealed', 'under-hand', 'electronic'] as const;
export type DeedMethod = (typeof DEED_METHODS)[number];

/**
 * How a paper was executed. What follows from it: a claim under a deed may be brought for 12 years, under a contract that is
 * signed otherwise for 6 (Limitation Act 1980 sections 5 and 8).
 */
export const METHOD_WORDS: Readonly<Record<DeedMethod, { readonly text: string; readonly hint: string }>> = {
  deed: { text: 'Signed as a deed', hint: 'It says that it is a deed, and its signatures are witnessed.' },
  sealed: { text: 'Under seal', hint: 'With the common seal of one party or more.' },
  'under-hand': { text: 'Signed under hand', hint: 'An ordinary contract, signed on paper.' },
  electronic: { text: 'Signed electronically', hint: 'With a signing service, or by agreed e-mail.' },
};

/** Who executed it for one party, and under which authority. */
export interface Execution {
  readonly organisationId: Id;
  /** As the version calls it. */
  readonly name: string;
  /** By name, office or both. */
  readonly by: string;
  /** The minute, or the delegated power. */
  readonly authority: string;
}

/** The executed paper of one version. Filed again it stands beside what was filed before: nothing is overwritten. */
export interface ExecutedDeed {
  readonly id: Id;
  readonly version: number;
  readonly versionId: Id;
  readonly fileId: Id;
  /** Of the file. */
  readonly sha256: string;
  readonly method: DeedMethod;
  readonly executedOn: LocalDate;
  /** In the parties' own order. */
  readonly executions: readonly Execution[];
  /** Why it was filed again; empty for the first. */
  readonly correction: string;
  readonly filedBy: Id;
  readonly filedFor: Id;
  readonly filedAt: Date;
}

export interface DeedSaid {
  readonly method: string;
  readonly executedOn: string;
  readonly executions: readonly Pick<Execution, 'organisationId' | 'by' | 'authority'>[];
  readonly correction: string;
}

/** PDF, Word and its open counterpart. What a file is, its content says. */
export const DEED_TYPES: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
];

const MOST_OF_VERSION = 20;
const LONGEST = 300;

const deedFault = (code: string, path: string, message: string): Fault =>
  fault(`agreement/deed-${code}`, path, message);

/** What was said of a deed, read for the parties of its version, in their order; or every fault at once. */
export function readDeed(
  said: DeedSaid,
  of: {
    readonly parties: readonly { readonly id: Id; readonly name: string }[];
    readonly today: LocalDate;
    /** How many were filed to this version before. */
    readonly filed: number;
    readonly mediaType: string | null;
  },
): {
  readonly deed: Pick<ExecutedDeed, 'method' | 'executedOn' | 'executions' | 'correction'>;
  readonly faults: readonly Fault[];
} {
  const executions = of.parties.map(({ id, name }) => {
    const one = said.executions.find((it) => it.organisationId === id);
    return { organisationId: id, name, by: one?.by.trim() ?? '', authority: one?.authority.trim() ?? '' };
  });
  const correction = said.correction.trim();
  const method = DEED_METHODS.find((one) => one === said.method);
  return {
    deed: { method: method ?? 'deed', executedOn: said.executedOn, executions, correction },
    faults: [
      ...(method ? [] : [deedFault('method', 'method', 'Say how it was executed.')]),
      ...dayFaults(said.executedOn, of.today),
      ...executions.flatMap(({ name, by, authority }, at) => [
        ...wordFaults(by, `executions.${String(at)}.by`, 'by-whom', `Say who executed it for ${name}.`),
        ...wordFaults(
          authority,
          `executions.${String(at)}.authority`,
          'authority',
          `Say under which authority ${name} executed it: the minute, or the delegated power.`,
        ),
      ]),
      ...(said.executions.every((one) => of.parties.some(({ id }) => id === one.organisationId))
        ? []
        : [deedFault('no-party', 'executions', 'This organisation is no party to this version.')]),
      ...(of.filed === 0
        ? []
        : wordFaults(
            correction,
            'correction',
            'correction',
            'Say why it is filed again. What was filed before stays beside it.',
          )),
      ...fileFaults(of.mediaType, of.filed),
    ],
  };
}

function dayFaults(day: string, today: LocalDate): Fault[] {
  if (!isLocalDate(day)) return [deedFault('no-day', 'executedOn', 'Give the day on which it was executed.')];
  return day > today
    ? [
        deedFault(
          'to-come',
          'executedOn',
          'This day has not come yet. Give the day on which it was executed.',
        ),
      ]
    : [];
}

function wordFaults(words: string, path: string, code: string, missing: string): Fault[] {
  if (words === '') return [deedFault(code, path, missing)];
  return words.length > LONGEST
    ? [deedFault('too-long', path, `Use at most ${String(LONGEST)} letters.`)]
    : patientFaults(words, path);
}

function fileFaults(mediaType: string | null, filed: number): Fault[] {
  if (filed >= MOST_OF_VERSION)
    return [
      deedFault(
        'too-many',
        'file',
        `${String(MOST_OF_VERSION)} deeds are filed to this version, which is the most.`,
      ),
    ];
  if (mediaType === null) return [fault('file/missing', 'file', 'Choose the file of the executed deed.')];
  return DEED_TYPES.includes(mediaType)
    ? []
    : [deedFault('file-type', 'file', 'Bring the executed deed as a PDF or Word file.')];
}
