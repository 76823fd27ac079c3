import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'member-of', 'commissioned-by', 'in-icb', 'succeeded-by'`;
const only = (kinds: string): string => `
  ALTER TABLE partnerships.organisation_relation DROP CONSTRAINT organisation_relation_kind_check,
    ADD CONSTRAINT organisation_relation_kind_check CHECK (kind IN (${kinds}));`;

/** The areas in which a charity works: a relation from its number to the code of an area. */
export class WhereCharitiesWork1765500010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(only(`${KINDS}, 'works-in'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM partnerships.organisation_relation WHERE kind = 'works-in'; ${only(KINDS)}`,
    );
  }
}
