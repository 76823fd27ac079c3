import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses from which calendar programs fetch somebody's days. */
export class Calendars1767600100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications.calendar (
        id uuid PRIMARY KEY, version int NOT NULL, person_id uuid NOT NULL, made_at timestamptz(3) NOT NULL, withdrawn_at timestamptz(3));
      CREATE UNIQUE INDEX calendar_of_person ON notifications.calendar (person_id) WHERE withdrawn_at IS NULL;
    `);
    await runner.query('INSERT INTO platform.secret (name, value) VALUES ($1, $2)', [
      'calendar',
      randomBytes(32),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notifications.calendar');
    await runner.query(`DELETE FROM platform.secret WHERE name = 'calendar'`);
  }
}
