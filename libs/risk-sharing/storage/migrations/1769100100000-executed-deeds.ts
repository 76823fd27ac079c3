import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The paper that the parties executed, filed to the version it is of. */
export class ExecutedDeeds1769100100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE risk_sharing.executed_deed (
        id uuid PRIMARY KEY, version int NOT NULL, version_id uuid NOT NULL REFERENCES risk_sharing.agreement_version,
        file_id uuid NOT NULL REFERENCES files.file, sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        method text NOT NULL CHECK (method IN ('deed', 'sealed', 'under-hand', 'electronic')), executed_on date NOT NULL,
        executions jsonb NOT NULL, correction text NOT NULL, filed_by uuid NOT NULL,
        filed_for uuid NOT NULL REFERENCES partnerships.organisation, filed_at timestamptz(3) NOT NULL);
      CREATE INDEX deed_of_version ON risk_sharing.executed_deed (version_id, filed_at);

      CREATE FUNCTION risk_sharing.deeds_stay() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'A deed that was filed stays. File it anew.' USING ERRCODE = 'insufficient_privilege'; END $$;
      CREATE TRIGGER deeds_stay BEFORE UPDATE OR DELETE ON risk_sharing.executed_deed
        FOR EACH ROW EXECUTE FUNCTION risk_sharing.deeds_stay();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE risk_sharing.executed_deed; DROP FUNCTION risk_sharing.deeds_stay');
  }
}
