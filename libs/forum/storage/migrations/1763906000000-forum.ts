import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Threads of forums and groups, their posts, and how far each person has read. */
export class Forum1763906000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA forum;
      CREATE TABLE forum.thread (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        number int NOT NULL, audience text NOT NULL, topic text NOT NULL, title text NOT NULL, posts int NOT NULL CHECK (posts > 0),
        started_by uuid NOT NULL, started_for uuid NOT NULL REFERENCES partnerships.organisation, started_at timestamptz(3) NOT NULL,
        last_by uuid NOT NULL, last_for uuid NOT NULL, last_at timestamptz(3) NOT NULL,
        UNIQUE (partnership_id, number));
      CREATE INDEX thread_by_last ON forum.thread (partnership_id, last_at DESC, number DESC);
      CREATE INDEX thread_of_person ON forum.thread (started_by, started_at);
      CREATE INDEX thread_of_organisation ON forum.thread (started_for, started_at);

      -- What was withdrawn or taken down stays in the row, for the record; no read gives it out.
      CREATE TABLE forum.post (
        id uuid PRIMARY KEY, version int NOT NULL, thread_id uuid NOT NULL REFERENCES forum.thread, partnership_id uuid NOT NULL,
        number int NOT NULL, audience text NOT NULL, text text NOT NULL,
        written_by uuid NOT NULL, written_for uuid NOT NULL REFERENCES partnerships.organisation, written_at timestamptz(3) NOT NULL,
        edited_at timestamptz(3), earlier jsonb NOT NULL,
        withdrawn_at timestamptz(3), taken_down_at timestamptz(3), taken_down_by uuid, taken_down_because text,
        UNIQUE (thread_id, number),
        CHECK ((taken_down_at IS NULL) = (taken_down_because IS NULL)));
      -- How many somebody sent lately.
      CREATE INDEX post_of_person ON forum.post (written_by, written_at);
      CREATE INDEX post_of_organisation ON forum.post (written_for, written_at);

      CREATE TABLE forum.reading (
        id uuid PRIMARY KEY, version int NOT NULL, thread_id uuid NOT NULL REFERENCES forum.thread, person_id uuid NOT NULL,
        seq int NOT NULL, UNIQUE (thread_id, person_id));
      CREATE INDEX reading_of_person ON forum.reading (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA forum CASCADE');
  }
}
