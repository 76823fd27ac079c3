import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a commitment was made of. */
export class Births1767200010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commitments.birth (
        commitment_id uuid PRIMARY KEY REFERENCES commitments.commitment, kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,39}$'),
        subject_id uuid NOT NULL, mark text);
      CREATE INDEX birth_of_subject ON commitments.birth (kind, subject_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE commitments.birth');
  }
}
