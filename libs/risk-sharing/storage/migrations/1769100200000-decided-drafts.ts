import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which decision made a draft version. */
export class DecidedDrafts1769100200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE risk_sharing.agreement_version ADD decision_kind text, ADD decision_id uuid,
        ADD CHECK ((decision_kind IS NULL) = (decision_id IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE risk_sharing.agreement_version DROP COLUMN decision_kind, DROP COLUMN decision_id',
    );
  }
}
