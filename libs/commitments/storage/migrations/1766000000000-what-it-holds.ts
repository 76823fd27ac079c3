import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The light weight of a promise, the money in it, what will show it, and whom it matters to. */
export class WhatItHolds1766000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE commitments.commitment
        ADD COLUMN weight text NOT NULL DEFAULT 'commitment' CHECK (weight IN ('commitment', 'action')),
        ADD COLUMN pence bigint CHECK (pence > 0),
        ADD COLUMN evidence_expected text NOT NULL DEFAULT '',
        ADD COLUMN need text CHECK (need IN ('maternity', 'severe-mental-illness', 'respiratory', 'early-cancer', 'hypertension',
          'child-asthma', 'child-diabetes', 'child-epilepsy', 'child-oral-health', 'child-mental-health', 'other')),
        ADD COLUMN matters_to text CHECK (matters_to IN ('poorest', 'local-group', 'poorest-and-group', 'everyone')),
        ADD CHECK (weight = 'commitment' OR (priority_id IS NULL AND shown_to = 'partners' AND audience <> 'public'));
      -- Those that stand already are commitments; whoever writes a new one says what it is.
      ALTER TABLE commitments.commitment ALTER COLUMN weight DROP DEFAULT, ALTER COLUMN evidence_expected DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE commitments.commitment DROP COLUMN weight, DROP COLUMN pence, DROP COLUMN evidence_expected,
        DROP COLUMN need, DROP COLUMN matters_to;
    `);
  }
}
