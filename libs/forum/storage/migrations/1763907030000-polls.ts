import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Polls and proposals in threads, and the voices given in them. */
export class Polls1763907030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE forum.poll (
        id uuid PRIMARY KEY, version int NOT NULL, thread_id uuid NOT NULL REFERENCES forum.thread, partnership_id uuid NOT NULL,
        audience text NOT NULL, kind text NOT NULL CHECK (kind IN ('show-of-hands', 'proposal')), question text NOT NULL,
        options jsonb NOT NULL, counted_by text NOT NULL CHECK (counted_by IN ('person', 'organisation')), quorum int CHECK (quorum > 0),
        last_day date NOT NULL, hidden boolean NOT NULL, asked_by uuid NOT NULL,
        asked_for uuid NOT NULL REFERENCES partnerships.organisation, asked_at timestamptz(3) NOT NULL,
        ended_at timestamptz(3), result jsonb, outcome text, outcome_by uuid, outcome_at timestamptz(3),
        CHECK ((ended_at IS NULL) = (result IS NULL)),
        CHECK (outcome IS NULL OR ended_at IS NOT NULL));
      CREATE INDEX poll_of_thread ON forum.poll (thread_id, asked_at);

      -- What was counted stays as it was counted.
      CREATE FUNCTION forum.poll_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.ended_at IS NOT NULL AND (NEW.result IS DISTINCT FROM OLD.result OR NEW.ended_at IS DISTINCT FROM OLD.ended_at
             OR NEW.options IS DISTINCT FROM OLD.options OR NEW.question IS DISTINCT FROM OLD.question)
          THEN RAISE EXCEPTION 'A poll that has ended is never counted again.'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER poll_stays BEFORE UPDATE ON forum.poll FOR EACH ROW EXECUTE FUNCTION forum.poll_stays();

      CREATE TABLE forum.vote (
        id uuid PRIMARY KEY, version int NOT NULL, poll_id uuid NOT NULL REFERENCES forum.poll, voice uuid NOT NULL,
        person_id uuid NOT NULL, organisation_id uuid NOT NULL REFERENCES partnerships.organisation, choice text NOT NULL,
        reason text NOT NULL, voted_at timestamptz(3) NOT NULL,
        UNIQUE (poll_id, voice));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE forum.vote, forum.poll; DROP FUNCTION forum.poll_stays');
  }
}
