import type { Id } from '@folkmoot/kernel/id.js';
import type { SheetList } from '@folkmoot/kernel/sheet-list.js';
import { isLogHeading } from './log-columns.js';

/** An action log that waits for the officer who brought it. It names people, so it goes when it is used, or a week later. */
export interface LogFile {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly personId: Id;
  readonly name: string;
  /** Null when it was used or kept too long. */
  readonly content: SheetList | null;
  readonly broughtAt: Date;
  readonly usedAt: Date | null;
}

export const ACTION_LOG = {
  lines: 500,
  columns: 60,
  // Longer than an update may be, so that too long a one is told and not cut off.
  cell: 4_000,
  each: 'action',
  isHeading: isLogHeading,
} as const;

export const FORGET_LOGS_AFTER_MS = 7 * 86_400_000;
