import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An address that is being given up goes on a day, unless its mailbox or its owner says otherwise. */
export class GivingUp1765300020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access.address ADD COLUMN goes_at timestamptz(3);
      ALTER TABLE access.token DROP CONSTRAINT token_purpose_check;
      ALTER TABLE access.token ADD CONSTRAINT token_purpose_check
        CHECK (purpose IN ('sign-in', 'join', 'add-address', 'set-up', 'invite', 'address-change'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM access.token WHERE purpose = 'address-change';
      ALTER TABLE access.token DROP CONSTRAINT token_purpose_check;
      ALTER TABLE access.token ADD CONSTRAINT token_purpose_check
        CHECK (purpose IN ('sign-in', 'join', 'add-address', 'set-up', 'invite'));
      ALTER TABLE access.address DROP COLUMN goes_at;
    `);
  }
}
