import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who goes on with whose work, from lists and as operators record it, and what a place has settled about it. */
export class Successions1763905000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Lists go by codes; a group that has none can merge as well.
      CREATE TABLE partnerships.recorded_succession (
        id uuid PRIMARY KEY, version int NOT NULL, organisation_id uuid NOT NULL REFERENCES partnerships.organisation,
        successor_id uuid NOT NULL REFERENCES partnerships.organisation CHECK (successor_id <> organisation_id),
        since date NOT NULL, recorded_at timestamptz(3) NOT NULL, recorded_by uuid NOT NULL, UNIQUE (organisation_id, successor_id));
      CREATE INDEX recorded_succession_by_successor ON partnerships.recorded_succession (successor_id);

      CREATE VIEW partnerships.succession_view AS
        SELECT a.organisation_id, b.organisation_id AS successor_id, r.since
          FROM partnerships.organisation_relation r
          JOIN partnerships.organisation_identifier a ON a.scheme = r.scheme AND a.value = r."from"
          JOIN partnerships.organisation_identifier b ON b.scheme = r.scheme AND b.value = r."to" AND b.organisation_id <> a.organisation_id
         WHERE r.kind = 'succeeded-by'
        UNION ALL
        SELECT organisation_id, successor_id, since FROM partnerships.recorded_succession;

      -- The secretary went through the check-list: what was kept is kept, and it is not asked again.
      CREATE TABLE partnerships.succession_settled (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, day date NOT NULL,
        moved int NOT NULL, ended int NOT NULL, kept int NOT NULL, settled_on date NOT NULL, settled_by uuid NOT NULL);
      CREATE INDEX succession_settled_in ON partnerships.succession_settled (partnership_id, organisation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE partnerships.succession_settled;
      DROP VIEW partnerships.succession_view;
      DROP TABLE partnerships.recorded_succession;
    `);
  }
}
