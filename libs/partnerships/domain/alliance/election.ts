import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';

/**
 * `nominating` until an officer opens the vote; `voting` until it is counted; then `elected`, `tied` until somebody draws lots or
 * votes anew, or `nobody` where no vote was cast. `abandoned`: an officer ended it, with a reason.
 */
export type ElectionState = 'nominating' | 'voting' | 'tied' | 'elected' | 'nobody' | 'abandoned';

/** An alliance chooses who sits for it on one of its seats elsewhere. */
export interface Election {
  readonly id: Id;
  readonly version: number;
  /** The alliance. */
  readonly partnershipId: Id;
  /** Its seat, in another partnership. */
  readonly seatId: Id;
  /** Names are taken at least until the end of this day. */
  readonly nominationsUntil: LocalDate;
  /** The last day of the vote. */
  readonly voteUntil: LocalDate;
  /** From when the elected sits there. */
  readonly sitsFrom: LocalDate;
  readonly state: ElectionState;
  /** 1, or one more than the round whose tie it settles. */
  readonly round: number;
  readonly before: Id | null;
  readonly electedId: Id | null;
  /** How it was decided where votes did not decide it: how lots were drawn, or why it was abandoned. */
  readonly reason: string | null;
  readonly openedAt: Date;
  readonly openedBy: Id;
  readonly decidedAt: Date | null;
}

/**
 * `asked` until the person says that they stand; only who stands can be voted for. `left`: they went from the alliance before it
 * was decided, and votes for them do not count.
 */
export type NominationState = 'asked' | 'stands' | 'declined' | 'left';

export interface Nomination {
  readonly id: Id;
  readonly version: number;
  readonly electionId: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly nominatedBy: Id;
  readonly state: NominationState;
  readonly statement: string;
}

/** A nomination with whether its person is in the alliance now: they may have gone by a seat or an office that somebody ended. */
export interface SeenNomination extends Nomination {
  readonly present: boolean;
}

export const standingNow = <One extends SeenNomination>(nominations: readonly One[]): One[] =>
  nominations.filter((one) => one.state === 'stands' && one.present);

/**
 * Who may vote, and who has. Written when the vote opens: one line for each member organisation. What somebody chose stands
 * nowhere beside it: see `Tally`.
 */
export interface RollEntry {
  readonly id: Id;
  readonly version: number;
  readonly electionId: Id;
  readonly organisationId: Id;
  readonly votedBy: Id | null;
}

/**
 * The votes of one candidate as a number: there is no row for a single vote. Each vote writes the numbers of all candidates anew
 * with the same version, so that neither rows, nor their versions, nor the database's own marks tell which of them grew.
 */
export interface Tally {
  readonly id: Id;
  readonly version: number;
  readonly electionId: Id;
  readonly nominationId: Id;
  readonly votes: number;
}
