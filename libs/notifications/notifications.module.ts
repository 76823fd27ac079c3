import { Area } from '@folkmoot/platform/database/area.js';
import { CalendarResolver } from './graphql/calendar.resolver.js';
import { InboxResolver } from './graphql/inbox.resolver.js';
import { MailsResolver } from './graphql/mails.resolver.js';
import { Digests } from './mail/digests.js';
import { NoticeWork } from './notice-work.js';
import { NoticeRelay } from './notice-relay.js';
import { OwnNotices } from './own-notices.js';
import { calendarTable } from './storage/calendar.table.js';
import { Notifications1765401000000 } from './storage/migrations/1765401000000-notifications.js';
import { Mailings1765402000000 } from './storage/migrations/1765402000000-mailings.js';
import { Calendars1767600100000 } from './storage/migrations/1767600100000-calendars.js';
import { noticeTable } from './storage/notice.table.js';
import { settingTable } from './storage/setting.table.js';
import { Teller } from './tell.js';

/** Who is told of what, and how. It follows the record; no other area knows of it. */
@Area({
  tables: [noticeTable, settingTable, calendarTable],
  migrations: [Notifications1765401000000, Mailings1765402000000, Calendars1767600100000],
  providers: [
    Teller,
    NoticeRelay,
    Digests,
    InboxResolver,
    MailsResolver,
    CalendarResolver,
    NoticeWork,
    OwnNotices,
  ],
  exports: [NoticeRelay],
})
export class NotificationsModule {}
