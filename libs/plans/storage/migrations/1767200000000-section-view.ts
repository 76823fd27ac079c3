import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For later areas, which name a section that something came of. */
export class SectionView1767200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Always with audience = ANY(scope.audiences): audience is of those who read its text.
      CREATE VIEW plans.section_view AS
        SELECT s.id, s.partnership_id, s.number, s.slug, s.title, s.text_audience AS audience, p.slug AS place
          FROM plans.section s JOIN partnerships.partnership_view p ON p.id = s.partnership_id
         WHERE s.removed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW plans.section_view');
  }
}
