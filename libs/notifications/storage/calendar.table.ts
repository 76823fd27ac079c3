import { EntitySchema } from 'typeorm';
import type { Calendar } from '../domain/calendar.js';

const instant = { type: 'timestamptz', precision: 3 } as const;

export const calendarTable = new EntitySchema<Calendar>({
  name: 'notifications.calendar',
  schema: 'notifications',
  tableName: 'calendar',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    personId: { name: 'person_id', type: 'uuid' },
    madeAt: { name: 'made_at', ...instant },
    withdrawnAt: { name: 'withdrawn_at', ...instant, nullable: true },
  },
});
