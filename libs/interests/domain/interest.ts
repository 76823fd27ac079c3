import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Regime } from './categories.js';

/** Whose it is: Localism Act 2011 s30(3) counts a spouse’s, civil partner’s or the like as the member’s own. */
export const HOLDERS = ['self', 'partner'] as const;
export type Holder = (typeof HOLDERS)[number];
export const isHolder = (text: string): text is Holder => (HOLDERS as readonly string[]).includes(text);

/** What the declarer says, and may say differently later. */
export interface InterestWords {
  readonly regime: Regime;
  readonly category: string;
  readonly holder: Holder;
  readonly description: string;
  /** The body concerned: of the register, or else in the declarer’s words. */
  readonly concernsId: Id | null;
  readonly concerns: string;
  readonly since: LocalDate;
  /** Its last day; null while it lasts. */
  readonly until: LocalDate | null;
  /** What is done about it. */
  readonly mitigation: string;
  readonly published: boolean;
  /** Why it is not published; empty where it is. */
  readonly withheldReason: string;
}

/** An interest that somebody of a place declared to it. Never deleted: it is kept for years after it ended. */
export interface Interest extends InterestWords {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly personId: Id;
  /** For which they sat here when they declared it. */
  readonly organisationId: Id;
  readonly audience: Audience;
  readonly declaredAt: Date;
}

/** An interest as it was said before it was changed. */
export interface EarlierWords {
  readonly id: Id;
  readonly interestId: Id;
  readonly words: InterestWords;
  readonly replacedAt: Date;
}

export const wordsOf = (one: Interest): InterestWords => ({
  regime: one.regime,
  category: one.category,
  holder: one.holder,
  description: one.description,
  concernsId: one.concernsId,
  concerns: one.concerns,
  since: one.since,
  until: one.until,
  mitigation: one.mitigation,
  published: one.published,
  withheldReason: one.withheldReason,
});
