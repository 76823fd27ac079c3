import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which day a place calls a forecast near its budget, and off it. */
export class MoneyColours1769200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE risk_sharing.money_colour_rule (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        green_bps int NOT NULL, amber_bps int NOT NULL CHECK (amber_bps > green_bps), effective_from date NOT NULL,
        made_by uuid NOT NULL, made_at timestamptz(3) NOT NULL);
      CREATE INDEX ON risk_sharing.money_colour_rule (partnership_id, effective_from DESC, made_at DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE risk_sharing.money_colour_rule`);
  }
}
