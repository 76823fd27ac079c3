import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links of invitations, beside those that people ask for themselves. */
export class Invitations1763902000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access.token DROP CONSTRAINT token_purpose_check;
      ALTER TABLE access.token ADD CONSTRAINT token_purpose_check
        CHECK (purpose IN ('sign-in', 'join', 'add-address', 'set-up', 'invite'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access.token DROP CONSTRAINT token_purpose_check;
      ALTER TABLE access.token ADD CONSTRAINT token_purpose_check
        CHECK (purpose IN ('sign-in', 'join', 'add-address', 'set-up')) NOT VALID;
    `);
  }
}
