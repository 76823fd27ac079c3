import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may suggest in a text, and which rows of the log hold suggestions and nothing else. */
export class DocumentSuggestions1763801000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whoever holds a grant here may suggest; null: nobody but those who write.
      ALTER TABLE documents.document ADD COLUMN suggest_audience text;
      ALTER TABLE documents.update ADD COLUMN suggests boolean NOT NULL DEFAULT false;
      DROP TRIGGER update_stays ON documents.update;
      CREATE TRIGGER update_stays BEFORE DELETE OR UPDATE OF document_id, seq, epoch, client, bytes, person_id, organisation_id, at, suggests
        ON documents.update FOR EACH ROW EXECUTE FUNCTION documents.refuse();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER update_stays ON documents.update;
      ALTER TABLE documents.update DROP COLUMN suggests;
      ALTER TABLE documents.document DROP COLUMN suggest_audience;
      CREATE TRIGGER update_stays BEFORE DELETE OR UPDATE OF document_id, seq, epoch, client, bytes, person_id, organisation_id, at
        ON documents.update FOR EACH ROW EXECUTE FUNCTION documents.refuse();
    `);
  }
}
