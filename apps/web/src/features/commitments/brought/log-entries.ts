import type { ActionLogQuery } from '../../../gql/operations.js';

export type ActionLog = NonNullable<ActionLogQuery['actionLog']>;
export type LogEntry = ActionLog['entries'][number];

const FATES: readonly (readonly [fate: string, words: string])[] = [
  ['new', 'new'],
  ['here', 'here already'],
  ['finished', 'finished and passed over'],
  ['left-out', 'left out'],
  ['empty', 'without an action'],
  ['open', 'to decide'],
];

/** “12 lines: 8 new, 1 here already, 3 to decide”. */
export function fatesInWords(entries: readonly LogEntry[]): string {
  const counted = FATES.flatMap(([fate, words]) => {
    const count = entries.filter((one) => one.fate === fate).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return `${entries.length === 1 ? '1 line' : `${entries.length} lines`}: ${counted.join(', ')}`;
}

/** The first line of each owner that is named and not clear, or whose person is not known. */
export const ownersToFind = (entries: readonly LogEntry[], field: 'owner' | 'person'): LogEntry[] =>
  entries.filter(
    (one) =>
      one.line === one.ownerLine &&
      entries.some(
        (other) =>
          other.ownerLine === one.ownerLine &&
          (field === 'owner'
            ? other.faults.some((fault) => fault.field === 'owner')
            : other.fate === 'new' && other.personUnknown),
      ),
  );
