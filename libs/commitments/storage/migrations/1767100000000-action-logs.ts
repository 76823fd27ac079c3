import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Action logs that officers bring and have not yet made commitments of. */
export class ActionLogs1767100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commitments.log_file (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership, person_id uuid NOT NULL,
        name text NOT NULL, content jsonb, brought_at timestamptz(3) NOT NULL, used_at timestamptz(3));
      CREATE INDEX log_file_waits ON commitments.log_file (brought_at) WHERE content IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE commitments.log_file');
  }
}
