import { organisationAudience, type Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { isOfficer } from '../domain/agreement-policy.js';

/*
 *                                            speaks for     speaks for      everybody
 *                                            the host       another party   else
 *   enter and release a position                  x
 *   see one that is not released                  x
 *   see a released one, allocations, files        x              x
 *   approve it as final                           x              x           (never its preparer)
 *
 * To speak for an organisation is to represent or sign for it, confirmed. What counts as near a budget is agreed by the officers of
 * a place: its chair, vice-chair and secretary.
 */

interface Of {
  readonly audience: Audience;
}

export const mayReadYear = (scope: Scope, agreement: Of): boolean => scope.holds(agreement.audience, 'party');

export const mayEnterFor = (scope: Scope, hostId: Id): boolean =>
  scope.person?.organisationId === hostId &&
  scope.holds(organisationAudience(hostId), 'representative', 'signatory');

export const mayApprove = (
  scope: Scope,
  agreement: Of,
  position: { readonly enteredBy: Id; readonly releasedAt: Date | null },
): boolean =>
  mayReadYear(scope, agreement) &&
  position.releasedAt !== null &&
  scope.person !== null &&
  scope.person.organisationId !== null &&
  scope.person.personId !== position.enteredBy;

export const maySetColours = (scope: Scope, place: Of): boolean =>
  scope.person?.organisationId != null && isOfficer(scope, place);
