import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file can be withdrawn with what it belonged to; and those that wait for the scanner are found without reading all others. */
export class HandingOutFiles1765200010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE files.file ADD COLUMN withdrawn_at timestamptz(3);
      CREATE INDEX file_waiting ON files.file (at, id) WHERE scan = 'unscanned' AND withdrawn_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX files.file_waiting; ALTER TABLE files.file DROP COLUMN withdrawn_at');
  }
}
