import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people want to be mailed, and which mails went for which reason. */
export class Mailings1765402000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications.setting (
        id uuid PRIMARY KEY, version int NOT NULL, person_id uuid NOT NULL UNIQUE, mails boolean NOT NULL, cadences jsonb NOT NULL,
        quiet_from smallint CHECK (quiet_from BETWEEN 0 AND 23), quiet_until smallint CHECK (quiet_until BETWEEN 0 AND 23), paused_until date,
        CHECK ((quiet_from IS NULL) = (quiet_until IS NULL)));
      -- The id is the mail’s; a digest that had nothing to say has a row and no mail.
      CREATE TABLE notifications.mailing (
        id uuid PRIMARY KEY, person_id uuid NOT NULL, kind text NOT NULL, moment text NOT NULL, at timestamptz(3) NOT NULL,
        UNIQUE (person_id, kind, moment));
      CREATE INDEX mailing_by_age ON notifications.mailing (at);
    `);
    await runner.query('INSERT INTO platform.secret (name, value) VALUES ($1, $2)', [
      'stop-mails',
      randomBytes(32),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notifications.mailing, notifications.setting');
    await runner.query(`DELETE FROM platform.secret WHERE name = 'stop-mails'`);
  }
}
