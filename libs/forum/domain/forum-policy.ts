import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Role, Scope } from '@folkmoot/kernel/reader.js';

const OFFICERS: readonly Role[] = ['chair', 'vice-chair', 'secretary'];

/**
 * Within the audience of the body that talks; outside it nobody reads or does anything.
 *
 * |                     | chair, vice-chair, secretary | member | deputy | forum participant | observer | elsewhere, visitor |
 * |---------------------|------------------------------|--------|--------|-------------------|----------|--------------------|
 * | read, mark as read  | yes                          | yes    | yes    | yes               | yes      | no                 |
 * | start a thread      | yes                          | yes    | yes    | yes               | no       | no                 |
 * | post                | yes                          | yes    | yes    | yes               | no       | no                 |
 *
 * Everyone of a place has the same role in its forum. Somebody whom nobody has vouched for has their say: they are marked.
 */
export const mayPost = (scope: Scope, audience: Audience): boolean =>
  scope.person?.organisationId != null &&
  scope.holds(audience, ...OFFICERS, 'member', 'deputy', 'participant');
