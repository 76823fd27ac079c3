import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations that are together in an audience, and what follows for who speaks for them. */
export class Parties1768200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audience.party (
        id uuid PRIMARY KEY, version int NOT NULL, audience text NOT NULL, organisation_id uuid NOT NULL,
        since timestamptz(3) NOT NULL, until timestamptz(3));
      CREATE UNIQUE INDEX party_once ON audience.party (audience, organisation_id) WHERE until IS NULL;
      CREATE INDEX party_of_organisation ON audience.party (organisation_id) WHERE until IS NULL;
      -- Everything that somebody is in now. Who speaks for a party is in its audience by that alone, from the moment they may speak.
      CREATE VIEW audience.held AS
        SELECT g.person_id, g.organisation_id, g.audience, g.role FROM audience."grant" g WHERE g.withdrawn_at IS NULL
        UNION ALL
        SELECT g.person_id, g.organisation_id, p.audience, 'party'
          FROM audience."grant" g JOIN audience.party p ON p.organisation_id = g.organisation_id AND p.until IS NULL
         WHERE g.withdrawn_at IS NULL AND g.audience = 'organisation/' || g.organisation_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW audience.held; DROP TABLE audience.party');
  }
}
