import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups that no register lists, and what somebody entered on the way into a forum. */
export class Joining1763700300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In their own words, public: how a partner recognises a group that has no number anywhere.
      CREATE TABLE partnerships.described_group (
        organisation_id uuid PRIMARY KEY REFERENCES partnerships.organisation, what text NOT NULL, area text NOT NULL);

      -- Emptied once the e-mail address is confirmed: nobody is in anything by this row.
      CREATE TABLE partnerships.join_draft (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        organisation_id uuid REFERENCES partnerships.organisation, group_described jsonb, name text NOT NULL, job_title text NOT NULL,
        made_at timestamptz(3) NOT NULL, used_at timestamptz(3));
      CREATE INDEX join_draft_by_age ON partnerships.join_draft (made_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partnerships.join_draft, partnerships.described_group');
  }
}
