import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Boards and districts by their whole name: each table of neighbourhoods asks for all of them. */
export class AreaNames1763901040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX area_by_whole_name ON partnerships.area (kind, partnerships.search_text(name)) WHERE kind IN ('icb', 'lad');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX partnerships.area_by_whole_name');
  }
}
