import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures stand in a text and follow its audience, whoever it is opened to or closed from. */
export class FilesOfTexts1763805000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE files.file
        ADD COLUMN document_id uuid REFERENCES documents.document (id), ADD COLUMN width int, ADD COLUMN height int,
        ALTER COLUMN audience DROP NOT NULL,
        ADD CHECK (num_nonnulls(audience, document_id) = 1), ADD CHECK (num_nonnulls(width, height) <> 1);
      CREATE INDEX file_by_document ON files.file (document_id, id) WHERE document_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM files.file WHERE document_id IS NOT NULL;
      ALTER TABLE files.file DROP COLUMN document_id, DROP COLUMN width, DROP COLUMN height, ALTER COLUMN audience SET NOT NULL;
    `);
  }
}
