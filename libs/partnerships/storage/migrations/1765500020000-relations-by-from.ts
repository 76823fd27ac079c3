import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds relations by the one they come from, by one expression: among indexes of several columns a planner that takes the table for
 * empty, as it is after a dry run, chooses one that reads all relations of a kind for each row of a list.
 */
export class RelationsByFrom1765500020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX relation_by_from ON partnerships.organisation_relation ((scheme || ' ' || "from" || ' ' || kind))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX partnerships.relation_by_from');
  }
}
