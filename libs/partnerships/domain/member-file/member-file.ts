import type { Id } from '@folkmoot/kernel/id.js';
import type { SheetList } from '@folkmoot/kernel/sheet-list.js';
import { guessMatching } from './member-columns.js';

/** A list of members that waits for its secretary's decision. It holds names and addresses, so it goes when it is used, or a week later. */
export interface MemberFile {
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

export const MEMBER_LIST = {
  lines: 500,
  columns: 60,
  cell: 500,
  each: 'organisation',
  isHeading: (cells: readonly string[]): boolean => Object.keys(guessMatching(cells)).length > 1,
};
export const FORGET_MEMBERS_AFTER_MS = 7 * 86_400_000;
