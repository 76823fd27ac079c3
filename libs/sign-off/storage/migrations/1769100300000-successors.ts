import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In whose place a successor is asked, and who besides the parties hears that the rule was met. */
export class Successors1769100300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_off.approval ADD instead_of uuid REFERENCES partnerships.organisation;
      ALTER TABLE sign_off.sign_off ADD summary jsonb;
      CREATE OR REPLACE VIEW sign_off.approval_view AS
        SELECT s.id AS sign_off_id, s.subject_kind, s.subject_id, a.organisation_id, a.position, a.state, a.confirmed, a.since, a.signed_by, a.signed_at,
               a.signed_hash, a.lapses_on, a.instead_of,
               (SELECT count(*)::int FROM sign_off.condition c WHERE c.statement_id = a.statement_id AND c.met_at IS NULL) AS open_conditions
          FROM sign_off.approval a JOIN sign_off.sign_off s ON s.id = a.sign_off_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW sign_off.approval_view CASCADE;
      CREATE VIEW sign_off.approval_view AS
        SELECT s.id AS sign_off_id, s.subject_kind, s.subject_id, a.organisation_id, a.position, a.state, a.confirmed, a.since, a.signed_by, a.signed_at,
               a.signed_hash FROM sign_off.approval a JOIN sign_off.sign_off s ON s.id = a.sign_off_id;
      ALTER TABLE sign_off.approval DROP COLUMN instead_of;
      ALTER TABLE sign_off.sign_off DROP COLUMN summary;
    `);
  }
}
