import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alliances of voluntary organisations, and how they elect who sits for them elsewhere. */
export class Alliances1763904020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partnerships.partnership DROP CONSTRAINT partnership_kind_check;
      ALTER TABLE partnerships.partnership ADD CONSTRAINT partnership_kind_check
        CHECK (kind IN ('system', 'place', 'neighbourhood', 'group', 'alliance', 'forum'));

      -- By which organisation of the register an alliance has seats elsewhere: its own.
      CREATE TABLE partnerships.alliance (
        id uuid PRIMARY KEY REFERENCES partnerships.partnership, version int NOT NULL,
        organisation_id uuid NOT NULL UNIQUE REFERENCES partnerships.organisation);

      CREATE TABLE partnerships.election (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        seat_id uuid NOT NULL REFERENCES partnerships.seat, nominations_until date NOT NULL, vote_until date NOT NULL, sits_from date NOT NULL,
        state text NOT NULL CHECK (state IN ('nominating', 'voting', 'tied', 'elected', 'nobody', 'abandoned')),
        round int NOT NULL CHECK (round > 0), before uuid REFERENCES partnerships.election, elected_id uuid, reason text,
        opened_at timestamptz(3) NOT NULL, opened_by uuid NOT NULL, decided_at timestamptz(3));
      CREATE INDEX election_by_partnership ON partnerships.election (partnership_id, opened_at DESC);
      CREATE UNIQUE INDEX one_election_of_a_seat ON partnerships.election (seat_id) WHERE state IN ('nominating', 'voting', 'tied');

      CREATE TABLE partnerships.nomination (
        id uuid PRIMARY KEY, version int NOT NULL, election_id uuid NOT NULL REFERENCES partnerships.election, person_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, nominated_by uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('asked', 'stands', 'declined')), statement text NOT NULL,
        UNIQUE (election_id, person_id));
      CREATE INDEX nomination_by_person ON partnerships.nomination (person_id);

      -- Who has voted. No column here or in the tally leads from one to the other, and neither says when.
      CREATE TABLE partnerships.election_roll (
        id uuid PRIMARY KEY, version int NOT NULL, election_id uuid NOT NULL REFERENCES partnerships.election,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, voted_by uuid, UNIQUE (election_id, organisation_id));

      -- One number for each candidate, never a row for one vote. Every vote writes all the numbers of its election anew.
      CREATE TABLE partnerships.election_tally (
        id uuid PRIMARY KEY, version int NOT NULL, election_id uuid NOT NULL REFERENCES partnerships.election,
        nomination_id uuid NOT NULL UNIQUE REFERENCES partnerships.nomination, votes int NOT NULL CHECK (votes >= 0));
      CREATE INDEX tally_by_election ON partnerships.election_tally (election_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE partnerships.election_tally, partnerships.election_roll, partnerships.nomination, partnerships.election, partnerships.alliance;
      ALTER TABLE partnerships.partnership DROP CONSTRAINT partnership_kind_check;
      ALTER TABLE partnerships.partnership ADD CONSTRAINT partnership_kind_check
        CHECK (kind IN ('system', 'place', 'neighbourhood', 'group', 'forum')) NOT VALID;
    `);
  }
}
