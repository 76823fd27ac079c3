import { EntitySchema } from 'typeorm';
import type { Notice } from '../domain/notice.js';

const instant = { type: 'timestamptz', precision: 3 } as const;

export const noticeTable = new EntitySchema<Notice>({
  name: 'notifications.notice',
  schema: 'notifications',
  tableName: 'notice',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    personId: { name: 'person_id', type: 'uuid' },
    kind: { type: 'text' },
    subjectKind: { name: 'subject_kind', type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    moment: { type: 'text' },
    at: { ...instant },
    readAt: { name: 'read_at', ...instant, nullable: true },
    messageId: { name: 'message_id', type: 'uuid', nullable: true },
  },
});
