import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail that goes out, written in the transaction that wants it. */
export class Mail1763700200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA mail;
      CREATE TABLE mail.message (
        id uuid PRIMARY KEY, version int NOT NULL, purpose text NOT NULL, to_address text NOT NULL, subject text NOT NULL, letter jsonb,
        state text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'kept')), attempts int NOT NULL, error text,
        message_id text NOT NULL, queued_at timestamptz(3) NOT NULL, useful_until timestamptz(3), sent_at timestamptz(3));
      CREATE INDEX message_by_age ON mail.message (queued_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA mail CASCADE');
  }
}
