import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever has gone neither stands in an election nor waits for a seat. */
export class LeftBeforeTheVote1765300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partnerships.nomination DROP CONSTRAINT nomination_state_check;
      ALTER TABLE partnerships.nomination ADD CONSTRAINT nomination_state_check CHECK (state IN ('asked', 'stands', 'declined', 'left'));
      ALTER TABLE partnerships.seat_request DROP CONSTRAINT seat_request_state_check;
      ALTER TABLE partnerships.seat_request ADD CONSTRAINT seat_request_state_check
        CHECK (state IN ('waiting', 'accepted', 'declined', 'withdrawn'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE partnerships.nomination SET state = 'declined' WHERE state = 'left';
      UPDATE partnerships.seat_request SET state = 'declined' WHERE state = 'withdrawn';
      ALTER TABLE partnerships.nomination DROP CONSTRAINT nomination_state_check;
      ALTER TABLE partnerships.nomination ADD CONSTRAINT nomination_state_check CHECK (state IN ('asked', 'stands', 'declined'));
      ALTER TABLE partnerships.seat_request DROP CONSTRAINT seat_request_state_check;
      ALTER TABLE partnerships.seat_request ADD CONSTRAINT seat_request_state_check CHECK (state IN ('waiting', 'accepted', 'declined'));
    `);
  }
}
