import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules of a place say of a commitment, beside its owner’s own word. */
export class FlagRules1765700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commitments.flag_rule (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        silent_days int NOT NULL, evidence_days int NOT NULL, moves_allowed int NOT NULL, effective_from date NOT NULL,
        made_by uuid NOT NULL, made_at timestamptz(3) NOT NULL);
      CREATE INDEX flag_rule_of_day ON commitments.flag_rule (partnership_id, effective_from DESC, made_at DESC);

      -- The same rule as flagOf() in the domain; a spec holds them together.
      CREATE FUNCTION commitments.flag(state text, status text, due date, due_moves int, reported date, evidenced date,
        silent_days int, evidence_days int, moves_allowed int, today date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN state <> 'accepted' THEN NULL WHEN status = 'done' THEN 'done' WHEN due < today THEN 'late'
          WHEN status = 'blocked' THEN 'blocked' WHEN coalesce(reported + silent_days < today, true) THEN 'silent'
          WHEN status = 'slipping' THEN 'slipping' WHEN due_moves > moves_allowed THEN 'moved'
          WHEN status = 'not-started' THEN 'not-started' WHEN evidenced + evidence_days >= today THEN 'on-track' ELSE 'unshown' END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION commitments.flag(text, text, date, int, date, date, int, int, int, date);
      DROP TABLE commitments.flag_rule;
    `);
  }
}
