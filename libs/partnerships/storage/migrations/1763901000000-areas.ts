import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Areas of the statistics office: what lies in what, since when, and which code followed which. */
export class Areas1763901000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.area (
        code text PRIMARY KEY, kind text NOT NULL, name text NOT NULL CHECK (name <> ''), nhs text,
        since date, until date, source text NOT NULL, as_at date NOT NULL, CHECK (until >= since));
      CREATE INDEX area_by_nhs ON partnerships.area (nhs) WHERE nhs IS NOT NULL;
      -- nobody asks for the small areas by name, and there are tens of thousands of them
      CREATE INDEX area_by_name ON partnerships.area USING gin (partnerships.search_text(name) public.gin_trgm_ops)
        WHERE kind NOT IN ('lsoa', 'msoa');

      CREATE TABLE partnerships.area_part (
        part text NOT NULL, whole text NOT NULL CHECK (whole <> part), since date NOT NULL, part_kind text NOT NULL,
        whole_kind text NOT NULL, lsoas int, until date, source text NOT NULL, as_at date NOT NULL,
        PRIMARY KEY (part, whole, since), CHECK (until >= since));
      CREATE INDEX part_by_whole ON partnerships.area_part (whole, part_kind);

      CREATE TABLE partnerships.area_succession (
        "from" text NOT NULL, "to" text NOT NULL CHECK ("to" <> "from"), since date NOT NULL, source text NOT NULL,
        as_at date NOT NULL, PRIMARY KEY ("from", "to"));
      CREATE INDEX succession_by_to ON partnerships.area_succession ("to");

      CREATE VIEW partnerships.area_view AS SELECT code, kind, name, nhs, since, until FROM partnerships.area;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW partnerships.area_view;
      DROP TABLE partnerships.area_succession, partnerships.area_part, partnerships.area;
    `);
  }
}
