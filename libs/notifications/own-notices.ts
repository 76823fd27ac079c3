import { Injectable } from '@nestjs/common';
import { OwnData } from '@folkmoot/access/contract/own-data.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { calendarEvent } from './contract/events.js';
import { calendarOf } from './storage/calendar.store.js';
import { calendarTable } from './storage/calendar.table.js';

/** What this area keeps about a person, for their own eyes, and what ends when they leave for good. */
@Injectable()
export class OwnNotices {
  constructor(data: OwnData) {
    data.register(
      {
        title: 'What you were told',
        rows: `SELECT n.at AS "When", n.kind AS "Kind", n.read_at AS "Read" FROM notifications.notice n WHERE n.person_id = $1 ORDER BY n.at DESC`,
      },
      {
        title: 'Addresses of your calendar',
        rows: `SELECT c.made_at AS "Made", c.withdrawn_at AS "Withdrawn" FROM notifications.calendar c WHERE c.person_id = $1 ORDER BY c.made_at DESC`,
      },
    );
    data.whenSomebodyLeaves(async (queries, personId) => {
      const calendar = await calendarOf(queries, personId);
      return {
        depart: ({ now }) => ({
          rows: calendar ? [update(calendarTable, calendar, { withdrawnAt: now })] : [],
          events: calendar ? [calendarEvent('notifications.calendar-withdrawn', personId)] : [],
        }),
      };
    });
  }
}
