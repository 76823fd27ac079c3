import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the hosts say of each month, and what it came to for each partner. */
export class RunningTheYear1768500100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE risk_sharing.position (
        id uuid PRIMARY KEY, version int NOT NULL, agreement_id uuid NOT NULL REFERENCES risk_sharing.agreement,
        scheme text NOT NULL, month text NOT NULL CHECK (month ~ '^\\d{4}-(0[1-9]|1[0-2])$'), host_id uuid NOT NULL,
        budget bigint NOT NULL, actual_to_date bigint NOT NULL, forecast_outturn bigint NOT NULL, lines jsonb, note text NOT NULL,
        restates uuid REFERENCES risk_sharing.position, meant_final boolean NOT NULL,
        entered_by uuid NOT NULL, entered_at timestamptz(3) NOT NULL, released_at timestamptz(3),
        approved_by uuid, approved_for uuid, approved_at timestamptz(3), audience text NOT NULL,
        -- Nobody approves what they prepared, and nothing that the parties do not see.
        CHECK (approved_by <> entered_by), CHECK (approved_at IS NULL OR released_at IS NOT NULL),
        CHECK ((approved_at IS NULL) = (approved_by IS NULL) AND (approved_at IS NULL) = (approved_for IS NULL)));
      CREATE INDEX ON risk_sharing.position (agreement_id, scheme, month, entered_at);

      CREATE FUNCTION risk_sharing.figures_stay() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF (OLD.agreement_id, OLD.scheme, OLD.month, OLD.host_id, OLD.budget, OLD.actual_to_date, OLD.forecast_outturn, OLD.lines, OLD.note,
              OLD.restates, OLD.meant_final, OLD.entered_by, OLD.entered_at)
             IS DISTINCT FROM
             (NEW.agreement_id, NEW.scheme, NEW.month, NEW.host_id, NEW.budget, NEW.actual_to_date, NEW.forecast_outturn, NEW.lines, NEW.note,
              NEW.restates, NEW.meant_final, NEW.entered_by, NEW.entered_at)
             OR OLD.released_at IS NOT NULL AND NEW.released_at IS DISTINCT FROM OLD.released_at
             OR OLD.approved_at IS NOT NULL AND (NEW.approved_at, NEW.approved_by) IS DISTINCT FROM (OLD.approved_at, OLD.approved_by) THEN
            RAISE EXCEPTION 'What was said of a month is not changed. Say it anew.' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER figures_stay BEFORE UPDATE ON risk_sharing.position FOR EACH ROW EXECUTE FUNCTION risk_sharing.figures_stay();

      CREATE TABLE risk_sharing.allocation (
        id uuid PRIMARY KEY, agreement_id uuid NOT NULL REFERENCES risk_sharing.agreement,
        version_id uuid NOT NULL REFERENCES risk_sharing.agreement_version, position_id uuid NOT NULL REFERENCES risk_sharing.position,
        rule text NOT NULL, month text NOT NULL, variance bigint NOT NULL, steps jsonb NOT NULL, known jsonb NOT NULL, settlement jsonb NOT NULL,
        rule_hash text NOT NULL, engine_version text NOT NULL, final boolean NOT NULL, audience text NOT NULL, computed_at timestamptz(3) NOT NULL);
      CREATE INDEX ON risk_sharing.allocation (agreement_id, rule, month, computed_at);
      CREATE INDEX ON risk_sharing.allocation (position_id);

      CREATE FUNCTION risk_sharing.allocations_stay() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'An allocation is computed, never edited.' USING ERRCODE = 'insufficient_privilege'; END $$;
      CREATE TRIGGER allocations_stay BEFORE UPDATE OR DELETE ON risk_sharing.allocation
        FOR EACH ROW EXECUTE FUNCTION risk_sharing.allocations_stay();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE risk_sharing.allocation, risk_sharing.position;
      DROP FUNCTION risk_sharing.figures_stay; DROP FUNCTION risk_sharing.allocations_stay;`);
  }
}
