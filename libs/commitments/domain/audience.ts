import { PUBLIC, type Audience } from '@folkmoot/kernel/audience.js';
import type { CommitmentState, ShownTo } from './commitment.js';

/** The bodies whose members a commitment may be shown to. */
export interface Bodies {
  readonly audience: Audience;
  /** The forum of the place, which lets in everyone of the place too. */
  readonly forumAudience: Audience | null;
}

/**
 * What somebody asks of an organisation is not put before the public until the organisation has said yes: until then, and
 * when it declines, it stays among the partners and their forum.
 */
export function audienceOf(state: CommitmentState, shownTo: ShownTo, place: Bodies): Audience {
  if (shownTo === 'partners') return place.audience;
  return state === 'accepted' ? PUBLIC : (place.forumAudience ?? place.audience);
}
