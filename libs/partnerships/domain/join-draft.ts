import type { Id } from '@folkmoot/kernel/id.js';

/** A group that no register lists, in its own words. */
export interface DescribedGroup {
  readonly name: string;
  readonly sector: string;
  readonly what: string;
  readonly area: string;
  readonly postcode: string;
}

/** What somebody entered before their e-mail address was confirmed. Emptied when it is used. */
export interface JoinDraft {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly organisationId: Id | null;
  readonly group: DescribedGroup | null;
  readonly name: string;
  readonly jobTitle: string;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
}
