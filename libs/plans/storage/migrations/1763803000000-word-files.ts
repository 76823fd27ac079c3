import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Word files between reading them and deciding what becomes of them. */
export class WordFiles1763803000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plans.word_file (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL, section_id uuid REFERENCES plans.section,
        person_id uuid NOT NULL, organisation_id uuid, audience text NOT NULL, name text NOT NULL, content text,
        brought_at timestamptz(3) NOT NULL, used_at timestamptz(3),
        CHECK (audience = 'person/' || person_id), CHECK (used_at IS NULL OR content IS NULL));
      CREATE INDEX word_file_kept ON plans.word_file (brought_at) WHERE content IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plans.word_file');
  }
}
