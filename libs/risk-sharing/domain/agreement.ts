import { partiesAudience, partnershipAudience, type Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';

/** What organisations agreed, or are agreeing, about the money of a place, through all its versions. */
export interface Agreement {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  /** Said aloud: "agreement 3". */
  readonly number: number;
  readonly title: string;
  /** Of the parties: drafts, versions and figures. */
  readonly audience: Audience;
  /** Of the place: that it exists, who is party to it and what it is about. */
  readonly summaryAudience: Audience;
  readonly startedBy: Id;
  readonly createdAt: Date;
}

export const audiencesOfAgreement = (
  id: Id,
  partnershipId: Id,
): Pick<Agreement, 'audience' | 'summaryAudience'> => ({
  audience: partiesAudience(id),
  summaryAudience: partnershipAudience(partnershipId),
});
