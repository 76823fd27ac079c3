import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation assumes of an agreement, what its runs came to, and the copies it released. */
export class Scenarios1768400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE risk_sharing.scenario (
        id uuid PRIMARY KEY, version int NOT NULL, agreement_id uuid NOT NULL REFERENCES risk_sharing.agreement,
        organisation_id uuid NOT NULL, audience text NOT NULL, title text NOT NULL, assumptions jsonb NOT NULL,
        made_by uuid NOT NULL, made_at timestamptz(3) NOT NULL, changed_at timestamptz(3) NOT NULL,
        copy_of uuid REFERENCES risk_sharing.scenario,
        CHECK ((audience = 'organisation/' || organisation_id) = (copy_of IS NULL)));
      CREATE INDEX scenario_of_agreement ON risk_sharing.scenario (agreement_id, changed_at DESC);
      CREATE TABLE risk_sharing.illustration (
        id uuid PRIMARY KEY, version int NOT NULL, scenario_id uuid NOT NULL REFERENCES risk_sharing.scenario,
        audience text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'cancelled', 'failed', 'too-large', 'too-long')),
        progress double precision NOT NULL, terms_n int NOT NULL, made jsonb NOT NULL, input_hash text NOT NULL, engine int NOT NULL,
        result jsonb, asked_by uuid NOT NULL, asked_at timestamptz(3) NOT NULL, ended_at timestamptz(3),
        CHECK ((state = 'done') = (result IS NOT NULL)));
      CREATE INDEX illustration_of_scenario ON risk_sharing.illustration (scenario_id, asked_at DESC);
      CREATE INDEX illustration_open ON risk_sharing.illustration (audience) WHERE state IN ('waiting', 'running');

      -- What was released stays as it was seen.
      CREATE FUNCTION risk_sharing.copy_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.copy_of IS NOT NULL THEN
            RAISE EXCEPTION 'A scenario that was released is not changed.' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER copy_stays BEFORE UPDATE OR DELETE ON risk_sharing.scenario FOR EACH ROW EXECUTE FUNCTION risk_sharing.copy_stays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE risk_sharing.illustration; DROP TABLE risk_sharing.scenario; DROP FUNCTION risk_sharing.copy_stays;',
    );
  }
}
