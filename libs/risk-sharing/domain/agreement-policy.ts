import { organisationAudience, type Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Role, Scope } from '@folkmoot/kernel/reader.js';

const OFFICERS: readonly Role[] = ['chair', 'vice-chair', 'secretary'];
const TAKES_PART: readonly Role[] = [...OFFICERS, 'member', 'deputy', 'participant'];

interface Place {
  readonly audience: Audience;
  readonly forumAudience: Audience | null;
}

/*
 *                                  speaks for    officer     speaks for an organisation    of a party,     everybody
 *                                  a party       of a place  with a seat, takes part       no word for it  else
 *   start an agreement                              x                  x
 *   read the summary                  x             x                  x                        x          (of the place: x)
 *   read and edit the draft           x
 *   send for signature, withdraw,
 *   file the executed deed            signatory, or who started it
 *
 * To speak for an organisation is to represent or sign for it, confirmed.
 */

export const speaksFor = (scope: Scope, organisationId: Id): boolean =>
  scope.holds(organisationAudience(organisationId), 'representative', 'signatory');

export const isOfficer = (scope: Scope, place: Pick<Place, 'audience'>): boolean =>
  scope.holds(place.audience, ...OFFICERS);

/** `seated`: the organisation that the reader acts for has a seat in the place. */
export function mayStartAgreement(scope: Scope, place: Place, seated: boolean): boolean {
  const organisationId = scope.person?.organisationId ?? null;
  if (organisationId === null) return false;
  if (isOfficer(scope, place)) return true;
  const here =
    scope.holds(place.audience, ...TAKES_PART) ||
    (place.forumAudience !== null && scope.holds(place.forumAudience, ...TAKES_PART));
  return here && seated && speaksFor(scope, organisationId);
}

export const mayEditDraft = (scope: Scope, agreement: { readonly audience: Audience }): boolean =>
  scope.person?.organisationId != null && scope.holds(agreement.audience, 'party');

/** Also who may take it back from signature, and file the executed deed. */
export function maySend(
  scope: Scope,
  agreement: { readonly audience: Audience; readonly startedBy: Id },
): boolean {
  const person = scope.person;
  if (!person?.organisationId || !mayEditDraft(scope, agreement)) return false;
  return (
    person.personId === agreement.startedBy ||
    scope.holds(organisationAudience(person.organisationId), 'signatory')
  );
}
