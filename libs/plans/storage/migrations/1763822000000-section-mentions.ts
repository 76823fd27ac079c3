import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is named in which section: for whoever is named, and for the pages of the things. */
export class SectionMentions1763822000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Ids only: what a thing is called stands with the thing, and its label in the text.
      CREATE TABLE plans.section_mention (
        id uuid PRIMARY KEY, version int NOT NULL, section_id uuid NOT NULL REFERENCES plans.section,
        kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,39}$'), subject_id uuid NOT NULL,
        since timestamptz(3) NOT NULL, standing boolean NOT NULL, seen_at timestamptz(3),
        UNIQUE (section_id, kind, subject_id));
      CREATE INDEX section_mention_of_subject ON plans.section_mention (kind, subject_id) WHERE standing;

      -- For later areas, always with audience = ANY(scope.audiences): whoever reads the text may know what is named in it.
      CREATE VIEW plans.section_mention_view AS
        SELECT n.kind, n.subject_id, n.since, s.id AS section_id, s.number, s.slug, s.title, s.text_audience AS audience, p.slug AS place
          FROM plans.section_mention n JOIN plans.section s ON s.id = n.section_id AND s.removed_at IS NULL
          JOIN partnerships.partnership_view p ON p.id = s.partnership_id
         WHERE n.standing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW plans.section_mention_view; DROP TABLE plans.section_mention');
  }
}
