import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { isOperator } from '../place-policy.js';

/*
 * Who may do what in an alliance. Nobody outside it reads anything but that it exists; the partners of the place where it has a
 * seat are outside.
 *
 *                          operator  chair  vice-chair  secretary  member  deputy  observer
 *   open an alliance          x
 *   open, abandon a round              x        x           x
 *   open and count the vote            x        x           x
 *   draw lots                          x¹       x¹          x¹
 *   nominate; say one stands           x        x           x         x       x
 *   vote for one's organisation                                       x²      x²
 *
 *   end who sits for it                x        x           x         x³      x³
 *
 *   ¹ who stands in it draws no lots     ² once for each organisation, whichever of them comes first     ³ who was elected: they
 *   themselves
 */
export const mayOpenAlliance = isOperator;

const officers = ['chair', 'vice-chair', 'secretary'] as const;

export const mayRunElections = (scope: Scope, allianceId: Id): boolean =>
  scope.holds(partnershipAudience(allianceId), ...officers);

export const mayNominate = (scope: Scope, allianceId: Id): boolean =>
  scope.person?.organisationId != null &&
  scope.holds(partnershipAudience(allianceId), 'member', 'deputy', ...officers);

/**
 * Who sits for an alliance is its own affair: its officers, and whoever was elected, end that or take it back; the partners of the
 * place where it has its seat do not.
 */
export const mayUndoElected = (scope: Scope, allianceId: Id, electedId: Id | null): boolean =>
  mayRunElections(scope, allianceId) || (electedId !== null && scope.person?.personId === electedId);

export const mayVoteIn = (scope: Scope, allianceId: Id): boolean =>
  scope.person?.organisationId != null && scope.holds(partnershipAudience(allianceId), 'member', 'deputy');
