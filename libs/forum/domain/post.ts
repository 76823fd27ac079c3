import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';

/** What a post said before it was changed, until when. ISO text, as it stands in JSON. */
export interface EarlierWords {
  readonly text: string;
  readonly until: string;
}

/** What somebody says in a thread, for an organisation. Withdrawn or taken down, its number and place stay. */
export interface ForumPost {
  readonly id: Id;
  readonly version: number;
  readonly threadId: Id;
  readonly partnershipId: Id;
  readonly number: number;
  readonly audience: Audience;
  readonly text: string;
  readonly writtenBy: Id;
  readonly writtenFor: Id;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly earlier: readonly EarlierWords[];
  readonly withdrawnAt: Date | null;
  readonly takenDownAt: Date | null;
  readonly takenDownBy: Id | null;
  readonly takenDownBecause: string | null;
  /** How many files it brings with it. */
  readonly files: number;
}

/** Withdrawn or taken down: nobody reads its words, and nothing more happens to it. */
export const isGone = ({
  withdrawnAt,
  takenDownAt,
}: Pick<ForumPost, 'withdrawnAt' | 'takenDownAt'>): boolean => withdrawnAt !== null || takenDownAt !== null;

export const MOST_CHANGES = 20;

/** Posts of a thread that stand on one page. Numbers have no gaps, so a page is a range of them and keeps its address. */
export const POSTS_ON_A_PAGE = 50;
