import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report or a closing may bring a file that shows how it stands. */
export class FilesAsEvidence1766000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE commitments.update ADD COLUMN file_id uuid REFERENCES files.file;
      CREATE INDEX update_with_file ON commitments.update (commitment_id) WHERE file_id IS NOT NULL;
      CREATE UNIQUE INDEX update_of_file ON commitments.update (file_id) WHERE file_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE commitments.update DROP COLUMN file_id');
  }
}
