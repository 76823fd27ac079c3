import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Circles } from './openness.js';
import { answersFor, mayManageSection } from './plan-policy.js';
import type { Section } from './section.js';
import type { SectionVersion } from './section-version.js';

type Seen = Pick<Section, 'ownerOrganisationId' | 'audience' | 'textAudience'>;

/**
 * | who, of those who read the text                     | name | restore one they read | redact | show a draft’s version |
 * | chair, vice-chair, secretary                        | yes  | yes | yes | no  |
 * | who answers for the owner (see plan-policy)         | yes  | yes | yes | yes |
 * | everyone else                                       | no   | no  | no  | no  |
 *
 * A version of a private draft is its owner's alone, so only the owner shows it to those who read the section now.
 */
export const mayNameVersion = (scope: Scope, circles: Circles, section: Seen): boolean =>
  scope.sees(section.textAudience) && mayManageSection(scope, circles, section);

export const seesVersion = (
  scope: Scope,
  section: Pick<Section, 'textAudience'>,
  version: Pick<SectionVersion, 'audience'>,
): boolean => scope.sees(section.textAudience) && scope.sees(version.audience);

export const mayShowVersion = (
  scope: Scope,
  circles: Circles,
  section: Seen,
  version: Pick<SectionVersion, 'audience'>,
): boolean => seesVersion(scope, section, version) && answersFor(scope, circles, section.ownerOrganisationId);

/** What stands now is kept as a version and the result becomes one, so it takes what naming takes. */
export const mayRestoreVersion = (
  scope: Scope,
  circles: Circles,
  section: Seen,
  version: Pick<SectionVersion, 'audience'>,
): boolean => seesVersion(scope, section, version) && mayNameVersion(scope, circles, section);

/** It reaches every version and comment of the section, also those that whoever does it does not read. */
export const mayRedact = mayNameVersion;
