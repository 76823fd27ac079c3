import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Comment, CommentThread } from './comment.js';
import type { Circles } from './openness.js';
import { answersFor, isOfficer } from './plan-policy.js';
import type { Section } from './section.js';

/**
 * Within the circle of a thread; outside it nobody does anything.
 *
 * | who                                            | comment, reply, reopen | resolve | edit, withdraw | take down |
 * | who began the thread                           | yes                    | yes     | their own      | no        |
 * | who answers for the section                    | yes                    | yes     | their own      | no        |
 * | chair, vice-chair, secretary                   | yes                    | yes     | their own      | yes       |
 * | everyone else with a role, but observers       | yes                    | no      | their own      | no        |
 * | observers, visitors                            | no                     | no      | no             | no        |
 *
 * One partner cannot settle another's objection; whoever answers for the text can, and any of them opens it again.
 */
export const mayComment = (scope: Scope, audience: Audience): boolean =>
  scope.person?.organisationId != null &&
  scope.holds(
    audience,
    'chair',
    'vice-chair',
    'secretary',
    'member',
    'deputy',
    'participant',
    'representative',
    'signatory',
  );

export interface ThreadInCircle {
  readonly thread: Pick<CommentThread, 'startedBy'>;
  readonly section: Pick<Section, 'ownerOrganisationId'>;
  readonly circles: Circles;
  /** The narrower of the thread's and the section's circle. */
  readonly audience: Audience;
}

export const mayResolve = (scope: Scope, { thread, section, circles, audience }: ThreadInCircle): boolean =>
  mayComment(scope, audience) &&
  (isSelf(scope, thread.startedBy) ||
    isOfficer(scope, circles) ||
    answersFor(scope, circles, section.ownerOrganisationId));

export const mayChangeComment = (
  scope: Scope,
  { audience }: Pick<ThreadInCircle, 'audience'>,
  comment: Pick<Comment, 'writtenBy'>,
): boolean => scope.sees(audience) && isSelf(scope, comment.writtenBy);

export const mayTakeDown = (scope: Scope, { circles, audience }: ThreadInCircle): boolean =>
  scope.sees(audience) && isOfficer(scope, circles);

const isSelf = (scope: Scope, personId: Id): boolean => scope.person?.personId === personId;
