import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A board can be looked at for what is escalated; after how many slips that is, is each place's to agree. */
export class EscalationsOnTheBoard1769500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE commitments.board_view ADD COLUMN escalated boolean NOT NULL DEFAULT false;
      ALTER TABLE commitments.board_view ALTER COLUMN escalated DROP DEFAULT;
      -- Whoever agreed on other limits before agreed to two slips, which were the rule for all.
      ALTER TABLE commitments.flag_rule ADD COLUMN slips_to_escalate int NOT NULL DEFAULT 2 CHECK (slips_to_escalate >= 1);
      ALTER TABLE commitments.flag_rule ALTER COLUMN slips_to_escalate DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE commitments.board_view DROP COLUMN escalated;
      ALTER TABLE commitments.flag_rule DROP COLUMN slips_to_escalate;
    `);
  }
}
