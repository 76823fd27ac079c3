import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `'not-needed', 'approved', 'approved-with-conditions', 'declined', 'lapsed'`;

/** What organisations are asked to approve, what each said, on what conditions, and what they signed. */
export class SignOffs1768100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA sign_off;
      CREATE TABLE sign_off.sign_off (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership, number int NOT NULL,
        subject_kind text NOT NULL, subject_id uuid NOT NULL, title text NOT NULL, audience text NOT NULL,
        manifest text NOT NULL, manifest_hash text NOT NULL CHECK (manifest_hash ~ '^[0-9a-f]{64}$'), rule jsonb NOT NULL, minor_words text NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'met', 'withdrawn')),
        opened_by uuid NOT NULL, opened_for uuid NOT NULL REFERENCES partnerships.organisation, opened_at timestamptz(3) NOT NULL,
        met_at timestamptz(3), withdrawn_at timestamptz(3),
        UNIQUE (partnership_id, number),
        CHECK ((state = 'met') = (met_at IS NOT NULL)), CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)));
      CREATE INDEX sign_off_of_subject ON sign_off.sign_off (subject_kind, subject_id);
      CREATE INDEX sign_off_waiting ON sign_off.sign_off (partnership_id, opened_at) WHERE state = 'open';

      CREATE TABLE sign_off.approval (
        id uuid PRIMARY KEY, version int NOT NULL, sign_off_id uuid NOT NULL REFERENCES sign_off.sign_off,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, position int NOT NULL,
        state text NOT NULL CHECK (state IN ('pending', ${STATES})), confirmed boolean NOT NULL, lapses_on date, statement_id uuid,
        since timestamptz(3) NOT NULL, signed_by uuid, signed_at timestamptz(3), signed_hash text,
        UNIQUE (sign_off_id, organisation_id), UNIQUE (sign_off_id, position),
        CHECK (confirmed = (signed_at IS NOT NULL)), CHECK ((signed_at IS NULL) = (signed_by IS NULL)), CHECK ((signed_at IS NULL) = (signed_hash IS NULL)),
        CHECK ((state = 'pending') = (statement_id IS NULL)));
      CREATE INDEX approval_of_organisation ON sign_off.approval (organisation_id, state);

      CREATE TABLE sign_off.statement (
        id uuid PRIMARY KEY, approval_id uuid NOT NULL REFERENCES sign_off.approval, state text NOT NULL CHECK (state IN (${STATES})),
        route_kind text CHECK (route_kind IN ('board', 'committee', 'cabinet', 'officer', 'trustees')), body text NOT NULL, decided_on date,
        minute text NOT NULL, evidence_file_id uuid REFERENCES files.file, words text NOT NULL, lapses_on date,
        recorded_by uuid NOT NULL, recorded_for uuid NOT NULL REFERENCES partnerships.organisation, recorded_at timestamptz(3) NOT NULL, sha256 text NOT NULL);
      CREATE INDEX statement_of_approval ON sign_off.statement (approval_id, recorded_at);
      CREATE INDEX statement_with_file ON sign_off.statement (evidence_file_id) WHERE evidence_file_id IS NOT NULL;
      ALTER TABLE sign_off.approval ADD FOREIGN KEY (statement_id) REFERENCES sign_off.statement;

      CREATE TABLE sign_off.condition (
        id uuid PRIMARY KEY, version int NOT NULL, sign_off_id uuid NOT NULL REFERENCES sign_off.sign_off,
        statement_id uuid NOT NULL REFERENCES sign_off.statement, position int NOT NULL, words text NOT NULL,
        owner_organisation_id uuid NOT NULL REFERENCES partnerships.organisation, owner_person_id uuid, due date,
        shown text NOT NULL, shown_by uuid, shown_at timestamptz(3), met_by uuid, met_at timestamptz(3));
      CREATE INDEX condition_of_sign_off ON sign_off.condition (sign_off_id);
      CREATE INDEX condition_of_statement ON sign_off.condition (statement_id, position);
      CREATE INDEX condition_of_owner ON sign_off.condition (owner_organisation_id) WHERE met_at IS NULL;

      -- What later areas may join: never the tables themselves.
      CREATE VIEW sign_off.sign_off_view AS
        SELECT id, number, partnership_id, audience, subject_kind, subject_id, manifest_hash, state, opened_at, met_at, withdrawn_at FROM sign_off.sign_off;
      CREATE VIEW sign_off.approval_view AS
        SELECT s.id AS sign_off_id, s.subject_kind, s.subject_id, a.organisation_id, a.position, a.state, a.confirmed, a.since, a.signed_by, a.signed_at, a.signed_hash
          FROM sign_off.approval a JOIN sign_off.sign_off s ON s.id = a.sign_off_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA sign_off CASCADE');
  }
}
