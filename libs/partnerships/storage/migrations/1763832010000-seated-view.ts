import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who sits where, for later areas: the rules for elected members follow from the class of the seat. */
export class SeatedView1763832010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW partnerships.seated_view AS
        SELECT s.partnership_id, h.person_id, s.organisation_id, s.class AS seat_class, s.voting, h.capacity, h.since
          FROM partnerships.seat_holder h JOIN partnerships.seat s ON s.id = h.seat_id
         WHERE h.until IS NULL AND s.until IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW partnerships.seated_view');
  }
}
