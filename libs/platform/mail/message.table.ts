import { EntitySchema } from 'typeorm';
import type { Message } from './message.js';

export const messageTable = new EntitySchema<Message>({
  name: 'mail.message',
  schema: 'mail',
  tableName: 'message',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    purpose: { type: 'text' },
    to: { type: 'text', name: 'to_address' },
    subject: { type: 'text' },
    letter: { type: 'jsonb', nullable: true },
    state: { type: 'text' },
    attempts: { type: 'int' },
    error: { type: 'text', nullable: true },
    messageId: { name: 'message_id', type: 'text' },
    queuedAt: { name: 'queued_at', type: 'timestamptz', precision: 3 },
    usefulUntil: { name: 'useful_until', type: 'timestamptz', precision: 3, nullable: true },
    sentAt: { name: 'sent_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
