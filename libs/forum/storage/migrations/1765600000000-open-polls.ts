import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everybody’s list of work asks which polls are open, and which of their own ended without an outcome. */
export class OpenPolls1765600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX poll_open ON forum.poll (audience, last_day) WHERE ended_at IS NULL;
      CREATE INDEX poll_without_outcome ON forum.poll (asked_by, ended_at) WHERE outcome IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX forum.poll_without_outcome, forum.poll_open');
  }
}
