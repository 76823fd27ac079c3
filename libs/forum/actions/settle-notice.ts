import type { Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { ForumNotice } from '../domain/notice.js';
import { noticeOf } from '../storage/notice.store.js';
import { noticeSettled, settled } from './notices.js';

interface Input extends Requested {
  readonly noticeId: Id;
}

/** Somebody has seen what waited for them, and has nothing to say. Twice is as good as once. */
export const settleNotice = defineAction<Input, ForumNotice & { partnershipId: Id }, { id: Id }>({
  name: 'forum.settle-notice',
  find: ({ noticeId }, { tx, scope }) => noticeOf(tx, scope, noticeId),
  may: (scope, { personId }) => scope.person?.personId === personId,
  decide: (notice, _, { now }) =>
    notice.settledAt
      ? done({ rows: [], events: [], result: { id: notice.id } })
      : done({ rows: settled([notice], now), events: [noticeSettled(notice)], result: { id: notice.id } }),
});
