import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Circles } from './openness.js';
import { isOfficer, mayAddSection } from './plan-policy.js';
import { maySuggest } from './suggestion-policy.js';

/**
 * | who                                 | a Word file as new sections | as an empty section’s text | a copy back, as suggestions |
 * | chair, vice-chair, secretary        | yes, for anyone             | where they may write       | where they may suggest      |
 * | member or deputy                    | yes, for their own          | where they may write       | where they may suggest      |
 * | everyone else                       | no                          | where they may write       | where they may suggest      |
 *
 * Who may write may suggest: a file is read for either, and what becomes of it is asked again.
 */
export const mayBringWord = (scope: Scope, circles: Circles): boolean =>
  isOfficer(scope, circles) ||
  (scope.person?.organisationId != null && mayAddSection(scope, circles, scope.person.organisationId));

export const mayBringWordToSection = (
  scope: Scope,
  circles: Circles,
  section: Parameters<typeof maySuggest>[2],
): boolean => maySuggest(scope, circles, section);
