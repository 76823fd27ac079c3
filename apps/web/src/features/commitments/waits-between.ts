import type { WhoWaitsQuery } from '../../gql/operations.js';

export type WaitingLine = NonNullable<WhoWaitsQuery['whoWaits']>['lines'][number];

/** All that one waits for from another, the longest waiting first. */
export interface Between {
  /** Of the two together. */
  readonly key: string;
  readonly waiter: string;
  readonly awaited: string;
  readonly lines: readonly WaitingLine[];
}

export const OFFICERS = 'The officers of the place';

/** The lines by who waits for whom; the pair between whom most waits comes first. */
export function waitsBetween(lines: readonly WaitingLine[]): Between[] {
  const pairs = new Map<string, WaitingLine[]>();
  for (const line of lines) {
    const key = `${line.waiterId ?? ''} ${line.awaitedId}`;
    pairs.set(key, [...(pairs.get(key) ?? []), line]);
  }
  return [...pairs].map(([key, of]) => ({ key, ...namesOf(of), lines: of })).sort(byMost);
}

const namesOf = ([first]: readonly WaitingLine[]) => ({
  waiter: first?.waiterName ?? OFFICERS,
  awaited: first?.awaitedName ?? '',
});

const byMost = (one: Between, other: Between): number =>
  other.lines.length - one.lines.length ||
  one.waiter.localeCompare(other.waiter) ||
  one.awaited.localeCompare(other.awaited);

/** Why, after the names: “their 14 waits for 15”. */
export function whyWords({ kind, waitingNumber }: WaitingLine): string {
  if (kind === 'depends') return `Commitment ${waitingNumber ?? ''} waits for it`;
  return kind === 'asked' ? 'Asked, not answered' : 'Questioned, not answered';
}
