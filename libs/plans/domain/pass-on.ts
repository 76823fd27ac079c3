import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Circles } from './openness.js';
import { mayRunRequest } from './request-policy.js';
import { stands, type SectionRequest } from './section-request.js';

/**
 * A section whose organisation will not write it:
 *
 * | who, of those who know of the request  | ask another organisation, remove it |
 * | chair, vice-chair, secretary           | once it was declined or taken back  |
 * | everyone else, its organisation too    | no                                  |
 *
 * A draft is its owner's alone, so nothing that was ever written in one is given to another or removed: then the owner opens the
 * section first, or keeps it.
 */
export const mayPassOn = (
  scope: Scope,
  circles: Circles,
  request: Pick<SectionRequest, 'audience' | 'organisationId' | 'state'>,
): boolean => !stands(request) && mayRunRequest(scope, circles, request);
