import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Weight } from './holds.js';
import type { CommitmentState, CommitmentStatus } from './commitment.js';

/** What a place has agreed to look at, in whole days and moves. */
export interface FlagLimits {
  /** Nothing said for more than so many days is silence. */
  readonly silentDays: number;
  /** What was shown counts for so many days. */
  readonly evidenceDays: number;
  /** So often may the day move before the rules call it slipping. */
  readonly movesAllowed: number;
}

/** Where a place has agreed nothing else. */
export const USUAL_LIMITS: FlagLimits = { silentDays: 35, evidenceDays: 90, movesAllowed: 0 };

/** What the rules say, each for one reason. Red: late, blocked. Amber: slipping, moved, waits. Grey: silent, unshown, not-started. */
export type Flag =
  | 'done'
  | 'late'
  | 'blocked'
  | 'silent'
  | 'slipping'
  | 'moved'
  | 'waits'
  | 'on-track'
  | 'unshown'
  | 'not-started';

export interface Flagged {
  readonly state: CommitmentState;
  readonly status: CommitmentStatus;
  readonly dueDate: LocalDate;
  readonly dueMoves: number;
  /** The day, in England, on which its owner last said anything. */
  readonly reportedOn: LocalDate | null;
  /** The day on which something was last shown. */
  readonly evidencedOn: LocalDate | null;
  /** Something that it waits for, and that everyone who sees it sees too, is late or blocked. */
  readonly waitsForRed: boolean;
  readonly weight: Weight;
}

/**
 * What the rules make of a commitment today, beside what its owner says; null of what nobody promised. The first rule that
 * holds is told: an old good word does not outweigh silence. `commitments.flag` in the database is the same rule.
 */
export function flagOf(one: Flagged, limits: FlagLimits, today: LocalDate): Flag | null {
  if (one.state !== 'accepted') return null;
  if (one.status === 'done') return 'done';
  if (one.dueDate < today) return 'late';
  if (one.status === 'blocked') return 'blocked';
  if (one.reportedOn === null || addDays(one.reportedOn, limits.silentDays) < today) return 'silent';
  if (one.status === 'slipping') return 'slipping';
  if (one.dueMoves > limits.movesAllowed) return 'moved';
  if (one.waitsForRed) return 'waits';
  if (one.status === 'not-started') return 'not-started';
  // A note closes an action: nothing has to be shown before.
  if (one.weight === 'action') return 'on-track';
  return one.evidencedOn !== null && addDays(one.evidencedOn, limits.evidenceDays) >= today
    ? 'on-track'
    : 'unshown';
}
