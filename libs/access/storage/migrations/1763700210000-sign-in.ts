import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mailed links and codes, what slows guessing down, and the roles of a demonstration. */
export class SignIn1763700210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.token (
        id uuid PRIMARY KEY, version int NOT NULL, purpose text NOT NULL CHECK (purpose IN ('sign-in', 'join', 'add-address', 'set-up')),
        email text NOT NULL, person_id uuid REFERENCES access.person, subject_id uuid,
        link_hash bytea NOT NULL UNIQUE, ticket_hash bytea UNIQUE, code_hash bytea, wrong_codes int NOT NULL, next text,
        made_at timestamptz(3) NOT NULL, expires_at timestamptz(3) NOT NULL, spent_at timestamptz(3));
      CREATE INDEX token_by_email ON access.token (email, made_at) WHERE spent_at IS NULL;
      CREATE INDEX token_by_expiry ON access.token (expires_at);

      CREATE TABLE access.attempt (
        id uuid PRIMARY KEY, version int NOT NULL, kind text NOT NULL CHECK (kind IN ('mail', 'person', 'code')), key bytea NOT NULL,
        at timestamptz(3) NOT NULL);
      CREATE INDEX attempt_by_key ON access.attempt (kind, key, at);
      CREATE INDEX attempt_by_age ON access.attempt (at);

      CREATE TABLE access.demonstration_role (
        id uuid PRIMARY KEY, version int NOT NULL, position int NOT NULL UNIQUE, person_id uuid NOT NULL REFERENCES access.person,
        organisation_id uuid, title text NOT NULL, about text NOT NULL, landing text NOT NULL);
    `);
    // Real data never becomes a demonstration, whose door stands open: not by mistake, not by an operator, not by the owner's own hand.
    await runner.query(`
      CREATE FUNCTION access.refuse_late_mark() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF EXISTS (SELECT 1 FROM access.person) THEN
            RAISE EXCEPTION 'A database that holds people is not made a demonstration.' USING ERRCODE = 'insufficient_privilege';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER mark_before_people BEFORE INSERT OR UPDATE ON platform.mark FOR EACH ROW EXECUTE FUNCTION access.refuse_late_mark();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER mark_before_people ON platform.mark; DROP FUNCTION access.refuse_late_mark();
      DROP TABLE access.demonstration_role, access.attempt, access.token`);
  }
}
