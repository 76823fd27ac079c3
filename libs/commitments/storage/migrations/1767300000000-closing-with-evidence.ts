import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where it can be seen that something was done, in words; and files of the last day found quickly, for their limit. */
export class ClosingWithEvidence1767300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE commitments.update ADD COLUMN where_seen text;
      ALTER TABLE commitments.update DROP CONSTRAINT update_kind_check,
        ADD CONSTRAINT update_kind_check CHECK (kind IN ('declined', 'progress', 'due-date-moved', 'closed', 'questioned', 'answered', 'amended'));
      CREATE INDEX update_with_file_lately ON commitments.update (at) WHERE file_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX commitments.update_with_file_lately;
      DELETE FROM commitments.update WHERE kind = 'amended';
      ALTER TABLE commitments.update DROP COLUMN where_seen, DROP CONSTRAINT update_kind_check,
        ADD CONSTRAINT update_kind_check CHECK (kind IN ('declined', 'progress', 'due-date-moved', 'closed', 'questioned', 'answered'));
    `);
  }
}
