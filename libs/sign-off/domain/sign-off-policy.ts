import { organisationAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { SignOff } from './sign-off.js';

/*
 * Who may do what in a sign-off that they see. Roles are those of the hat they wear.
 *
 *                               signatory of   representative   signatory or representative   officer of   anybody
 *                               the party      of the party     of another party              the place    else
 *   record a decision               x               x                     x                       x
 *   sign it, so that it counts      x¹
 *   say what shows a condition      x               x               the owner's alone
 *   say that it is met              x
 *   keep its own routes²            x               x
 *
 *   ¹ with a fresh sign-in. In a minor amendment the officer to whom the organisation delegated these signs in the signatory's
 *   place, and nobody else. An organisation for which nobody signs yet counts only once somebody does: the officers of the place
 *   name the first one (`libs/partnerships/domain/place-policy.ts`). Nobody's approval is ever counted without their own.
 *   ² its bodies and their meetings, in a place where it sits or is a party; only a signatory delegates, or takes that back
 */
const ofParty = (scope: Scope, parties: readonly Id[]): boolean => {
  const organisationId = scope.person?.organisationId;
  return organisationId != null && parties.includes(organisationId) && isOf(scope, organisationId);
};

const isOf = (scope: Scope, organisationId: Id): boolean =>
  scope.person?.organisationId === organisationId &&
  scope.holds(organisationAudience(organisationId), 'signatory', 'representative');

export const signsFor = (scope: Scope, organisationId: Id): boolean =>
  scope.person?.organisationId === organisationId &&
  scope.holds(organisationAudience(organisationId), 'signatory');

/** What nobody signed does not count, so that a minute may be brought by whoever has it. */
export const mayRecordDecision = (
  scope: Scope,
  signOff: Pick<SignOff, 'audience' | 'partnershipId'>,
  parties: readonly Id[],
): boolean =>
  scope.sees(signOff.audience) &&
  scope.person?.organisationId != null &&
  (ofParty(scope, parties) ||
    scope.holds(partnershipAudience(signOff.partnershipId), 'chair', 'vice-chair', 'secretary'));

/** `delegate` is the officer to whom the organisation delegated minor amendments; null where it did not, or this is none. */
export const maySign = (
  scope: Scope,
  signOff: Pick<SignOff, 'audience'>,
  organisationId: Id,
  delegate: Id | null,
): boolean =>
  scope.sees(signOff.audience) &&
  (delegate === null
    ? signsFor(scope, organisationId)
    : scope.person?.personId === delegate && scope.person.organisationId === organisationId);

export const mayShowCondition = (
  scope: Scope,
  signOff: Pick<SignOff, 'audience'>,
  { partyId, ownerId }: { readonly partyId: Id; readonly ownerId: Id },
): boolean => scope.sees(signOff.audience) && (isOf(scope, partyId) || isOf(scope, ownerId));

export const mayAcceptCondition = (
  scope: Scope,
  signOff: Pick<SignOff, 'audience'>,
  organisationId: Id,
): boolean => scope.sees(signOff.audience) && signsFor(scope, organisationId);

/** Of the organisation whose hat is worn, in a place in which it sits or is a party to something. */
export const mayKeepRoutes = (
  scope: Scope,
  place: { readonly audience: string },
  isParty: boolean,
): boolean => {
  const organisationId = scope.person?.organisationId;
  return organisationId != null && isOf(scope, organisationId) && (isParty || scope.sees(place.audience));
};
