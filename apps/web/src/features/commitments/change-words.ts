import type { CommitmentRowFragment } from '../../gql/operations.js';

type Row = Pick<
  CommitmentRowFragment,
  'standing' | 'state' | 'dueDate' | 'handOvers' | 'latest' | 'number' | 'what' | 'question' | 'escalatedAt'
>;

const byStanding: Record<string, string> = {
  slipping: 'slipped',
  blocked: 'blocked',
  done: 'done',
  late: 'late',
  declined: 'declined',
  'on-track': 'on track',
  'not-started': 'not started',
};

/** What happened to a commitment, in the word that marks its row: "slipped". */
export function changeWord(before: Row | undefined, after: Row): string {
  if (!before) return 'new';
  if (!before.escalatedAt && after.escalatedAt) return 'escalated';
  if (before.state === 'asked' && after.state === 'accepted') return 'accepted';
  if (before.dueDate !== after.dueDate) return 'new date';
  if (before.standing !== after.standing) return byStanding[after.standing] ?? 'updated';
  if (!before.question && after.question) return 'questioned';
  if (before.question && !after.question) return 'answered';
  if (before.handOvers !== after.handOvers) return 'handed over';
  return 'updated';
}

/** The same for people who do not see the row. */
export const changeSentence = (row: Row, word: string): string =>
  `Commitment ${row.number}, ${row.what}: ${word}.`;
