import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sections that an organisation is asked for by a day, and texts that a deadline closes. */
export class SectionRequests1763804010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE plans.section ADD COLUMN frozen_at timestamptz(3);

      CREATE TABLE plans.section_request (
        id uuid PRIMARY KEY, version int NOT NULL, section_id uuid NOT NULL REFERENCES plans.section, partnership_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, audience text NOT NULL, note text NOT NULL,
        due_date date NOT NULL, freezes boolean NOT NULL,
        state text NOT NULL CHECK (state IN ('asked', 'promised', 'declined', 'delivered', 'withdrawn')),
        expected_on date, reason text NOT NULL, asked_by uuid NOT NULL, asked_for uuid NOT NULL, asked_at timestamptz(3) NOT NULL,
        answered_by uuid, answered_at timestamptz(3), chases int NOT NULL CHECK (chases >= 0), chased_on date,
        CHECK ((state = 'promised') = (expected_on IS NOT NULL) OR state IN ('delivered', 'withdrawn')));
      -- One that stands at a time; the newest is what a section shows.
      CREATE UNIQUE INDEX section_request_stands ON plans.section_request (section_id) WHERE state IN ('asked', 'promised', 'delivered');
      CREATE INDEX section_request_of_section ON plans.section_request (section_id, asked_at DESC);
      CREATE INDEX section_request_of_organisation ON plans.section_request (organisation_id, state);
      CREATE INDEX section_request_by_asker ON plans.section_request (asked_by, state);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plans.section_request; ALTER TABLE plans.section DROP COLUMN frozen_at');
  }
}
