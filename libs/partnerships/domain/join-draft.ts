import type { Id } from '@folkmoot/kernel/id.js';

/** A group that no register lists, in its own words. */
export interface DescribedGroup {
  readonly name: string;
  readonly sector: string;
  readonly what: string;
  readonly area: string;
  readonly postcode: string;
}

/** What somebody entered before their e-mail address was confirmed. Emptied when it is used, or when its link has run out. */
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

/** A day: far longer than the link is good for. */
export const FORGET_AFTER_MS = 86_400_000;

/** What stays of a draft: that there was one. */
export const emptied = (now: Date): Pick<JoinDraft, 'name' | 'jobTitle' | 'group' | 'usedAt'> => ({
  name: '',
  jobTitle: '',
  group: null,
  usedAt: now,
});
