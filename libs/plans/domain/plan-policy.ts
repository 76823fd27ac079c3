import { organisationAudience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Circles, Openness } from './openness.js';
import type { Section } from './section.js';

/**
 * | who                                                | start plan, priorities, order | add a section | rename | open a draft | narrow or widen an opened text | publish |
 * | chair, vice-chair, secretary                       | yes | for anyone          | yes | no  | yes, not back to a draft | once opened |
 * | member or deputy, for the owner                    | no  | for their own       | yes | yes | yes                      | no          |
 * | the owner's representative or signatory, no seat   | no  | no                  | yes | yes | yes                      | no          |
 * | everyone else                                      | no  | no                  | no  | no  | no                       | no          |
 *
 * A published text speaks for the whole partnership, so its officers publish it and take it back; a draft is its owner's alone.
 */
export const isOfficer = (scope: Scope, circles: Circles): boolean =>
  scope.holds(circles.partners, 'chair', 'vice-chair', 'secretary');

export const mayManagePlan = isOfficer;

export const mayAddSection = (scope: Scope, circles: Circles, ownerId: Id): boolean =>
  isOfficer(scope, circles) ||
  (speaksFor(scope, ownerId) && scope.holds(circles.partners, 'member', 'deputy'));

export const mayManageSection = (
  scope: Scope,
  circles: Circles,
  section: Pick<Section, 'ownerOrganisationId' | 'audience'>,
): boolean =>
  scope.sees(section.audience) &&
  (isOfficer(scope, circles) || answersFor(scope, circles, section.ownerOrganisationId));

/** The order is the whole plan's, so those who run it decide on it. */
export const mayMoveSection = (scope: Scope, circles: Circles, section: Pick<Section, 'audience'>): boolean =>
  scope.sees(section.audience) && isOfficer(scope, circles);

export function mayOpenSection(
  scope: Scope,
  circles: Circles,
  section: Pick<Section, 'ownerOrganisationId' | 'audience' | 'openness'>,
  to: Openness,
): boolean {
  if (!scope.sees(section.audience)) return false;
  const opened = section.openness !== 'owner';
  if (to === 'public' || section.openness === 'public')
    return opened && to !== 'owner' && isOfficer(scope, circles);
  return (
    answersFor(scope, circles, section.ownerOrganisationId) ||
    (opened && to !== 'owner' && isOfficer(scope, circles))
  );
}

/** Everyone in the circle that writes, except those who only watch. */
export const mayWrite = (scope: Scope, section: Pick<Section, 'textAudience' | 'writeAudience'>): boolean =>
  scope.sees(section.textAudience) &&
  scope.holds(
    section.writeAudience,
    'chair',
    'vice-chair',
    'secretary',
    'member',
    'deputy',
    'participant',
    'representative',
    'signatory',
  );

const speaksFor = (scope: Scope, organisationId: Id): boolean =>
  scope.person?.organisationId === organisationId;

/** Those who decide for the organisation that owns a section. */
export const answersFor = (scope: Scope, circles: Circles, ownerId: Id): boolean =>
  speaksFor(scope, ownerId) &&
  (scope.holds(organisationAudience(ownerId), 'representative', 'signatory') ||
    scope.holds(circles.partners, 'chair', 'vice-chair', 'secretary', 'member', 'deputy'));
