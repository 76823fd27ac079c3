import { EntitySchema } from 'typeorm';
import type { NoticeSetting } from '../domain/setting.js';

export const settingTable = new EntitySchema<NoticeSetting>({
  name: 'notifications.setting',
  schema: 'notifications',
  tableName: 'setting',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    personId: { name: 'person_id', type: 'uuid' },
    mails: { type: 'boolean' },
    cadences: { type: 'jsonb' },
    quietFrom: { name: 'quiet_from', type: 'smallint', nullable: true },
    quietUntil: { name: 'quiet_until', type: 'smallint', nullable: true },
    pausedUntil: { name: 'paused_until', type: 'date', nullable: true },
  },
});
