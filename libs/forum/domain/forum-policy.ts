import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
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
 * | edit, withdraw      | their own                    | own    | own    | own               | own¹     | no                 |
 * | take down           | yes                          | no     | no     | no                | no       | no                 |
 *
 * ¹ what they wrote when they could.
 *
 * Everyone of a place has the same role in its forum. Somebody whom nobody has vouched for has their say: they are marked.
 */
export const mayPost = (scope: Scope, audience: Audience): boolean =>
  scope.person?.organisationId != null &&
  scope.holds(audience, ...OFFICERS, 'member', 'deputy', 'participant');

export const mayChangePost = (
  scope: Scope,
  post: { readonly writtenBy: Id; readonly audience: Audience },
): boolean => scope.sees(post.audience) && scope.person?.personId === post.writtenBy;

export const mayTakeDown = (scope: Scope, audience: Audience): boolean =>
  scope.person?.organisationId != null && scope.holds(audience, ...OFFICERS);
