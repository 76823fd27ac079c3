import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An idea is a post: the first of its thread, or another. And what an idea became is looked up from there as well. */
export class IdeasOfPosts1765900020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE forum.taken_up ADD COLUMN post int NOT NULL DEFAULT 1;
      ALTER TABLE forum.taken_up ALTER COLUMN post DROP DEFAULT;
      CREATE INDEX taken_up_of_subject ON forum.taken_up (subject_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX forum.taken_up_of_subject; ALTER TABLE forum.taken_up DROP COLUMN post');
  }
}
