import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has put away what a place tells newcomers. */
export class Welcome1763907010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.welcome_put_away (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        person_id uuid NOT NULL, put_away_at timestamptz(3) NOT NULL,
        UNIQUE (partnership_id, person_id));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partnerships.welcome_put_away');
  }
}
