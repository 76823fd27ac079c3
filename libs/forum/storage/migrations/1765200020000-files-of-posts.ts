import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that posts bring with them. A post says itself how many it has: those without cost their readers nothing. */
export class FilesOfPosts1765200020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forum.post_file (
        id uuid PRIMARY KEY REFERENCES files.file, version int NOT NULL, partnership_id uuid NOT NULL, post_id uuid REFERENCES forum.post,
        place int NOT NULL, alt text NOT NULL, person_id uuid NOT NULL, organisation_id uuid NOT NULL REFERENCES partnerships.organisation,
        at timestamptz(3) NOT NULL);
      CREATE INDEX post_file_of_post ON forum.post_file (post_id, place) WHERE post_id IS NOT NULL;
      CREATE INDEX post_file_of_person ON forum.post_file (person_id, at);
      CREATE INDEX post_file_of_organisation ON forum.post_file (organisation_id, at);
      ALTER TABLE forum.post ADD COLUMN files int NOT NULL DEFAULT 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE forum.post DROP COLUMN files; DROP TABLE forum.post_file');
  }
}
