import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';

/** A show of hands chooses among options; a proposal asks whether anybody objects. */
export const POLL_KINDS = ['show-of-hands', 'proposal'] as const;
export type PollKind = (typeof POLL_KINDS)[number];

/** Who has one voice: each person, or each organisation whoever speaks for it. */
export const COUNTED_BY = ['person', 'organisation'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

export interface PollOption {
  /** `a`, `b` … of a show of hands; `consent`, `aside` and `object` of a proposal. */
  readonly code: string;
  readonly text: string;
  /** What follows where it is chosen, so that all mean the same by it; may be empty. */
  readonly meaning: string;
}

/** Counted once, when the poll ended; it never changes afterwards. */
export interface PollResult {
  readonly counts: Readonly<Record<string, number>>;
  readonly taken: number;
  readonly verdict: Verdict;
}

/** What the count says. It is no decision: a poll shows what people think. */
export type Verdict = 'nobody' | 'no-quorum' | 'tie' | 'most' | 'consent' | 'objections';

export interface Poll {
  readonly id: Id;
  readonly version: number;
  readonly threadId: Id;
  readonly partnershipId: Id;
  readonly audience: Audience;
  readonly kind: PollKind;
  readonly question: string;
  readonly options: readonly PollOption[];
  readonly countedBy: CountedBy;
  /** How many voices make it worth anything; null where any number does. */
  readonly quorum: number | null;
  /** The last day on which one can have a say, in England. */
  readonly lastDay: LocalDate;
  /** Nobody sees how it stands before it has ended. */
  readonly hidden: boolean;
  readonly askedBy: Id;
  readonly askedFor: Id;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly result: PollResult | null;
  /** What follows from it, in somebody’s words: said apart from the count. */
  readonly outcome: string | null;
  readonly outcomeBy: Id | null;
  readonly outcomeAt: Date | null;
}

/** A voice as it stands; it may be changed until the poll ends. */
export interface Vote {
  readonly id: Id;
  readonly version: number;
  readonly pollId: Id;
  /** The person or the organisation whose voice it is. */
  readonly voice: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly choice: string;
  /** Why: needed of an objection. */
  readonly reason: string;
  readonly votedAt: Date;
}

export const CONSENT: readonly PollOption[] = [
  { code: 'consent', text: 'I consent', meaning: 'It is good enough for now and safe enough to try.' },
  { code: 'aside', text: 'I stand aside', meaning: 'I have doubts, and do not stand in the way.' },
  { code: 'object', text: 'I object', meaning: 'It would do harm or break a rule. I say why.' },
];

export const voiceOf = (
  poll: Pick<Poll, 'countedBy'>,
  by: { readonly personId: Id; readonly organisationId: Id },
): Id => (poll.countedBy === 'person' ? by.personId : by.organisationId);
