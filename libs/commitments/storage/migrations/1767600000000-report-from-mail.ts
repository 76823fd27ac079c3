import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The key of the addresses by which owners report from a mail. */
export class ReportFromMail1767600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO platform.secret (name, value) VALUES ($1, $2)', [
      'report-from-mail',
      randomBytes(32),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM platform.secret WHERE name = 'report-from-mail'`);
  }
}
