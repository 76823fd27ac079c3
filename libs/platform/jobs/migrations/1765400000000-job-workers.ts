import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works on the queue, and when they were last heard of. */
export class JobWorkers1765400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE platform.job_worker (id text PRIMARY KEY, seen_at timestamptz(3) NOT NULL)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.job_worker');
  }
}
