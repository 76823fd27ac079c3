import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Through which bodies organisations decide, when these meet, and to whom they delegated minor amendments. */
export class Routes1768100100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sign_off.route (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, audience text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('board', 'committee', 'cabinet', 'officer', 'trustees')), body text NOT NULL,
        delegate_id uuid, delegation_words text NOT NULL, saved_by uuid NOT NULL, saved_at timestamptz(3) NOT NULL, ended_at timestamptz(3));
      CREATE INDEX route_of_organisation ON sign_off.route (partnership_id, organisation_id) WHERE ended_at IS NULL;
      CREATE TABLE sign_off.route_meeting (
        id uuid PRIMARY KEY, version int NOT NULL, route_id uuid NOT NULL REFERENCES sign_off.route, meets_on date NOT NULL,
        papers_due date NOT NULL, removed_at timestamptz(3), CHECK (papers_due <= meets_on));
      CREATE INDEX meeting_of_route ON sign_off.route_meeting (route_id, meets_on) WHERE removed_at IS NULL;
      CREATE INDEX meeting_papers ON sign_off.route_meeting (papers_due) WHERE removed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_off.route_meeting; DROP TABLE sign_off.route');
  }
}
