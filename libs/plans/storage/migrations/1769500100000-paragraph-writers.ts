import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who began a paragraph that people can cite: who typed it, or suggested it and it was accepted. */
export class ParagraphWriters1769500100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- For later areas. A text that was put back is nobody's: its paragraphs have no person's client.
      CREATE VIEW plans.paragraph_writer_view AS
        SELECT n.section_id, n.number || n.suffix AS mark, c.person_id
          FROM plans.paragraph_number n JOIN plans.section s ON s.id = n.section_id
          JOIN documents.client c ON c.document_id = s.document_id AND c.client_id = n.client
         WHERE n.position IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW plans.paragraph_writer_view');
  }
}
