import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A year in which a variation changes who shares is computed in stretches, each with its months and terms. */
export class Stretches1769200200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE risk_sharing.allocation ADD COLUMN stretch jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE risk_sharing.allocation DROP COLUMN stretch`);
  }
}
