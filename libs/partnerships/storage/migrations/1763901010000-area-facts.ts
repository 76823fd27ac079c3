import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is published about areas: how many people live there, how deprived they are. */
export class AreaFacts1763901010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.area_fact (
        area text NOT NULL, measure text NOT NULL, day date NOT NULL, period text NOT NULL,
        figures jsonb NOT NULL CHECK (jsonb_typeof(figures) = 'object'), source text NOT NULL, as_at date NOT NULL,
        PRIMARY KEY (area, measure, day));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partnerships.area_fact');
  }
}
