import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements, and what each of their versions says. */
export class Agreements1768200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA risk_sharing;
      CREATE TABLE risk_sharing.agreement (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        number int NOT NULL, title text NOT NULL, audience text NOT NULL, summary_audience text NOT NULL,
        started_by uuid NOT NULL, created_at timestamptz(3) NOT NULL, UNIQUE (partnership_id, number));
      CREATE TABLE risk_sharing.agreement_version (
        id uuid PRIMARY KEY, version int NOT NULL, agreement_id uuid NOT NULL REFERENCES risk_sharing.agreement,
        n int NOT NULL, state text NOT NULL CHECK (state IN ('draft', 'signing', 'withdrawn')),
        terms jsonb NOT NULL, parts jsonb NOT NULL, terms_hash text, effective_from date, effective_to date,
        made_by uuid NOT NULL, made_at timestamptz(3) NOT NULL, UNIQUE (agreement_id, n),
        CHECK ((state = 'signing') = (terms_hash IS NOT NULL)),
        CHECK (state <> 'signing' OR effective_from IS NOT NULL));
      CREATE UNIQUE INDEX one_draft_at_a_time ON risk_sharing.agreement_version (agreement_id) WHERE state = 'draft';

      -- What was sent for signature is what is signed. To change it, it is taken back first, and signed anew.
      CREATE FUNCTION risk_sharing.terms_stay() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.terms_hash IS NOT NULL AND (NEW.terms IS DISTINCT FROM OLD.terms OR NEW.effective_from IS DISTINCT FROM OLD.effective_from
               OR NEW.effective_to IS DISTINCT FROM OLD.effective_to OR NEW.n <> OLD.n OR NEW.agreement_id <> OLD.agreement_id
               OR coalesce(NEW.terms_hash <> OLD.terms_hash, false)) THEN
            RAISE EXCEPTION 'A version that was sent for signature is not changed.' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER terms_stay BEFORE UPDATE ON risk_sharing.agreement_version FOR EACH ROW EXECUTE FUNCTION risk_sharing.terms_stay();

      -- How each version stands on a day. Nothing here can be in force yet: that needs everybody's signature.
      CREATE FUNCTION risk_sharing.standing_version(day date)
        RETURNS TABLE (version_id uuid, agreement_id uuid, n int, standing text) LANGUAGE sql STABLE AS $$
        SELECT v.id, v.agreement_id, v.n, v.state FROM risk_sharing.agreement_version v $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA risk_sharing CASCADE');
  }
}
