import type { Id } from '@folkmoot/kernel/id.js';

/** A person takes part in a forum for an organisation: no seat and no vote, but a full voice. */
export interface ForumMember {
  readonly id: Id;
  readonly version: number;
  /** The forum, not the place it belongs to. */
  readonly partnershipId: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
}
