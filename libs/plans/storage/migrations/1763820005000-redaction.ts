import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words taken for good out of what is said about a section: versions, comments, suggestions, its title. */
export class Redaction1763820005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which rows a redaction changed, and when. What they say instead is handed in with the row and not kept here.
      CREATE TABLE plans.redaction_part (
        id uuid PRIMARY KEY, section_id uuid NOT NULL REFERENCES plans.section, epoch int NOT NULL,
        part text NOT NULL CHECK (part IN ('section', 'version', 'thread', 'comment', 'suggestion', 'suggestion-words', 'request', 'word-file', 'picture')),
        target uuid NOT NULL, at timestamptz(3) NOT NULL, content bytea, fields jsonb);
      CREATE INDEX redaction_part_of_section ON plans.redaction_part (section_id);

      -- As the owner of the tables, and only in the transaction in which the text itself is redacted.
      CREATE FUNCTION plans.redact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          PERFORM 1 FROM plans.section s JOIN documents.rewrite w ON w.document_id = s.document_id
            WHERE s.id = NEW.section_id AND w.epoch = NEW.epoch AND w.kind = 'redaction' AND w.at = NEW.at
              AND w.xmin = pg_current_xact_id()::xid;
          IF NOT FOUND THEN
            RAISE EXCEPTION 'Words are taken out with those of the text, and only then.' USING ERRCODE = 'insufficient_privilege';
          END IF;
          IF NEW.part = 'section' THEN
            UPDATE plans.section SET title = NEW.fields->>'title', slug = NEW.fields->>'slug', version = version + 1
              WHERE id = NEW.target AND id = NEW.section_id;
          ELSIF NEW.part = 'version' THEN
            UPDATE plans.section_version SET name = coalesce(NEW.fields->>'name', name), content = coalesce(NEW.content, content),
                json = coalesce(NEW.fields->>'json', json), plain = coalesce(NEW.fields->>'plain', plain),
                sha256 = coalesce(NEW.fields->>'sha256', sha256), redacted_at = NEW.at, version = version + 1
              WHERE id = NEW.target AND section_id = NEW.section_id;
          ELSIF NEW.part = 'thread' THEN
            UPDATE plans.comment_thread SET quote = NEW.fields->>'quote', version = version + 1
              WHERE id = NEW.target AND section_id = NEW.section_id;
          ELSIF NEW.part = 'comment' THEN
            UPDATE plans.comment SET text = NEW.fields->>'text', earlier = NEW.fields->'earlier',
                taken_down_because = NEW.fields->>'because', version = version + 1
              WHERE id = NEW.target;
          ELSIF NEW.part = 'suggestion' THEN
            UPDATE plans.suggestion SET reason = NEW.fields->>'reason', version = version + 1
              WHERE id = NEW.target AND section_id = NEW.section_id;
          ELSIF NEW.part = 'request' THEN
            UPDATE plans.section_request SET note = NEW.fields->>'note', reason = NEW.fields->>'reason', version = version + 1
              WHERE id = NEW.target AND section_id = NEW.section_id;
          ELSIF NEW.part = 'word-file' THEN
            UPDATE plans.word_file SET name = NEW.fields->>'name', version = version + 1,
                content = CASE WHEN content IS NOT NULL THEN NEW.fields->>'content' END
              WHERE id = NEW.target;
          ELSIF NEW.part = 'picture' THEN
            UPDATE files.file SET name = NEW.fields->>'name', version = version + 1
              WHERE id = NEW.target AND document_id = (SELECT s.document_id FROM plans.section s WHERE s.id = NEW.section_id);
          ELSE
            UPDATE plans.suggestion_words SET inserted = NEW.fields->>'inserted', deleted = NEW.fields->>'deleted',
                before = NEW.fields->>'before', after = NEW.fields->>'after'
              WHERE suggestion_id = NEW.target;
          END IF;
          NEW.content := NULL; NEW.fields := NULL;
          RETURN NEW;
        END $$;
      CREATE TRIGGER redact BEFORE INSERT ON plans.redaction_part FOR EACH ROW EXECUTE FUNCTION plans.redact();
      CREATE FUNCTION plans.redaction_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'What was done to a section stays on record.' USING ERRCODE = 'insufficient_privilege'; END $$;
      CREATE TRIGGER redaction_stays BEFORE UPDATE OR DELETE ON plans.redaction_part FOR EACH ROW EXECUTE FUNCTION plans.redaction_stays();
      CREATE TRIGGER redaction_stays_whole BEFORE TRUNCATE ON plans.redaction_part FOR EACH STATEMENT EXECUTE FUNCTION plans.redaction_stays();

      -- A version's words change by the trigger above alone. Its audience may change; nothing else may.
      CREATE OR REPLACE FUNCTION plans.version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE redacted boolean;
        BEGIN
          IF TG_OP = 'UPDATE' AND ROW(NEW.id, NEW.section_id, NEW.partnership_id, NEW.number, NEW.epoch, NEW.upto_seq, NEW.person_id, NEW.organisation_id, NEW.named_at)
               IS NOT DISTINCT FROM ROW(OLD.id, OLD.section_id, OLD.partnership_id, OLD.number, OLD.epoch, OLD.upto_seq, OLD.person_id, OLD.organisation_id, OLD.named_at) THEN
            redacted := pg_trigger_depth() > 1 AND NEW.redacted_at IS NOT NULL
              AND current_user = (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID);
            IF redacted OR ROW(NEW.name, NEW.content, NEW.json, NEW.plain, NEW.sha256, NEW.redacted_at)
                 IS NOT DISTINCT FROM ROW(OLD.name, OLD.content, OLD.json, OLD.plain, OLD.sha256, OLD.redacted_at)
            THEN RETURN NEW; END IF;
          END IF;
          RAISE EXCEPTION 'A named version stays as it is.' USING ERRCODE = 'insufficient_privilege';
        END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The version's guard stays in its stricter form.
    await runner.query(`
      DROP TABLE plans.redaction_part; DROP FUNCTION plans.redact; DROP FUNCTION plans.redaction_stays;
    `);
  }
}
