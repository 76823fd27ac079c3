import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a version is in force: everybody signed as the rule of its sign-off asks, its day has come, and no later one holds. */
export class Standing1768200200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION risk_sharing.standing_version(date);
      CREATE FUNCTION risk_sharing.standing_version(day date)
        RETURNS TABLE (version_id uuid, agreement_id uuid, n int, standing text, sign_off int, sent_at timestamptz, met_at timestamptz)
        LANGUAGE sql STABLE AS $$
        SELECT v.id, v.agreement_id, v.n,
               CASE WHEN v.state <> 'signing' THEN v.state
                    WHEN s.met_at IS NULL THEN 'signing'
                    WHEN v.effective_from > day THEN 'agreed'
                    WHEN EXISTS (SELECT FROM risk_sharing.agreement_version l
                                   JOIN sign_off.sign_off_view m ON m.subject_kind = 'agreement-version' AND m.subject_id = l.id AND m.state = 'met'
                                  WHERE l.agreement_id = v.agreement_id AND l.state = 'signing' AND l.effective_from <= day
                                    AND (l.effective_from, l.n) > (v.effective_from, v.n)) THEN 'superseded'
                    WHEN v.effective_to < day THEN 'ended'
                    ELSE 'in-force' END,
               s.number, s.opened_at, s.met_at
          FROM risk_sharing.agreement_version v
          LEFT JOIN sign_off.sign_off_view s ON s.subject_kind = 'agreement-version' AND s.subject_id = v.id AND s.state <> 'withdrawn' $$;

      -- What everybody signed is not taken back either; it is varied, or it ends.
      CREATE FUNCTION risk_sharing.signed_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.state = 'signing' AND NEW.state <> 'signing' AND EXISTS (SELECT FROM sign_off.sign_off_view s
               WHERE s.subject_kind = 'agreement-version' AND s.subject_id = OLD.id AND s.state = 'met') THEN
            RAISE EXCEPTION 'A version that was signed is not taken back.' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER signed_stays BEFORE UPDATE ON risk_sharing.agreement_version FOR EACH ROW EXECUTE FUNCTION risk_sharing.signed_stays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER signed_stays ON risk_sharing.agreement_version;
      DROP FUNCTION risk_sharing.signed_stays();
      DROP FUNCTION risk_sharing.standing_version(date);
      CREATE FUNCTION risk_sharing.standing_version(day date)
        RETURNS TABLE (version_id uuid, agreement_id uuid, n int, standing text) LANGUAGE sql STABLE AS $$
        SELECT v.id, v.agreement_id, v.n, v.state FROM risk_sharing.agreement_version v $$;
    `);
  }
}
