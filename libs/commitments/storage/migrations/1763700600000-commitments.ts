import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Promises by organisations, and the words that go with their changes. */
export class Commitments1763700600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA commitments;
      CREATE TABLE commitments.commitment (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        number int NOT NULL, audience text NOT NULL, shown_to text NOT NULL CHECK (shown_to IN ('public', 'partners')),
        what text NOT NULL, organisation_id uuid NOT NULL REFERENCES partnerships.organisation, person_id uuid, role text NOT NULL,
        priority_id uuid REFERENCES plans.priority, due_date date NOT NULL, due_moves int NOT NULL, hand_overs int NOT NULL,
        state text NOT NULL CHECK (state IN ('asked', 'accepted', 'declined')),
        status text NOT NULL CHECK (status IN ('not-started', 'on-track', 'slipping', 'done')),
        latest_update_id uuid, asked_by uuid NOT NULL, asked_for uuid NOT NULL REFERENCES partnerships.organisation,
        asked_at timestamptz(3) NOT NULL, answered_at timestamptz(3), closed_at timestamptz(3),
        UNIQUE (partnership_id, number),
        CHECK (status = 'not-started' OR state = 'accepted'),
        CHECK (person_id IS NOT NULL OR state <> 'accepted'),
        CHECK ((status = 'done') = (closed_at IS NOT NULL)));
      CREATE INDEX commitment_of_organisation ON commitments.commitment (organisation_id, state);
      CREATE INDEX commitment_of_asker ON commitments.commitment (asked_by) WHERE state <> 'accepted';
      CREATE INDEX commitment_of_priority ON commitments.commitment (priority_id);

      CREATE TABLE commitments.update (
        id uuid PRIMARY KEY, commitment_id uuid NOT NULL REFERENCES commitments.commitment,
        kind text NOT NULL CHECK (kind IN ('declined', 'progress', 'due-date-moved', 'closed')), text text NOT NULL, at timestamptz(3) NOT NULL);
      CREATE INDEX update_of_commitment ON commitments.update (commitment_id);

      -- The same rule as standingOf() in the domain: the board counts and filters by it.
      CREATE FUNCTION commitments.standing(state text, status text, due date, today date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN state <> 'accepted' THEN state WHEN status = 'done' THEN 'done' WHEN due < today THEN 'late' ELSE status END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA commitments CASCADE');
  }
}
