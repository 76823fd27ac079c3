import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a thread asks of somebody by a day, and what became of an idea. */
export class Matters1763907020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forum.question (
        id uuid PRIMARY KEY, version int NOT NULL, thread_id uuid NOT NULL UNIQUE REFERENCES forum.thread, partnership_id uuid NOT NULL,
        audience text NOT NULL, owner_id uuid NOT NULL, owner_for uuid NOT NULL REFERENCES partnerships.organisation, due date NOT NULL,
        asked_by uuid NOT NULL, asked_at timestamptz(3) NOT NULL, answer int, answered_at timestamptz(3), answered_by uuid,
        CHECK ((answer IS NULL) = (answered_at IS NULL)));
      CREATE INDEX question_open_of_owner ON forum.question (owner_id, due) WHERE answer IS NULL;

      CREATE TABLE forum.taken_up (
        id uuid PRIMARY KEY, version int NOT NULL, thread_id uuid NOT NULL REFERENCES forum.thread, partnership_id uuid NOT NULL,
        audience text NOT NULL, subject_kind text NOT NULL, subject_id uuid NOT NULL, taken_up_by uuid NOT NULL,
        taken_up_for uuid NOT NULL REFERENCES partnerships.organisation, taken_up_at timestamptz(3) NOT NULL,
        UNIQUE (thread_id, subject_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE forum.taken_up, forum.question');
  }
}
