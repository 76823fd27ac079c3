import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Openness } from './openness.js';

/**
 * A part of a plan that one organisation answers for. Its text is a live document. `audience` sees that it exists (number, title,
 * owner), `textAudience` reads the text, `writeAudience` writes in it.
 */
export interface Section {
  readonly id: Id;
  readonly version: number;
  readonly planId: Id;
  readonly partnershipId: Id;
  /** In the order of adding; never given twice. */
  readonly number: number;
  /** Its part of the address; made from its first title and never changed. */
  readonly slug: string;
  readonly title: string;
  /** Its place in the outline, smallest first. */
  readonly position: number;
  readonly ownerOrganisationId: Id;
  readonly openness: Openness;
  readonly audience: Audience;
  readonly textAudience: Audience;
  readonly writeAudience: Audience;
  readonly documentId: Id;
  /** Since when nobody changes the text; null while people may. */
  readonly frozenAt: Date | null;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
}
