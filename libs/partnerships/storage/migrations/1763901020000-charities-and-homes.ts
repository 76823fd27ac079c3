import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Care homes by the numbers of the Care Quality Commission, and what the charity register calls areas. */
export class CharitiesAndHomes1763901020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partnerships.organisation_identifier DROP CONSTRAINT organisation_identifier_scheme_check,
        ADD CONSTRAINT organisation_identifier_scheme_check CHECK (scheme IN ('ods', 'ons', 'charity', 'company', 'cqc'));
      CREATE TABLE partnerships.area_alias (name text NOT NULL, code text NOT NULL, source text NOT NULL, as_at date NOT NULL,
        PRIMARY KEY (name, code));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE partnerships.area_alias;
      ALTER TABLE partnerships.organisation_identifier DROP CONSTRAINT organisation_identifier_scheme_check,
        ADD CONSTRAINT organisation_identifier_scheme_check CHECK (scheme IN ('ods', 'ons', 'charity', 'company'));
    `);
  }
}
