import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { draftOf } from './open-section.js';
import type { Plan } from './plan.js';
import { sectionSlug } from './section-slug.js';
import type { Section } from './section.js';
import { tidyTitle } from './title.js';

/** What the outline has already, hidden drafts too: two sections never get one number or address. */
export interface OutlineSoFar {
  readonly slugs: ReadonlySet<string>;
  readonly last: { readonly number: number; readonly position: number };
}

export interface NewSection {
  readonly title: string;
  readonly ownerOrganisationId: Id;
  /** Who knows of it at once; null: its owner alone. */
  readonly listedFor: Audience | null;
}

/** A new section at the end of the outline, its text its owner's draft. */
export const beginSection = (
  plan: Pick<Plan, 'id' | 'partnershipId'>,
  { title, ownerOrganisationId, listedFor }: NewSection,
  { slugs, last }: OutlineSoFar,
  { id, documentId, now }: { readonly id: Id; readonly documentId: Id; readonly now: Date },
): Section => ({
  id,
  version: 1,
  planId: plan.id,
  partnershipId: plan.partnershipId,
  number: last.number + 1,
  slug: sectionSlug(title, slugs),
  title: tidyTitle(title),
  position: last.position + 1,
  ownerOrganisationId,
  ...draftOf(ownerOrganisationId, listedFor),
  documentId,
  frozenAt: null,
  addedAt: now,
  removedAt: null,
});

export const after = ({ slugs }: OutlineSoFar, section: Section): OutlineSoFar => ({
  slugs: new Set([...slugs, section.slug]),
  last: { number: section.number, position: section.position },
});
