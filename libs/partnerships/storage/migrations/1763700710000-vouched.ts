import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom others have vouched, for areas that name somebody's organisation to people outside. */
export class Vouched1763700710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX representation_by_person ON partnerships.representation (person_id);
      CREATE INDEX office_by_person ON partnerships.office (person_id);
      -- A confirmation, a seat or an office says so. It stays true of what they did in that time once they have left.
      CREATE VIEW partnerships.vouched_view AS
        SELECT person_id, organisation_id FROM partnerships.representation WHERE standing = 'confirmed'
        UNION ALL
        SELECT h.person_id, s.organisation_id FROM partnerships.seat_holder h JOIN partnerships.seat s ON s.id = h.seat_id
        UNION ALL
        SELECT person_id, organisation_id FROM partnerships.office;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW partnerships.vouched_view; DROP INDEX partnerships.representation_by_person, partnerships.office_by_person',
    );
  }
}
