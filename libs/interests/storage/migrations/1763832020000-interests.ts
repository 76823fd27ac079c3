import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Interests that people declared to a place, what they said before, and that the list is complete. */
export class Interests1763832020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA interests;
      CREATE TABLE interests.interest (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership, person_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, audience text NOT NULL,
        regime text NOT NULL CHECK (regime IN ('nhs', 'council')), category text NOT NULL, holder text NOT NULL CHECK (holder IN ('self', 'partner')),
        description text NOT NULL, concerns_id uuid REFERENCES partnerships.organisation, concerns text NOT NULL,
        since date NOT NULL, until date, mitigation text NOT NULL, published boolean NOT NULL, withheld_reason text NOT NULL,
        declared_at timestamptz(3) NOT NULL,
        CHECK (until IS NULL OR until >= since),
        -- What is withheld can never stand in a row that the public or all partners read.
        CHECK (published OR audience = 'officers/' || partnership_id));
      CREATE INDEX interest_of_place ON interests.interest (partnership_id, person_id);
      CREATE INDEX interest_of_person ON interests.interest (person_id);

      CREATE TABLE interests.earlier_words (
        id uuid PRIMARY KEY, interest_id uuid NOT NULL REFERENCES interests.interest, words jsonb NOT NULL, replaced_at timestamptz(3) NOT NULL);
      CREATE INDEX earlier_of_interest ON interests.earlier_words (interest_id);

      CREATE TABLE interests.confirmation (
        id uuid PRIMARY KEY, partnership_id uuid NOT NULL REFERENCES partnerships.partnership, person_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, day date NOT NULL, nothing boolean NOT NULL);
      CREATE INDEX confirmation_of_person ON interests.confirmation (person_id, partnership_id, day);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA interests CASCADE');
  }
}
