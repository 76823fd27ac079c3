import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a place is called and which areas it is made of: versions that begin on a day and are never changed. */
export class DatedPlaces1763903010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.partnership_name (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        number int NOT NULL CHECK (number > 0), effective_from date NOT NULL, name text NOT NULL CHECK (name <> ''),
        reason text, recorded_at timestamptz(3) NOT NULL, recorded_by uuid NOT NULL);
      CREATE UNIQUE INDEX name_by_number ON partnerships.partnership_name (partnership_id, number);
      CREATE UNIQUE INDEX name_by_day ON partnerships.partnership_name (partnership_id, effective_from DESC, number DESC);

      CREATE TABLE partnerships.boundary (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        number int NOT NULL CHECK (number > 0), effective_from date NOT NULL, codes text[] NOT NULL, neighbourhoods jsonb NOT NULL,
        reason text, recorded_at timestamptz(3) NOT NULL, recorded_by uuid NOT NULL);
      CREATE UNIQUE INDEX boundary_by_number ON partnerships.boundary (partnership_id, number);
      CREATE UNIQUE INDEX boundary_by_day ON partnerships.boundary (partnership_id, effective_from DESC, number DESC);
      CREATE INDEX boundary_by_code ON partnerships.boundary USING gin (codes);

      -- Last month still shows last month's: not even a mistake of ours may write over what held.
      CREATE FUNCTION partnerships.what_held_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'What held is never changed: a new version follows.'; END $$;
      CREATE TRIGGER name_stays BEFORE UPDATE OR DELETE ON partnerships.partnership_name
        FOR EACH ROW EXECUTE FUNCTION partnerships.what_held_stays();
      CREATE TRIGGER boundary_stays BEFORE UPDATE OR DELETE ON partnerships.boundary
        FOR EACH ROW EXECUTE FUNCTION partnerships.what_held_stays();

      -- The name it was opened with holds until another one does.
      CREATE OR REPLACE VIEW partnerships.partnership_view AS
        SELECT p.id, p.slug,
               coalesce((SELECT n.name FROM partnerships.partnership_name n
                          WHERE n.partnership_id = p.id AND n.effective_from <= (now() AT TIME ZONE 'Europe/London')::date
                          ORDER BY n.effective_from DESC, n.number DESC LIMIT 1), p.name) AS name,
               p.kind, p.parent_id, 'partnership/' || p.id AS audience,
               (SELECT f.id FROM partnerships.partnership f WHERE f.parent_id = p.id AND f.kind = 'forum' LIMIT 1) AS forum_id
          FROM partnerships.partnership p;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW partnerships.partnership_view AS
        SELECT p.id, p.slug, p.name, p.kind, p.parent_id, 'partnership/' || p.id AS audience,
               (SELECT f.id FROM partnerships.partnership f WHERE f.parent_id = p.id AND f.kind = 'forum' LIMIT 1) AS forum_id
          FROM partnerships.partnership p;
      DROP TABLE partnerships.boundary, partnerships.partnership_name;
      DROP FUNCTION partnerships.what_held_stays;
    `);
  }
}
