import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Up to where each person has seen a board, and views of it that are kept under a name. */
export class LookingAtTheBoard1767500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commitments.board_mark (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        person_id uuid NOT NULL, seq bigint NOT NULL, marked_at timestamptz(3) NOT NULL, UNIQUE (partnership_id, person_id));

      CREATE TABLE commitments.board_view (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        person_id uuid, audience text NOT NULL, name text NOT NULL,
        "by" text NOT NULL CHECK ("by" IN ('priority', 'owner', 'month', 'standing')),
        sort text NOT NULL CHECK (sort IN ('due', 'number', 'said', 'slips')),
        standing text, flag text, organisation_id uuid, priority text, mine boolean NOT NULL, changed boolean NOT NULL,
        saved_by uuid NOT NULL, saved_at timestamptz(3) NOT NULL, removed_at timestamptz(3),
        CHECK (person_id IS NULL OR audience = 'person/' || person_id));
      -- Two who save at once: one of them is told that the name is taken.
      CREATE UNIQUE INDEX board_view_by_name ON commitments.board_view (partnership_id, audience, lower(name)) WHERE removed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE commitments.board_view, commitments.board_mark');
  }
}
