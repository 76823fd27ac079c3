import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A text put back to an earlier one, or rid of words: the only ways in which an epoch begins with content. */
export class Rewrites1763802000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Why each epoch after the first began. What the text then was is handed in with the row, goes into the log and is not kept here.
      CREATE TABLE documents.rewrite (
        document_id uuid NOT NULL REFERENCES documents.document, epoch int NOT NULL CHECK (epoch > 1),
        kind text NOT NULL CHECK (kind IN ('restore', 'redaction')), reason text NOT NULL, note text, restored int,
        person_id uuid NOT NULL, organisation_id uuid, at timestamptz(3) NOT NULL,
        client bigint, bytes bytea, json text, plain text, sha256 text NOT NULL, held_numbers int,
        PRIMARY KEY (document_id, epoch));

      -- Runs as the owner of the tables: the running role may add a row here, and nothing else of this.
      CREATE FUNCTION documents.begin_epoch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
          PERFORM 1 FROM documents.document d WHERE d.id = NEW.document_id AND d.epoch = NEW.epoch FOR NO KEY UPDATE;
          IF NOT FOUND OR EXISTS (SELECT FROM documents.update u WHERE u.document_id = NEW.document_id AND u.epoch >= NEW.epoch) THEN
            RAISE EXCEPTION 'A text is rewritten as its epoch begins, and only then.' USING ERRCODE = 'insufficient_privilege';
          END IF;
          IF NEW.kind = 'redaction' THEN
            DELETE FROM documents.update WHERE document_id = NEW.document_id;
            DELETE FROM documents.snapshot WHERE document_id = NEW.document_id;
          END IF;
          IF NEW.client IS NOT NULL THEN
            INSERT INTO documents.client (document_id, client_id, person_id, organisation_id)
              VALUES (NEW.document_id, NEW.client, NEW.person_id, NEW.organisation_id) ON CONFLICT DO NOTHING;
          END IF;
          INSERT INTO documents.update (document_id, seq, epoch, client, bytes, person_id, organisation_id, at)
            VALUES (NEW.document_id, nextval('documents.update_seq'), NEW.epoch, coalesce(NEW.client, 0), NEW.bytes, NEW.person_id, NEW.organisation_id, NEW.at);
          -- In place, never taken away: a projection of the older epoch that is under way must find a newer one here.
          INSERT INTO documents.projection AS p (document_id, epoch, upto_seq, json, plain, sha256, held_numbers, at)
            VALUES (NEW.document_id, NEW.epoch, currval('documents.update_seq'), NEW.json, NEW.plain, NEW.sha256, NEW.held_numbers, NEW.at)
            ON CONFLICT (document_id) DO UPDATE SET epoch = excluded.epoch, upto_seq = excluded.upto_seq, json = excluded.json,
              plain = excluded.plain, sha256 = excluded.sha256, held_numbers = excluded.held_numbers, at = excluded.at;
          NEW.bytes := NULL; NEW.json := NULL; NEW.plain := NULL; NEW.held_numbers := NULL; NEW.client := NULL;
          RETURN NEW;
        END $$;
      CREATE TRIGGER begin_epoch BEFORE INSERT ON documents.rewrite FOR EACH ROW EXECUTE FUNCTION documents.begin_epoch();
      CREATE FUNCTION documents.rewrite_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'What was done to a text stays on record.' USING ERRCODE = 'insufficient_privilege'; END $$;
      CREATE TRIGGER rewrite_stays BEFORE UPDATE OR DELETE ON documents.rewrite FOR EACH ROW EXECUTE FUNCTION documents.rewrite_stays();
      CREATE TRIGGER rewrite_stays_whole BEFORE TRUNCATE ON documents.rewrite FOR EACH STATEMENT EXECUTE FUNCTION documents.rewrite_stays();

      -- Rows leave the log by a redaction alone: within the trigger above, as the owner.
      CREATE FUNCTION documents.leaves_by_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF pg_trigger_depth() > 1 AND current_user = (SELECT pg_get_userbyid(c.relowner) FROM pg_class c WHERE c.oid = TG_RELID)
            THEN RETURN OLD; END IF;
          RAISE EXCEPTION 'What was written stays: updates are only added, and marked as folded.' USING ERRCODE = 'insufficient_privilege';
        END $$;
      DROP TRIGGER update_stays ON documents.update;
      CREATE TRIGGER update_stays BEFORE UPDATE OF document_id, seq, epoch, client, bytes, person_id, organisation_id, at, suggests
        ON documents.update FOR EACH ROW EXECUTE FUNCTION documents.refuse();
      CREATE TRIGGER update_leaves_by_redaction BEFORE DELETE ON documents.update FOR EACH ROW EXECUTE FUNCTION documents.leaves_by_redaction();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER update_leaves_by_redaction ON documents.update;
      DROP TRIGGER update_stays ON documents.update;
      CREATE TRIGGER update_stays BEFORE DELETE OR UPDATE OF document_id, seq, epoch, client, bytes, person_id, organisation_id, at, suggests
        ON documents.update FOR EACH ROW EXECUTE FUNCTION documents.refuse();
      DROP TABLE documents.rewrite;
      DROP FUNCTION documents.begin_epoch; DROP FUNCTION documents.rewrite_stays; DROP FUNCTION documents.leaves_by_redaction;
    `);
  }
}
