import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record, who may see what, and what was asked before. */
export class Platform1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`
      CREATE SCHEMA platform;
      CREATE TABLE platform.request (
        actor text NOT NULL, request_id text NOT NULL, action text NOT NULL, at timestamptz(3) NOT NULL, outcome jsonb,
        PRIMARY KEY (actor, request_id));
      CREATE INDEX request_by_age ON platform.request (at);
      -- Messages between processes that are too long for a NOTIFY (socket.io's PostgreSQL adapter).
      CREATE TABLE platform.socket_attachment (id bigserial UNIQUE, created_at timestamptz DEFAULT now(), payload bytea);
      -- Kept in the database it marks, so that no configuration can turn real data into a demonstration.
      CREATE TABLE platform.mark (name text PRIMARY KEY, at timestamptz(3) NOT NULL);
    `);
    await runner.query(`
      CREATE SCHEMA audience;
      CREATE TABLE audience."grant" (
        id uuid PRIMARY KEY, version int NOT NULL, person_id uuid NOT NULL, organisation_id uuid,
        audience text NOT NULL, role text NOT NULL, source_kind text NOT NULL, source_id uuid NOT NULL,
        granted_at timestamptz(3) NOT NULL, withdrawn_at timestamptz(3));
      CREATE INDEX grant_of_person ON audience."grant" (person_id) WHERE withdrawn_at IS NULL;
      CREATE INDEX grant_of_audience ON audience."grant" (audience) WHERE withdrawn_at IS NULL;
      CREATE INDEX grant_of_source ON audience."grant" (source_kind, source_id) WHERE withdrawn_at IS NULL;
      CREATE UNIQUE INDEX grant_once ON audience."grant" (person_id, organisation_id, audience, role, source_id) NULLS NOT DISTINCT WHERE withdrawn_at IS NULL;
    `);
    await runner.query(`
      CREATE SCHEMA journal;
      CREATE TABLE journal.stream (id text PRIMARY KEY, seq bigint NOT NULL, hash text NOT NULL);
      CREATE TABLE journal.line (
        stream text NOT NULL, seq bigint NOT NULL, at timestamptz(3) NOT NULL, action_id text NOT NULL, action text NOT NULL,
        actor text NOT NULL, on_behalf_of uuid, audience text NOT NULL, event text NOT NULL,
        subject_kind text NOT NULL, subject_id uuid NOT NULL, data text NOT NULL, prev_hash text NOT NULL, hash text NOT NULL,
        PRIMARY KEY (stream, seq));
      CREATE INDEX line_by_subject ON journal.line (subject_kind, subject_id, stream, seq);
      -- Even the owner of the table cannot quietly change the record: dropping the trigger is itself visible.
      CREATE FUNCTION journal.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'The journal is only added to.' USING ERRCODE = 'insufficient_privilege'; END $$;
      CREATE TRIGGER line_stays BEFORE UPDATE OR DELETE ON journal.line FOR EACH ROW EXECUTE FUNCTION journal.refuse();
      CREATE TRIGGER line_stays_whole BEFORE TRUNCATE ON journal.line FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP SCHEMA journal CASCADE; DROP SCHEMA audience CASCADE; DROP SCHEMA platform CASCADE',
    );
  }
}
