import { isId, type Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { inboxEvent } from '../contract/events.js';
import type { Notice } from '../domain/notice.js';
import { unreadOf } from '../storage/notice.store.js';
import { noticeTable } from '../storage/notice.table.js';

export interface MarkNoticesReadInput extends Requested {
  /** One of them; null for all. */
  readonly id: Id | null;
  /** Of all: not what came after the page was shown. */
  readonly upTo: Date | null;
}

/** Somebody has read what they were told. Only one's own are found. */
export const markNoticesRead = defineAction<
  MarkNoticesReadInput,
  readonly Pick<Notice, 'id' | 'version'>[],
  { read: number }
>({
  name: 'notifications.mark-read',

  find: async ({ id, upTo }, { tx, scope }) =>
    scope.person === null || (id !== null && !isId(id))
      ? null
      : unreadOf(tx, scope.person.personId, { id, upTo }),

  may: (scope) => scope.person !== null,

  decide: (unread, _input, { now, scope }) =>
    done({
      rows: unread.map((one) => update(noticeTable, one, { readAt: now })),
      events:
        unread.length === 0 ? [] : [inboxEvent('notifications.read', scope.person!.personId, unread.length)],
      result: { read: unread.length },
    }),
});
