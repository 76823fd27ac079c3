import type { Id } from '@folkmoot/kernel/id.js';
import type { SheetLine } from './member-row.js';

/** What was read of a secretary's list. */
export interface MemberSheet {
  /** Of a workbook: the one that was read, and those that were not. */
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  readonly columns: readonly string[];
  readonly lines: readonly SheetLine[];
}

/** A list of members that waits for its secretary's decision. It holds names and addresses, so it goes when it is used, or a week later. */
export interface MemberFile {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly personId: Id;
  readonly name: string;
  /** Null when it was used or kept too long. */
  readonly content: MemberSheet | null;
  readonly broughtAt: Date;
  readonly usedAt: Date | null;
}

export const MOST_LINES = 500;
export const MOST_COLUMNS = 60;
export const FORGET_MEMBERS_AFTER_MS = 7 * 86_400_000;
