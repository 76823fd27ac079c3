import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Circles } from './openness.js';
import { isOfficer, mayAddSection, mayWrite } from './plan-policy.js';
import type { Section } from './section.js';

/**
 * | who                                       | a Word file as new sections | into an empty section they may write in |
 * | chair, vice-chair, secretary              | yes, for anyone             | yes                                     |
 * | member or deputy                          | yes, for their own          | yes                                     |
 * | everyone else                             | no                          | yes                                     |
 */
export const mayBringWord = (scope: Scope, circles: Circles): boolean =>
  isOfficer(scope, circles) ||
  (scope.person?.organisationId != null && mayAddSection(scope, circles, scope.person.organisationId));

export const mayBringWordToSection = (
  scope: Scope,
  _circles: Circles,
  section: Pick<Section, 'textAudience' | 'writeAudience'>,
): boolean => mayWrite(scope, section);
