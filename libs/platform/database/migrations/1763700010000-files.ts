import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which files there are and who may have them; the bytes lie in the file store. */
export class Files1763700010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA files;
      CREATE TABLE files.file (
        id uuid PRIMARY KEY, version int NOT NULL, audience text NOT NULL, name text NOT NULL, media_type text NOT NULL, size int NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'), scan text NOT NULL CHECK (scan IN ('unscanned', 'clean', 'refused')),
        person_id uuid NOT NULL, organisation_id uuid, at timestamptz(3) NOT NULL);
      CREATE INDEX file_by_content ON files.file (sha256);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA files CASCADE');
  }
}
