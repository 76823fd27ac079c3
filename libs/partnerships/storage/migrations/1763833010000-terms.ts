import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms of reference: versions that begin on a day and are never changed. */
export class Terms1763833010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.terms (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        number int NOT NULL CHECK (number > 0), effective_from date NOT NULL, form text NOT NULL, words jsonb NOT NULL,
        quorum jsonb, decisions jsonb, reason text, recorded_at timestamptz(3) NOT NULL, recorded_by uuid NOT NULL);
      CREATE UNIQUE INDEX terms_by_number ON partnerships.terms (partnership_id, number);
      CREATE UNIQUE INDEX terms_by_day ON partnerships.terms (partnership_id, effective_from DESC, number DESC);

      -- Last month still shows last month's: not even a mistake of ours may write over what held.
      CREATE FUNCTION partnerships.terms_stay() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'Terms of reference are never changed: a new version follows.'; END $$;
      CREATE TRIGGER terms_stay BEFORE UPDATE OR DELETE ON partnerships.terms
        FOR EACH ROW EXECUTE FUNCTION partnerships.terms_stay();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partnerships.terms; DROP FUNCTION partnerships.terms_stay');
  }
}
