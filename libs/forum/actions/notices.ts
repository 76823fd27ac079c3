import { personAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { FORUM_NOTICE } from '../contract/forum-events.js';
import type { ForumNotice } from '../domain/notice.js';
import type { ForumPost } from '../domain/post.js';
import { forumNoticeTable } from '../storage/forum.tables.js';

interface Given {
  readonly rows: RowChange[];
  readonly events: DomainEvent[];
}

/** Rows and lines that make something wait for people; nobody is told of what they did themselves. */
export function noticesOf(
  kind: ForumNotice['kind'],
  post: ForumPost,
  people: readonly Id[],
  { now, newId, by }: { now: Date; newId(): Id; by: Id },
): Given {
  const notices = people
    .filter((personId) => personId !== by)
    .map((personId): ForumNotice => ({
      id: newId(),
      version: 1,
      kind,
      postId: post.id,
      threadId: post.threadId,
      personId,
      at: now,
      settledAt: null,
    }));
  return {
    rows: notices.map((one) => insert(forumNoticeTable, one)),
    events: notices.map((one) => ({
      type: 'forum.notice-given',
      subject: { kind: FORUM_NOTICE, id: one.id },
      audience: personAudience(one.personId),
      streams: [`person/${one.personId}`],
      data: { kind, post: post.id },
    })),
  };
}

export const settled = (notices: readonly ForumNotice[], now: Date): RowChange[] =>
  notices.map((one) => update(forumNoticeTable, one, { settledAt: now }));

/** For that person alone, in the stream of the body that talks: whoever tells people of posts follows it. */
export const noticeSettled = (notice: ForumNotice & { readonly partnershipId: Id }): DomainEvent => ({
  type: 'forum.notice-settled',
  subject: { kind: FORUM_NOTICE, id: notice.id },
  audience: personAudience(notice.personId),
  streams: [`partnership/${notice.partnershipId}`],
  data: { kind: notice.kind, post: notice.postId },
});
