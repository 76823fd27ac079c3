import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The numbers by which people cite a section's paragraphs. */
export class ParagraphNumbers1763800010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Known by Yjs' id of the block. No row is ever deleted: a number is given once. position is null while it is not in the text;
      -- words is a fingerprint, by which a number goes on to the same words under a new id.
      CREATE TABLE plans.paragraph_number (
        section_id uuid NOT NULL REFERENCES plans.section, client bigint NOT NULL, clock int NOT NULL,
        number int NOT NULL, suffix text NOT NULL, words text NOT NULL, position int,
        PRIMARY KEY (section_id, client, clock));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plans.paragraph_number');
  }
}
