import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lists of the Organisation Data Service tell beyond names: kinds, standing, and who belongs to or follows whom. */
export class Relations1763830000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partnerships.organisation ADD COLUMN kind text,
        ADD COLUMN standing text CHECK (standing IN ('dormant', 'proposed'));

      CREATE TABLE partnerships.organisation_relation (
        id uuid PRIMARY KEY, scheme text NOT NULL, "from" text NOT NULL, "to" text NOT NULL CHECK ("to" <> "from"),
        kind text NOT NULL CHECK (kind IN ('member-of', 'commissioned-by', 'in-icb', 'succeeded-by')),
        since date, until date, source text NOT NULL, as_at date NOT NULL);
      CREATE UNIQUE INDEX relation_once ON partnerships.organisation_relation (scheme, "from", kind, "to", since) NULLS NOT DISTINCT;
      CREATE INDEX relation_by_to ON partnerships.organisation_relation (scheme, "to", kind);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE partnerships.organisation_relation;
      ALTER TABLE partnerships.organisation DROP COLUMN kind, DROP COLUMN standing;
    `);
  }
}
