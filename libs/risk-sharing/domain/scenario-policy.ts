import { organisationAudience, type Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { speaksFor } from './agreement-policy.js';

/*
 *                                       speaks for the        speaks for        everybody
 *                                       scenario’s own        another party     else
 *   make, change, run, cancel, release          x
 *   read it before it is released               x
 *   read a released copy                        x                  x
 *
 * A copy is never changed, by nobody.
 */

/** For the organisation that the reader acts for, if it is a party. */
export function mayMakeScenario(scope: Scope, agreement: { readonly audience: Audience }): boolean {
  const own = scope.person?.organisationId ?? null;
  return own !== null && scope.holds(agreement.audience, 'party') && speaksFor(scope, own);
}

export const mayWorkOnScenario = (
  scope: Scope,
  scenario: { readonly organisationId: Id; readonly audience: Audience; readonly copyOf: Id | null },
): boolean =>
  scenario.copyOf === null &&
  scenario.audience === organisationAudience(scenario.organisationId) &&
  scope.person?.organisationId === scenario.organisationId &&
  speaksFor(scope, scenario.organisationId);
