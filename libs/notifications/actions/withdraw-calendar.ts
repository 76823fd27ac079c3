import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { calendarEvent } from '../contract/events.js';
import type { Calendar } from '../domain/calendar.js';
import { calendarOf } from '../storage/calendar.store.js';
import { calendarTable } from '../storage/calendar.table.js';

/** Nobody fetches one's calendar any more; what calendar programs hold already is not ours to take back. */
export const withdrawCalendar = defineAction<Requested, { known: Calendar | null }, { withdrawn: boolean }>({
  name: 'notifications.withdraw-calendar',

  async find(_input, { tx, scope }) {
    if (!scope.person) return null;
    await lockSeries(tx, `calendar/${scope.person.personId}`);
    return { known: await calendarOf(tx, scope.person.personId) };
  },

  may: (scope) => scope.person !== null,

  decide: ({ known }, _input, { now, scope }) =>
    done({
      rows: known ? [update(calendarTable, known, { withdrawnAt: now })] : [],
      events: known ? [calendarEvent('notifications.calendar-withdrawn', scope.person!.personId)] : [],
      result: { withdrawn: true },
    }),
});
