import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outlines of areas, as they are drawn. */
export class AreaBoundaries1763901030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.area_boundary (
        code text PRIMARY KEY, path text NOT NULL CHECK (path <> ''), "left" int NOT NULL, top int NOT NULL, "right" int NOT NULL,
        bottom int NOT NULL, corners int NOT NULL, source text NOT NULL, as_at date NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partnerships.area_boundary');
  }
}
