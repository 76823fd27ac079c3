import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One plan per partnership: what matters most (priorities), and the sections that its organisations write. */
export class Plans1763700500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA plans;
      CREATE TABLE plans.plan (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL UNIQUE REFERENCES partnerships.partnership,
        title text NOT NULL, priority_cap int NOT NULL CHECK (priority_cap BETWEEN 1 AND 50),
        openness text NOT NULL CHECK (openness IN ('partners', 'forum', 'public')), audience text NOT NULL,
        started_at timestamptz(3) NOT NULL);

      -- Numbers are never given twice, also not after a priority was retired: commitments speak of them.
      CREATE TABLE plans.priority (
        id uuid PRIMARY KEY, version int NOT NULL, plan_id uuid NOT NULL REFERENCES plans.plan, partnership_id uuid NOT NULL,
        number int NOT NULL, title text NOT NULL, audience text NOT NULL, retired_at timestamptz(3),
        UNIQUE (plan_id, number));
      CREATE INDEX priority_of_partnership ON plans.priority (partnership_id);

      -- "audience" sees that the section exists; "text_audience" reads it; "write_audience" writes in it.
      CREATE TABLE plans.section (
        id uuid PRIMARY KEY, version int NOT NULL, plan_id uuid NOT NULL REFERENCES plans.plan, partnership_id uuid NOT NULL,
        number int NOT NULL, slug text NOT NULL CHECK (slug ~ '^[a-z][a-z0-9-]*$'), title text NOT NULL, position int NOT NULL,
        owner_organisation_id uuid NOT NULL REFERENCES partnerships.organisation,
        openness text NOT NULL CHECK (openness IN ('owner', 'partners', 'forum', 'public')),
        audience text NOT NULL, text_audience text NOT NULL, write_audience text NOT NULL, document_id uuid NOT NULL UNIQUE,
        added_at timestamptz(3) NOT NULL, removed_at timestamptz(3),
        UNIQUE (plan_id, slug), UNIQUE (plan_id, number));
      CREATE INDEX section_of_partnership ON plans.section (partnership_id);
    `);
    // What later areas may join: never the tables themselves.
    await runner.query(`
      CREATE VIEW plans.priority_view AS
        SELECT id, partnership_id, number, title, audience, retired_at IS NOT NULL AS retired FROM plans.priority;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA plans CASCADE');
  }
}
