import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which commitment waits for which other of its place, and the rule that flags it where that one is late or blocked. */
export class Dependencies1766000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commitments.dependency (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        commitment_id uuid NOT NULL REFERENCES commitments.commitment, waits_for_id uuid NOT NULL REFERENCES commitments.commitment,
        made_by uuid NOT NULL, made_at timestamptz(3) NOT NULL, ended_at timestamptz(3), CHECK (commitment_id <> waits_for_id));
      CREATE UNIQUE INDEX dependency_open ON commitments.dependency (commitment_id, waits_for_id) WHERE ended_at IS NULL;
      CREATE INDEX dependency_below ON commitments.dependency (waits_for_id) WHERE ended_at IS NULL;
      CREATE INDEX dependency_of_place ON commitments.dependency (partnership_id) WHERE ended_at IS NULL;

      -- The same rule as flagOf() in the domain; a spec holds them together.
      DROP FUNCTION commitments.flag(text, text, date, int, date, date, int, int, int, date);
      CREATE FUNCTION commitments.flag(state text, status text, due date, due_moves int, reported date, evidenced date,
        silent_days int, evidence_days int, moves_allowed int, today date, waits_for_red boolean, light boolean)
        RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN state <> 'accepted' THEN NULL WHEN status = 'done' THEN 'done' WHEN due < today THEN 'late'
          WHEN status = 'blocked' THEN 'blocked' WHEN coalesce(reported + silent_days < today, true) THEN 'silent'
          WHEN status = 'slipping' THEN 'slipping' WHEN due_moves > moves_allowed THEN 'moved' WHEN waits_for_red THEN 'waits'
          WHEN status = 'not-started' THEN 'not-started' WHEN light OR evidenced + evidence_days >= today THEN 'on-track' ELSE 'unshown' END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION commitments.flag(text, text, date, int, date, date, int, int, int, date, boolean, boolean);
      CREATE FUNCTION commitments.flag(state text, status text, due date, due_moves int, reported date, evidenced date,
        silent_days int, evidence_days int, moves_allowed int, today date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN state <> 'accepted' THEN NULL WHEN status = 'done' THEN 'done' WHEN due < today THEN 'late'
          WHEN status = 'blocked' THEN 'blocked' WHEN coalesce(reported + silent_days < today, true) THEN 'silent'
          WHEN status = 'slipping' THEN 'slipping' WHEN due_moves > moves_allowed THEN 'moved'
          WHEN status = 'not-started' THEN 'not-started' WHEN evidenced + evidence_days >= today THEN 'on-track' ELSE 'unshown' END $$;
      DROP TABLE commitments.dependency;
    `);
  }
}
