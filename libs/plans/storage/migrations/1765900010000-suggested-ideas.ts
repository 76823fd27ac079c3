import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suggestions that were made of an idea from elsewhere, such as a thread of a forum. */
export class SuggestedIdeas1765900010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plans.suggestion_origin (
        suggestion_id uuid PRIMARY KEY REFERENCES plans.suggestion, organisation_id uuid NOT NULL REFERENCES partnerships.organisation,
        subject_kind text NOT NULL, subject_id uuid NOT NULL, partnership_id uuid NOT NULL, audience text NOT NULL);

      -- For whoever reads the idea: what became of it. audience is the idea's; section_audience of those who know of the section, to whom alone
      -- it is said which it is and who decided; text_audience of those who read its text, which a reason may quote.
      CREATE VIEW plans.suggested_idea_view AS
        SELECT o.suggestion_id, o.audience,
               CASE WHEN g.state <> 'open' THEN g.state WHEN g.epoch <> d.epoch THEN 'lapsed' WHEN NOT w.standing THEN 'withdrawn' ELSE 'open' END AS state,
               g.reason, g.decided_at, g.decided_for, s.id AS section_id, s.number, s.slug, s.title, p.slug AS place,
               CASE WHEN s.removed_at IS NULL THEN s.audience END AS section_audience,
               CASE WHEN s.removed_at IS NULL THEN s.text_audience END AS text_audience
          FROM plans.suggestion_origin o
          JOIN plans.suggestion g ON g.id = o.suggestion_id
          JOIN plans.suggestion_words w ON w.suggestion_id = g.id
          JOIN plans.section s ON s.id = g.section_id
          JOIN documents.document d ON d.id = g.document_id
          JOIN partnerships.partnership_view p ON p.id = s.partnership_id;

      -- The versions that hold an accepted one, each with those who read it and those who read the text now. A row of the log with a greater
      -- number than that of the decision is committed after it, so a version that has seen that far holds it, unless the text was put back between.
      CREATE VIEW plans.idea_version_view AS
        SELECT g.id AS suggestion_id, v.number, v.audience, s.text_audience
          FROM plans.suggestion_origin o
          JOIN plans.suggestion g ON g.id = o.suggestion_id AND g.state = 'accepted'
          JOIN plans.section s ON s.id = g.section_id AND s.removed_at IS NULL
          JOIN plans.section_version v ON v.section_id = g.section_id AND v.upto_seq >= g.decided_seq AND v.epoch >= g.epoch
         WHERE NOT EXISTS (SELECT FROM documents.rewrite b
                            WHERE b.document_id = g.document_id AND b.kind = 'restore' AND b.epoch > g.epoch AND b.epoch <= v.epoch);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW plans.idea_version_view; DROP VIEW plans.suggested_idea_view; DROP TABLE plans.suggestion_origin',
    );
  }
}
