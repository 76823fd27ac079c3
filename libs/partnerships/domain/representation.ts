import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';

export const REPRESENTATIONS = ['representative', 'signatory'] as const;
export type RepresentationCapacity = (typeof REPRESENTATIONS)[number];
export const isRepresentation = (text: string): text is RepresentationCapacity =>
  (REPRESENTATIONS as readonly string[]).includes(text);

export type Standing = 'not-yet-confirmed' | 'confirmed';

/** A person speaks for an organisation. Whoever joins by themselves is "not yet confirmed" until somebody vouches. */
export interface Representation {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly capacity: RepresentationCapacity;
  readonly jobTitle: string;
  readonly standing: Standing;
  readonly confirmedBy: Id | null;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
}

/**
 * Whether a confirmation also opens the organisation's own, private audience. Its own people may let a colleague in; others
 * only while the organisation has nobody: else any partner could let a stranger into another's drafts.
 */
export const opensPrivateAudience = (by: {
  readonly ofTheOrganisation: boolean;
  readonly nobodyThereYet: boolean;
}): boolean => by.ofTheOrganisation || by.nobodyThereYet;
