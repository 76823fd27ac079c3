import { Area } from '@folkmoot/platform/database/area.js';
import { InboxResolver } from './graphql/inbox.resolver.js';
import { NoticeRelay } from './notice-relay.js';
import { OwnNotices } from './own-notices.js';
import { Notifications1765401000000 } from './storage/migrations/1765401000000-notifications.js';
import { noticeTable } from './storage/notice.table.js';
import { Teller } from './tell.js';

/** Who is told of what, and how. It follows the record; no other area knows of it. */
@Area({
  tables: [noticeTable],
  migrations: [Notifications1765401000000],
  providers: [Teller, NoticeRelay, InboxResolver, OwnNotices],
  exports: [NoticeRelay],
})
export class NotificationsModule {}
