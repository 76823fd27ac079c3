import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was promised belongs to the seat: it waits there while nobody sits on it. */
export class WithTheSeat1763904010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The rule was written without a name.
    await runner.query(`
      DO $$
      DECLARE rule text;
      BEGIN
        SELECT conname INTO STRICT rule FROM pg_constraint
         WHERE conrelid = 'commitments.commitment'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%person_id IS NOT NULL%';
        EXECUTE format('ALTER TABLE commitments.commitment DROP CONSTRAINT %I', rule);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE commitments.commitment ADD CHECK (person_id IS NOT NULL OR state <> 'accepted') NOT VALID`,
    );
  }
}
