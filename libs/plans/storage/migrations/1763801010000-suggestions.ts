import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suggestions in a section's text: whose they are, and what became of them. */
export class Suggestions1763801010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plans.suggestion (
        id uuid PRIMARY KEY, version int NOT NULL, section_id uuid NOT NULL REFERENCES plans.section, partnership_id uuid NOT NULL,
        document_id uuid NOT NULL, epoch int NOT NULL, person_id uuid NOT NULL, organisation_id uuid, made_at timestamptz(3) NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'accepted', 'rejected', 'withdrawn')),
        decided_by uuid, decided_for uuid, decided_at timestamptz(3), decided_seq bigint, reason text,
        CHECK ((state = 'open') = (decided_at IS NULL)), CHECK (state <> 'rejected' OR reason IS NOT NULL));
      CREATE INDEX suggestion_of_section ON plans.suggestion (section_id, state);
      CREATE INDEX suggestion_of_document ON plans.suggestion (document_id);
      CREATE INDEX suggestion_of_person ON plans.suggestion (person_id, decided_at);

      -- Derived from the text and replaceable.
      CREATE TABLE plans.suggestion_words (
        suggestion_id uuid PRIMARY KEY REFERENCES plans.suggestion, inserted text NOT NULL, deleted text NOT NULL,
        before text NOT NULL, after text NOT NULL, position int NOT NULL, standing boolean NOT NULL);

      -- What waits to be decided. One that its writer took back letter by letter waits no more.
      CREATE VIEW plans.open_suggestion_view AS
        SELECT g.id, g.section_id, g.partnership_id, g.person_id, g.organisation_id, g.made_at
          FROM plans.suggestion g JOIN plans.suggestion_words w ON w.suggestion_id = g.id
         WHERE g.state = 'open' AND w.standing;

      -- Who reads a text that is no private draft may suggest in it; of a published one, the partners and their forum.
      UPDATE documents.document d
         SET suggest_audience = CASE s.openness WHEN 'public' THEN coalesce('partnership/' || p.forum_id, s.write_audience) ELSE s.text_audience END
        FROM plans.section s JOIN partnerships.partnership_view p ON p.id = s.partnership_id
       WHERE d.id = s.document_id AND s.openness <> 'owner';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW plans.open_suggestion_view; DROP TABLE plans.suggestion_words; DROP TABLE plans.suggestion',
    );
  }
}
