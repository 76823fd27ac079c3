import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Held } from './holds.js';

/** `asked` waits for its owner; only `accepted` counts; `declined` has gone back to whoever asked. */
export type CommitmentState = 'asked' | 'accepted' | 'declined';

/** What its owner last said about it. */
/** Slipping can be recovered; blocked goes on only when somebody else has done something. */
export type ReportedStatus = 'not-started' | 'on-track' | 'slipping' | 'blocked';
export type CommitmentStatus = ReportedStatus | 'done';

/** Why it slips or is blocked: a partner, people, money, a decision, systems or data, demand, premises. */
export const SLIP_REASONS = [
  'partner',
  'people',
  'money',
  'decision',
  'systems',
  'demand',
  'premises',
  'other',
] as const;
export type SlipReason = (typeof SLIP_REASONS)[number];

/** Where it stands for whoever reads the board today: what was said, or what the calendar says. */
export type Standing = 'asked' | 'declined' | CommitmentStatus | 'late';

/** Who sees it once it is accepted: everyone, or the members of the partnership. */
export type ShownTo = 'public' | 'partners';

/** A promise by an organisation, through a person, to a partnership. Its texts of slips and reasons are `CommitmentUpdate`s. */
export interface Commitment extends Held {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  /** "Commitment 14": never given twice in one partnership. */
  readonly number: number;
  readonly audience: Audience;
  readonly shownTo: ShownTo;
  readonly what: string;
  readonly organisationId: Id;
  /** Who does it; null until somebody of the organisation accepts, and while nobody sits on its seat. */
  readonly personId: Id | null;
  /** Their role in words, which the public reads instead of a name; may be empty. */
  readonly role: string;
  readonly priorityId: Id | null;
  readonly dueDate: LocalDate;
  readonly dueMoves: number;
  readonly handOvers: number;
  /** How often its owner has said that it slips, and how often its day moved to a later one. */
  readonly slipReports: number;
  readonly laterMoves: number;
  /** Since when it waits for those who lead the place to look at it; null where it does not. */
  readonly escalatedAt: Date | null;
  readonly state: CommitmentState;
  readonly status: CommitmentStatus;
  /** Null unless it slips or is blocked. */
  readonly reason: SlipReason | null;
  readonly latestUpdateId: Id | null;
  /** When its owner last said anything about it, from its yes on. */
  readonly reportedAt: Date | null;
  /** When its owner last named something that shows how it stands. */
  readonly evidencedAt: Date | null;
  /** The words of an officer’s question that waits for an answer. */
  readonly questionId: Id | null;
  /** Who asked last, for the answer to reach them. */
  readonly questionedBy: Id | null;
  readonly askedBy: Id;
  readonly askedFor: Id;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly closedAt: Date | null;
}

/** Late is never reported, it follows from the calendar: the due day has passed and the thing is not done. */
export function standingOf(
  one: Pick<Commitment, 'state' | 'status' | 'dueDate'>,
  today: LocalDate,
): Standing {
  if (one.state !== 'accepted') return one.state;
  if (one.status === 'done') return 'done';
  return one.dueDate < today ? 'late' : one.status;
}
