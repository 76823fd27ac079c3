import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the register of mergers calls the charities it names, and groups without a number found by where they meet. */
export class CharitiesHeard1767400010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.charity_heard (number text PRIMARY KEY, name text NOT NULL CHECK (name <> ''), as_at date NOT NULL);
      CREATE INDEX group_by_postcode ON partnerships.organisation (postcode) WHERE source = 'groups';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX partnerships.group_by_postcode;
      DROP TABLE partnerships.charity_heard;
    `);
  }
}
