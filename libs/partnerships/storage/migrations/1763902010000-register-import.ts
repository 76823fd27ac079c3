import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published files that operators bring on a page: what they would change, how far they are, and what they changed. */
export class RegisterImport1763902010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.register_import (
        id uuid PRIMARY KEY, version int NOT NULL, name text NOT NULL, sha256 text NOT NULL, size int NOT NULL, as_at date,
        state text NOT NULL CHECK (state IN ('trying', 'tried', 'applying', 'applied', 'refused', 'failed')),
        rows_read int NOT NULL, reports jsonb NOT NULL, message text, person_id uuid NOT NULL, organisation_id uuid,
        brought_at timestamptz(3) NOT NULL, moved_at timestamptz(3) NOT NULL);
      -- What each table of it changed, written with the change itself.
      CREATE TABLE partnerships.register_import_table (
        import_id uuid NOT NULL REFERENCES partnerships.register_import, sheet text, report jsonb NOT NULL,
        UNIQUE NULLS NOT DISTINCT (import_id, sheet));
      CREATE INDEX register_import_latest ON partnerships.register_import (brought_at DESC, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE partnerships.register_import_table; DROP TABLE partnerships.register_import',
    );
  }
}
