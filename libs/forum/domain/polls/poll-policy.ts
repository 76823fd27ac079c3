import type { Scope } from '@folkmoot/kernel/reader.js';
import { mayPost } from '../forum-policy.js';
import type { Poll } from './poll.js';

/*
 * Within the audience of the body that talks:
 *
 *                              officers  member  deputy  forum participant  observer  elsewhere
 *   see it and its count¹         x        x       x             x             x
 *   ask one, have a say           x        x       x             x
 *   end it, say what follows      x                    who asked it
 *
 *   ¹ a hidden one only when it has ended, officers and asker included
 */
export const mayAskPoll = mayPost;
export const mayHaveSay = (scope: Scope, poll: Pick<Poll, 'audience'>): boolean =>
  mayPost(scope, poll.audience);

export const mayRunPoll = (scope: Scope, poll: Pick<Poll, 'audience' | 'askedBy'>): boolean =>
  scope.holds(poll.audience, 'chair', 'vice-chair', 'secretary') ||
  (scope.person?.personId === poll.askedBy && mayPost(scope, poll.audience));
