import type { Id } from '@folkmoot/kernel/id.js';

/** Somebody has put away what a place tells newcomers. They still find it. */
export interface WelcomePutAway {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly personId: Id;
  readonly putAwayAt: Date;
}

/** Who has been in a place for so long is no newcomer any more, whether they put the welcome away or not. */
const NEW_FOR_DAYS = 60;

export const isNewcomer = (since: Date | null, putAway: boolean, now: Date): boolean =>
  since !== null && !putAway && now.getTime() - since.getTime() < NEW_FOR_DAYS * 86_400_000;
