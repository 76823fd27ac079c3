import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public no longer hears of what is still being written: only those who work on the plan do. */
export class ListedDrafts1763804000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE plans.section s SET audience = coalesce('partnership/' || p.forum_id, p.audience), version = version + 1
        FROM partnerships.partnership_view p
       WHERE p.id = s.partnership_id AND s.audience = 'public' AND s.text_audience <> 'public'
    `);
  }

  async down(): Promise<void> {
    // What was listed to everybody before is not known any more.
  }
}
