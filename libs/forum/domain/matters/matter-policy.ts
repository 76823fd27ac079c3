import type { Scope } from '@folkmoot/kernel/reader.js';
import { mayPost } from '../forum-policy.js';
import type { ForumThread } from '../thread.js';
import type { Question } from './question.js';

/*
 * Within the audience of the body that talks:
 *
 *                               officers  who began it  the owner  member, deputy  forum participant  observer
 *   ask it of somebody by a day    x           x
 *   mark its answer                x           x            x
 *   take an idea up                x                                     x
 *   suggest an idea for the plan¹  x                                     x               x
 *
 * ¹ in a section in which they may suggest (suggestion-policy.ts of the plans).
 */
const isOfficer = (scope: Scope, { audience }: Pick<ForumThread, 'audience'>): boolean =>
  scope.holds(audience, 'chair', 'vice-chair', 'secretary');
const began = (scope: Scope, thread: Pick<ForumThread, 'startedBy'>): boolean =>
  scope.person?.personId === thread.startedBy;

export const mayAskQuestion = (scope: Scope, thread: ForumThread): boolean =>
  mayPost(scope, thread.audience) && (isOfficer(scope, thread) || began(scope, thread));

export const mayAnswerQuestion = (
  scope: Scope,
  thread: ForumThread,
  question: Pick<Question, 'ownerId'>,
): boolean =>
  mayPost(scope, thread.audience) &&
  (isOfficer(scope, thread) || began(scope, thread) || scope.person?.personId === question.ownerId);

export const mayTakeUp = (scope: Scope, thread: Pick<ForumThread, 'audience'>): boolean =>
  scope.person?.organisationId != null &&
  (isOfficer(scope, thread) || scope.holds(thread.audience, 'member', 'deputy'));

export const maySuggestIdea = (scope: Scope, thread: Pick<ForumThread, 'audience'>): boolean =>
  mayPost(scope, thread.audience);
