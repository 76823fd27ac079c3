import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why something slips or is blocked, a link that shows how it stands, and what an officer asks about it. */
export class ReasonsAndQuestions1765700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE commitments.commitment DROP CONSTRAINT commitment_status_check,
        ADD CONSTRAINT commitment_status_check CHECK (status IN ('not-started', 'on-track', 'slipping', 'blocked', 'done')),
        ADD COLUMN reason text CHECK (reason IN ('partner', 'people', 'money', 'decision', 'systems', 'demand', 'premises', 'other')),
        ADD COLUMN reported_at timestamptz(3), ADD COLUMN evidenced_at timestamptz(3),
        ADD COLUMN question_id uuid, ADD COLUMN questioned_by uuid,
        ADD CHECK (reason IS NULL OR status IN ('slipping', 'blocked'));
      ALTER TABLE commitments.update DROP CONSTRAINT update_kind_check,
        ADD CONSTRAINT update_kind_check CHECK (kind IN ('declined', 'progress', 'due-date-moved', 'closed', 'questioned', 'answered')),
        ADD COLUMN link text CHECK (link LIKE 'https://%');
      UPDATE commitments.commitment c SET reported_at = coalesce(
        (SELECT max(u.at) FROM commitments.update u WHERE u.commitment_id = c.id AND u.kind <> 'declined'), c.answered_at)
       WHERE c.state = 'accepted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM commitments.update WHERE kind IN ('questioned', 'answered');
      ALTER TABLE commitments.update DROP COLUMN link, DROP CONSTRAINT update_kind_check,
        ADD CONSTRAINT update_kind_check CHECK (kind IN ('declined', 'progress', 'due-date-moved', 'closed'));
      UPDATE commitments.commitment SET status = 'slipping' WHERE status = 'blocked';
      ALTER TABLE commitments.commitment DROP COLUMN reason, DROP COLUMN reported_at, DROP COLUMN evidenced_at,
        DROP COLUMN question_id, DROP COLUMN questioned_by, DROP CONSTRAINT commitment_status_check,
        ADD CONSTRAINT commitment_status_check CHECK (status IN ('not-started', 'on-track', 'slipping', 'done'));
    `);
  }
}
