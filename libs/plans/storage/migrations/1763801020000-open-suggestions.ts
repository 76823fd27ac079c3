import type { MigrationInterface, QueryRunner } from 'typeorm';

const view = (epoch: string) => `CREATE OR REPLACE VIEW plans.open_suggestion_view AS
  SELECT g.id, g.section_id, g.partnership_id, g.person_id, g.organisation_id, g.made_at
    FROM plans.suggestion g JOIN plans.suggestion_words w ON w.suggestion_id = g.id ${epoch}
   WHERE g.state = 'open' AND w.standing`;

/** A text that was restored or corrected holds none of the suggestions that waited in it. */
export class OpenSuggestions1763801020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(view('JOIN documents.document d ON d.id = g.document_id AND d.epoch = g.epoch'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(view(''));
  }
}
