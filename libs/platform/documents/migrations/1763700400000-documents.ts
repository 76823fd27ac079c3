import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shared texts: who may, every update ever accepted, and what is derived from them. */
export class Documents1763700400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA documents;
      -- One shared text. Written by the areas in their own actions; read again by every append.
      CREATE TABLE documents.document (
        id uuid PRIMARY KEY, version int NOT NULL, kind text NOT NULL, subject_id uuid NOT NULL, stream text NOT NULL,
        audience text NOT NULL, write_audience text NOT NULL, frozen boolean NOT NULL,
        schema_version int NOT NULL, epoch int NOT NULL CHECK (epoch > 0), opened_at timestamptz(3) NOT NULL);
      CREATE INDEX document_by_subject ON documents.document (subject_id);

      -- The log. seq is unique and roughly, not exactly, in the order of commits. No foreign key: the append itself holds the document's row.
      CREATE TABLE documents.update (
        document_id uuid NOT NULL, seq bigint NOT NULL, epoch int NOT NULL, client bigint NOT NULL,
        bytes bytea NOT NULL, person_id uuid NOT NULL, organisation_id uuid, at timestamptz(3) NOT NULL, folded_into int,
        PRIMARY KEY (document_id, seq));
      CREATE SEQUENCE documents.update_seq AS bigint OWNED BY documents.update.seq;
      CREATE INDEX update_unfolded ON documents.update (document_id, epoch, seq) WHERE folded_into IS NULL;
      CREATE FUNCTION documents.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'What was written stays: updates are only added, and marked as folded.' USING ERRCODE = 'insufficient_privilege'; END $$;
      CREATE TRIGGER update_stays BEFORE DELETE OR UPDATE OF document_id, seq, epoch, client, bytes, person_id, organisation_id, at
        ON documents.update FOR EACH ROW EXECUTE FUNCTION documents.refuse();
      CREATE TRIGGER update_stays_whole BEFORE TRUNCATE ON documents.update FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse();

      -- A Yjs client id belongs to the person and organisation that used it first.
      CREATE TABLE documents.client (
        document_id uuid NOT NULL REFERENCES documents.document, client_id bigint NOT NULL,
        person_id uuid NOT NULL, organisation_id uuid, PRIMARY KEY (document_id, client_id));

      -- Derived and replaceable: the folded rows as one update, and its deletions alone for those who have the text already.
      CREATE TABLE documents.snapshot (
        document_id uuid NOT NULL REFERENCES documents.document, epoch int NOT NULL, number int NOT NULL, rows int NOT NULL,
        bytes bytea NOT NULL, state_vector bytea NOT NULL, deletions bytea NOT NULL, at timestamptz(3) NOT NULL,
        PRIMARY KEY (document_id, epoch));
      ALTER TABLE documents.snapshot ALTER COLUMN bytes SET STORAGE EXTERNAL;

      -- Derived: the text as the server shows, searches and signs it. held_numbers counts NHS numbers put together key by key.
      CREATE TABLE documents.projection (
        document_id uuid PRIMARY KEY REFERENCES documents.document, epoch int NOT NULL, upto_seq bigint NOT NULL,
        json text NOT NULL, plain text NOT NULL, sha256 text NOT NULL, held_numbers int NOT NULL, at timestamptz(3) NOT NULL);

      -- One journal line for each person, document and quarter of an hour, whichever process is first.
      CREATE TABLE documents.edit_mark (
        document_id uuid NOT NULL REFERENCES documents.document, person_id uuid NOT NULL, organisation_id uuid, quarter timestamptz NOT NULL,
        UNIQUE NULLS NOT DISTINCT (document_id, person_id, organisation_id, quarter));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA documents CASCADE');
  }
}
