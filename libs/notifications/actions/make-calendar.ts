import { done } from '@folkmoot/kernel/result.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { calendarEvent } from '../contract/events.js';
import type { Calendar } from '../domain/calendar.js';
import { calendarOf } from '../storage/calendar.store.js';
import { calendarTable } from '../storage/calendar.table.js';

/** A new address for one's own calendar; one that there was does not work from then on. */
export const makeCalendar = defineAction<Requested, { known: Calendar | null }, { id: Id }>({
  name: 'notifications.make-calendar',

  async find(_input, { tx, scope }) {
    if (!scope.person) return null;
    await lockSeries(tx, `calendar/${scope.person.personId}`);
    return { known: await calendarOf(tx, scope.person.personId) };
  },

  may: (scope) => scope.person !== null,

  decide({ known }, _input, { now, newId, scope }) {
    const { personId } = scope.person!;
    const id = newId();
    return done({
      rows: [
        ...(known ? [update(calendarTable, known, { withdrawnAt: now })] : []),
        insert(calendarTable, { id, version: 1, personId, madeAt: now, withdrawnAt: null }),
      ],
      events: [calendarEvent('notifications.calendar-made', personId)],
      result: { id },
    });
  },
});
