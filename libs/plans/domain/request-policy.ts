import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Circles } from './openness.js';
import { answersFor, isOfficer } from './plan-policy.js';
import type { Section } from './section.js';
import type { SectionRequest } from './section-request.js';

type Asked = Pick<SectionRequest, 'audience' | 'organisationId'>;

/**
 * | who, of those who know of the request              | ask, chase, new date, take back | promise, decline, deliver | read note and reason |
 * | chair, vice-chair, secretary                       | yes | only for their own organisation | yes |
 * | who answers for the asked organisation             | no  | yes                             | yes |
 * | everyone else                                      | no  | no                              | no  |
 */
export const mayAsk = (scope: Scope, circles: Circles): boolean => isOfficer(scope, circles);

export const mayAskForSection = (
  scope: Scope,
  circles: Circles,
  section: Pick<Section, 'audience'>,
): boolean => scope.sees(section.audience) && isOfficer(scope, circles);

export const mayRunRequest = (scope: Scope, circles: Circles, request: Asked): boolean =>
  scope.sees(request.audience) && isOfficer(scope, circles);

export const mayAnswerRequest = (scope: Scope, circles: Circles, request: Asked): boolean =>
  scope.sees(request.audience) && answersFor(scope, circles, request.organisationId);

export const readsRequest = (scope: Scope, circles: Circles, request: Asked): boolean =>
  mayRunRequest(scope, circles, request) || mayAnswerRequest(scope, circles, request);
