import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a place says of words itself, and the words that its people propose. The general list is in the program. */
export class Glossary1763907000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.glossary_word (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        key text NOT NULL, term text NOT NULL, stands_for text NOT NULL, meaning text NOT NULL, in_use boolean NOT NULL,
        changed_at timestamptz(3) NOT NULL, changed_by uuid NOT NULL);
      CREATE UNIQUE INDEX glossary_word_by_key ON partnerships.glossary_word (partnership_id, key);

      CREATE TABLE partnerships.word_proposal (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        key text NOT NULL, term text NOT NULL, stands_for text NOT NULL, meaning text NOT NULL, audience text NOT NULL,
        person_id uuid NOT NULL, organisation_id uuid NOT NULL REFERENCES partnerships.organisation, proposed_at timestamptz(3) NOT NULL,
        standing text NOT NULL CHECK (standing IN ('waiting', 'accepted', 'declined')), reason text,
        answered_at timestamptz(3), answered_by uuid,
        CHECK ((standing = 'waiting') = (answered_at IS NULL)));
      CREATE INDEX word_proposal_waiting ON partnerships.word_proposal (partnership_id) WHERE standing = 'waiting';
      CREATE INDEX word_proposal_of_person ON partnerships.word_proposal (person_id, partnership_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partnerships.word_proposal, partnerships.glossary_word');
  }
}
