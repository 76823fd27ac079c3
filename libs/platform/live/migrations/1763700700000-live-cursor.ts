import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The installation's own key for the positions that browsers hold: in the database, so that all processes share it. */
export class LiveCursor1763700700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE platform.secret (name text PRIMARY KEY, value bytea NOT NULL)');
    await runner.query('INSERT INTO platform.secret (name, value) VALUES ($1, $2)', [
      'live-cursor',
      randomBytes(32),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.secret');
  }
}
