import { organisationAudience, type Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';

/*
 *                                            speaks for     speaks for      everybody
 *                                            the host       another party   else
 *   enter and release a position                  x
 *   see one that is not released                  x
 *   see a released one, allocations, files        x              x
 *   approve it as final                           x              x           (never its preparer)
 *
 * To speak for an organisation is to represent or sign for it, confirmed.
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
