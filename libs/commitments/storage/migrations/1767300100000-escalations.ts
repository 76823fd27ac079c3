import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a commitment slipped, and since when it waits for those who lead the place. */
export class Escalations1767300100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE commitments.commitment
        ADD COLUMN slip_reports int NOT NULL DEFAULT 0 CHECK (slip_reports >= 0),
        ADD COLUMN later_moves int NOT NULL DEFAULT 0 CHECK (later_moves >= 0),
        ADD COLUMN escalated_at timestamptz(3),
        ADD CHECK (escalated_at IS NULL OR (state = 'accepted' AND status <> 'done'));
      -- What slips now has said so once; of a moved day nobody knows any more whether it was a later one.
      UPDATE commitments.commitment SET slip_reports = 1 WHERE status IN ('slipping', 'blocked');
      UPDATE commitments.commitment SET later_moves = due_moves WHERE due_moves > 0;
      ALTER TABLE commitments.commitment ALTER COLUMN slip_reports DROP DEFAULT, ALTER COLUMN later_moves DROP DEFAULT;
      CREATE INDEX commitment_escalated ON commitments.commitment (partnership_id, escalated_at) WHERE escalated_at IS NOT NULL;
      ALTER TABLE commitments.update DROP CONSTRAINT update_kind_check,
        ADD CONSTRAINT update_kind_check CHECK (kind IN ('declined', 'progress', 'due-date-moved', 'closed', 'questioned', 'answered', 'amended', 'escalation-seen'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM commitments.update WHERE kind = 'escalation-seen';
      ALTER TABLE commitments.update DROP CONSTRAINT update_kind_check,
        ADD CONSTRAINT update_kind_check CHECK (kind IN ('declined', 'progress', 'due-date-moved', 'closed', 'questioned', 'answered', 'amended'));
      ALTER TABLE commitments.commitment DROP COLUMN slip_reports, DROP COLUMN later_moves, DROP COLUMN escalated_at;
    `);
  }
}
