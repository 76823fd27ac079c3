import type { Id } from './id.js';

/**
 * Who may see a thing, as a short text that stands in the row itself: `public`,
 * `partnership/<id>` (everyone who holds a grant in that body), `officers/<id>` (those who run it), `organisation/<id>` (one organisation's
 * own people), `parties/<id>` (those of every party to an agreement), `person/<id>`, `platform` (operators). Every visible row carries exactly one.
 */
export type Audience = string;

export const PUBLIC: Audience = 'public';
export const PLATFORM: Audience = 'platform';
export const partnershipAudience = (id: Id): Audience => `partnership/${id}`;
export const organisationAudience = (id: Id): Audience => `organisation/${id}`;
export const personAudience = (id: Id): Audience => `person/${id}`;
/** A body's chair, vice-chairs and secretaries: what comes in for them before it is everybody's, such as who asks for a seat. */
export const officersAudience = (id: Id): Audience => `officers/${id}`;
/** Who represents or signs for one of the organisations that made an agreement, or are making it. */
export const partiesAudience = (agreement: Id): Audience => `parties/${agreement}`;
