import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the patients of each trust live: shares that add up to one for a trust and a kind of area. */
export class TrustPatients1767400020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.trust_patients (
        trust text NOT NULL, area text NOT NULL, kind text NOT NULL, share float8 NOT NULL CHECK (share BETWEEN 0 AND 1),
        as_at date NOT NULL, PRIMARY KEY (trust, area));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE partnerships.trust_patients');
  }
}
