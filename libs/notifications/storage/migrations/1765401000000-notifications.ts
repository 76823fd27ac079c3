import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, and how far the record has been followed. */
export class Notifications1765401000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA notifications;
      -- No words: what a notice is about is read from its subject, as its reader may see it on that day.
      CREATE TABLE notifications.notice (
        id uuid PRIMARY KEY, version int NOT NULL, person_id uuid NOT NULL, kind text NOT NULL,
        subject_kind text NOT NULL, subject_id uuid NOT NULL, moment text NOT NULL,
        at timestamptz(3) NOT NULL, read_at timestamptz(3), message_id uuid,
        UNIQUE (person_id, kind, subject_kind, subject_id, moment));
      CREATE INDEX notice_newest ON notifications.notice (person_id, at DESC, id DESC);
      CREATE INDEX notice_unread ON notifications.notice (person_id, at) WHERE read_at IS NULL;
      CREATE INDEX notice_by_age ON notifications.notice (at);

      CREATE TABLE notifications.cursor (stream text PRIMARY KEY, seq bigint NOT NULL);
      -- Nobody is told of what happened before there was an inbox.
      INSERT INTO notifications.cursor (stream, seq) SELECT id, seq FROM journal.stream WHERE id LIKE 'partnership/%';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA notifications CASCADE');
  }
}
