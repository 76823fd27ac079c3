import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Talk about a section's passages: who said what to which words, and who was named in it. */
export class Comments1763700570000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plans.comment_thread (
        id uuid PRIMARY KEY, version int NOT NULL, section_id uuid NOT NULL REFERENCES plans.section, partnership_id uuid NOT NULL,
        openness text NOT NULL CHECK (openness IN ('owner', 'partners', 'forum')), audience text NOT NULL,
        epoch int NOT NULL, start_at text, end_at text, quote text,
        started_by uuid NOT NULL, started_for uuid NOT NULL, started_at timestamptz(3) NOT NULL,
        resolved_at timestamptz(3), resolved_by uuid, resolved_for uuid,
        CHECK ((start_at IS NULL) = (quote IS NULL) AND (end_at IS NULL) = (quote IS NULL)),
        CHECK ((resolved_at IS NULL) = (resolved_by IS NULL)));
      CREATE INDEX comment_thread_of_section ON plans.comment_thread (section_id, started_at);

      -- What was withdrawn or taken down stays in the row, for the record; no read gives it out.
      CREATE TABLE plans.comment (
        id uuid PRIMARY KEY, version int NOT NULL, thread_id uuid NOT NULL REFERENCES plans.comment_thread, text text NOT NULL,
        written_by uuid NOT NULL, written_for uuid NOT NULL, written_at timestamptz(3) NOT NULL,
        edited_at timestamptz(3), earlier jsonb NOT NULL,
        withdrawn_at timestamptz(3), taken_down_at timestamptz(3), taken_down_by uuid, taken_down_because text,
        CHECK ((taken_down_at IS NULL) = (taken_down_because IS NULL)));
      CREATE INDEX comment_of_thread ON plans.comment (thread_id, written_at);

      CREATE TABLE plans.comment_mention (
        id uuid PRIMARY KEY, version int NOT NULL, comment_id uuid NOT NULL REFERENCES plans.comment,
        thread_id uuid NOT NULL REFERENCES plans.comment_thread, person_id uuid NOT NULL,
        at timestamptz(3) NOT NULL, settled_at timestamptz(3), UNIQUE (comment_id, person_id));
      CREATE INDEX comment_mention_waiting ON plans.comment_mention (person_id) WHERE settled_at IS NULL;
      CREATE INDEX comment_mention_of_thread ON plans.comment_mention (thread_id);

      -- Who reads a thread: the narrower of the circle it was begun in and the circle of the text now.
      CREATE VIEW plans.comment_thread_circle AS
        SELECT t.id AS thread_id,
               CASE WHEN array_position(ARRAY['owner', 'partners', 'forum', 'public'], s.openness)
                       < array_position(ARRAY['owner', 'partners', 'forum', 'public'], t.openness)
                    THEN s.text_audience ELSE t.audience END AS audience
          FROM plans.comment_thread t JOIN plans.section s ON s.id = t.section_id AND s.removed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW plans.comment_thread_circle;
      DROP TABLE plans.comment_mention;
      DROP TABLE plans.comment;
      DROP TABLE plans.comment_thread;
    `);
  }
}
