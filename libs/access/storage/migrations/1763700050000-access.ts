import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, their addresses and where they are signed in. */
export class Access1763700050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA access;
      CREATE TABLE access.person (
        id uuid PRIMARY KEY, version int NOT NULL, name text NOT NULL, created_at timestamptz(3) NOT NULL, erased_at timestamptz(3));

      -- A mailbox may be shared (info@…), so one address may lead to several people; each confirms it for themselves.
      CREATE TABLE access.address (
        id uuid PRIMARY KEY, version int NOT NULL, person_id uuid NOT NULL REFERENCES access.person,
        email text NOT NULL CHECK (email = lower(email)), confirmed_at timestamptz(3), removed_at timestamptz(3));
      CREATE UNIQUE INDEX address_once ON access.address (person_id, email) WHERE removed_at IS NULL;
      CREATE INDEX address_by_email ON access.address (email) WHERE removed_at IS NULL;

      -- Only the hash of the cookie is kept: a copy of the database signs nobody in.
      CREATE TABLE access.session (
        id uuid PRIMARY KEY, version int NOT NULL, person_id uuid NOT NULL REFERENCES access.person,
        organisation_id uuid, token_hash bytea NOT NULL UNIQUE, device text NOT NULL,
        started_at timestamptz(3) NOT NULL, expires_at timestamptz(3) NOT NULL, ended_at timestamptz(3));
      CREATE INDEX session_of_person ON access.session (person_id) WHERE ended_at IS NULL;

      -- What later areas may join: never the tables themselves.
      CREATE VIEW access.person_view AS SELECT id, name FROM access.person;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA access CASCADE');
  }
}
