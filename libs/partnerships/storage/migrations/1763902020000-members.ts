import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A secretary's own list of members while it waits, and the invitations that come of it. */
export class Members1763902020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.member_file (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership, person_id uuid NOT NULL,
        name text NOT NULL, content jsonb, brought_at timestamptz(3) NOT NULL, used_at timestamptz(3));
      CREATE INDEX member_file_waits ON partnerships.member_file (brought_at) WHERE content IS NOT NULL;

      CREATE TABLE partnerships.invitation (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, seat_id uuid REFERENCES partnerships.seat, office text,
        email text NOT NULL, name text NOT NULL, job_title text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'joined', 'declined', 'withdrawn')),
        invited_by uuid NOT NULL, invited_at timestamptz(3) NOT NULL, message_id uuid NOT NULL, mailed_at timestamptz(3) NOT NULL,
        reminders int NOT NULL, answered_at timestamptz(3), person_id uuid);
      CREATE UNIQUE INDEX invited_once ON partnerships.invitation (partnership_id, organisation_id, email) WHERE state = 'waiting';
      CREATE INDEX invitation_of_place ON partnerships.invitation (partnership_id, invited_at DESC);
      CREATE INDEX invitation_at ON partnerships.invitation (email) WHERE email <> '';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partnerships.invitation; DROP TABLE partnerships.member_file');
  }
}
