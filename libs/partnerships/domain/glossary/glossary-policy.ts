import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Body } from '../roles-given.js';

/*
 *                              chair  vice-chair  secretary  member  deputy  observer  forum  visitor
 *   read the glossary            x        x           x         x       x       x        x       x
 *   propose a word               x        x           x         x       x                x
 *   set, take out, answer        x        x           x
 */
export const mayEditGlossary = (scope: Scope, body: Pick<Body, 'id'>): boolean =>
  scope.holds(partnershipAudience(body.id), 'chair', 'vice-chair', 'secretary');

export const mayProposeWord = (scope: Scope, body: Body): boolean =>
  scope.person?.organisationId != null &&
  (scope.holds(partnershipAudience(body.id), 'chair', 'vice-chair', 'secretary', 'member', 'deputy') ||
    (body.forumId !== null && scope.holds(partnershipAudience(body.forumId), 'participant')));
