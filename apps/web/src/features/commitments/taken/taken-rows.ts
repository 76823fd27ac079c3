import type { TakenCommitmentFragment } from '../../../gql/operations.js';
import { formatPence } from '../../../lib/money.js';
import { statusWord } from '../../../ui/status.js';
import { MATTERS_WORDS, NEED_WORDS, weightWord } from '../held-words.js';
import { REASON_WORDS, standingWord } from '../standing.js';

type Taken = TakenCommitmentFragment;

/** Each column of the file: its heading, how wide it stands in a workbook, and what it holds. Days are `2027-05-03`. */
const COLUMNS: readonly (readonly [heading: string, width: number, text: (one: Taken) => string])[] = [
  ['Number', 9, (one) => String(one.number)],
  ['Type', 13, (one) => weightWord(one.weight)],
  ['What', 50, (one) => one.what],
  ['Organisation', 30, (one) => one.organisation.name],
  ['Who', 22, (one) => one.owner?.name ?? ''],
  ['Role', 22, (one) => one.role],
  ['Due', 12, (one) => one.dueDate],
  ['Status', 20, (one) => standingWord(one.state === 'accepted' ? one.status : one.state)],
  ['Late', 8, (one) => (one.standing === 'late' ? statusWord('late') : '')],
  ['Reason', 26, (one) => (one.reason === null ? '' : (REASON_WORDS[one.reason] ?? ''))],
  ['Latest words', 50, (one) => one.latest?.text ?? ''],
  ['Link', 26, (one) => one.latest?.link ?? ''],
  ['Priority', 30, (one) => (one.priority ? `${one.priority.number}: ${one.priority.title}` : '')],
  ['Money', 14, (one) => (one.pence === null ? '' : formatPence(one.pence))],
  ['What will show it', 40, (one) => one.evidenceExpected],
  ['Need', 26, (one) => (one.need === null ? '' : (NEED_WORDS[one.need] ?? one.need))],
  [
    'Makes a difference for',
    30,
    (one) => (one.mattersTo === null ? '' : (MATTERS_WORDS[one.mattersTo] ?? one.mattersTo)),
  ],
  ['Shown to', 12, (one) => (one.shownTo === 'partners' ? 'Partners' : 'Everyone')],
];

export const TAKEN_WIDTHS = COLUMNS.map(([, width]) => width);

/** Headings, then one row for each, in the order of their numbers. */
export const takenRows = (commitments: readonly Taken[]): string[][] => [
  COLUMNS.map(([heading]) => heading),
  ...[...commitments]
    .sort((one, other) => one.number - other.number)
    .map((one) => COLUMNS.map(([, , text]) => text(one))),
];
