import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Named versions of a section's text. */
export class SectionVersions1763700530000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plans.section_version (
        id uuid PRIMARY KEY, version int NOT NULL, section_id uuid NOT NULL REFERENCES plans.section, partnership_id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0), name text NOT NULL, audience text NOT NULL, epoch int NOT NULL, upto_seq bigint NOT NULL,
        content bytea NOT NULL, json text NOT NULL, plain text NOT NULL, sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        person_id uuid NOT NULL, organisation_id uuid, named_at timestamptz(3) NOT NULL, redacted_at timestamptz(3),
        UNIQUE (section_id, number));
      CREATE INDEX section_version_of_partnership ON plans.section_version (partnership_id);

      -- A version is what it was. Its audience may change; its words only by redaction, which says so on the row.
      CREATE FUNCTION plans.version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND ROW(NEW.id, NEW.section_id, NEW.partnership_id, NEW.number, NEW.name, NEW.epoch, NEW.upto_seq, NEW.person_id, NEW.organisation_id, NEW.named_at)
               IS NOT DISTINCT FROM ROW(OLD.id, OLD.section_id, OLD.partnership_id, OLD.number, OLD.name, OLD.epoch, OLD.upto_seq, OLD.person_id, OLD.organisation_id, OLD.named_at)
             AND (ROW(NEW.content, NEW.json, NEW.plain, NEW.sha256) IS NOT DISTINCT FROM ROW(OLD.content, OLD.json, OLD.plain, OLD.sha256)
                  OR (NEW.redacted_at IS NOT NULL AND NEW.redacted_at IS DISTINCT FROM OLD.redacted_at))
          THEN RETURN NEW; END IF;
          RAISE EXCEPTION 'A named version stays as it is.' USING ERRCODE = 'insufficient_privilege';
        END $$;
      CREATE TRIGGER version_stays BEFORE UPDATE OR DELETE ON plans.section_version FOR EACH ROW EXECUTE FUNCTION plans.version_stays();
      CREATE TRIGGER version_stays_whole BEFORE TRUNCATE ON plans.section_version FOR EACH STATEMENT EXECUTE FUNCTION plans.version_stays();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plans.section_version; DROP FUNCTION plans.version_stays');
  }
}
