import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for somebody in a forum: that a post names them, or that theirs was taken down. */
export class ForumNotices1763906010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forum.notice (
        id uuid PRIMARY KEY, version int NOT NULL, kind text NOT NULL, post_id uuid NOT NULL REFERENCES forum.post,
        thread_id uuid NOT NULL REFERENCES forum.thread, person_id uuid NOT NULL,
        at timestamptz(3) NOT NULL, settled_at timestamptz(3), UNIQUE (post_id, person_id, kind));
      CREATE INDEX notice_waiting ON forum.notice (person_id, at) WHERE settled_at IS NULL;
      CREATE INDEX notice_of_thread ON forum.notice (thread_id, person_id) WHERE settled_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE forum.notice');
  }
}
