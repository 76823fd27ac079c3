import { officersAudience, PUBLIC, type Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Role, Scope } from '@folkmoot/kernel/reader.js';

/** The place an interest is declared to. */
export interface InterestPlace {
  readonly id: Id;
  readonly audience: Audience;
}

export const DECIDERS: readonly Role[] = ['chair', 'vice-chair', 'member', 'deputy'];
export const DECLARERS: readonly Role[] = [...DECIDERS, 'secretary'];
const OFFICERS: readonly Role[] = ['chair', 'vice-chair', 'secretary'];

/*
 *                                    chair  vice-chair  secretary  member  deputy  observer  forum  elsewhere  visitor
 *   declare, confirm                   x        x           x         x       x
 *   change, end one’s own¹             x        x           x         x       x       x        x        x
 *   see who is due, and what is
 *   withheld                           x        x           x
 *   see what partners see              x        x           x         x       x       x
 *   see the published register         x        x           x         x       x       x        x        x          x
 *
 *   ¹ whoever declared it, also after they left: an entry must be able to come to its end.
 */
export const mayDeclare = (scope: Scope, place: InterestPlace): boolean =>
  scope.person?.organisationId != null && scope.holds(place.audience, ...DECLARERS);

export const mayChange = (scope: Scope, interest: { readonly personId: Id }): boolean =>
  scope.person?.personId === interest.personId;

export const mayOversee = (scope: Scope, place: InterestPlace): boolean =>
  scope.holds(place.audience, ...OFFICERS);

/** Whoever decides here has their interests published; a secretary’s are for the partners. */
export const decidesHere = (scope: Scope, place: InterestPlace): boolean =>
  scope.holds(place.audience, ...DECIDERS);

/** Withheld is for those who run the place, who must manage it, and for whoever declared it. */
export const audienceOfInterest = (published: boolean, decides: boolean, place: InterestPlace): Audience =>
  !published ? officersAudience(place.id) : decides ? PUBLIC : place.audience;
