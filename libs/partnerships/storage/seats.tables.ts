import { EntitySchema } from 'typeorm';
import type { SeatChange } from '../domain/seat-change.js';
import type { VacancyAlarm } from '../domain/vacancy.js';

const schema = 'partnerships';

export const seatChangeTable = new EntitySchema<SeatChange>({
  name: 'partnerships.seat_change',
  schema,
  tableName: 'seat_change',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    seatId: { name: 'seat_id', type: 'uuid' },
    day: { type: 'date' },
    kind: { type: 'text' },
    personId: { name: 'person_id', type: 'uuid', nullable: true },
    capacity: { type: 'text', nullable: true },
    state: { type: 'text' },
    whyNot: { name: 'why_not', type: 'text', nullable: true },
    recordedAt: { name: 'recorded_at', type: 'timestamptz', precision: 3 },
    recordedBy: { name: 'recorded_by', type: 'uuid' },
    settledAt: { name: 'settled_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});

export const vacancyAlarmTable = new EntitySchema<VacancyAlarm>({
  name: 'partnerships.vacancy_alarm',
  schema,
  tableName: 'vacancy_alarm',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    seatClass: { name: 'class', type: 'text' },
    days: { type: 'int' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz', precision: 3 },
    recordedBy: { name: 'recorded_by', type: 'uuid' },
  },
});

export const seatTables = [seatChangeTable, vacancyAlarmTable];
