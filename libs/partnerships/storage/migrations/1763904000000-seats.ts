import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats of usual kinds, what is settled for a day to come, and when an empty seat rings the alarm. */
export class Seats1763904000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partnerships.seat ADD COLUMN template text;

      CREATE TABLE partnerships.seat_change (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        seat_id uuid NOT NULL REFERENCES partnerships.seat, day date NOT NULL, kind text NOT NULL CHECK (kind IN ('takes', 'leaves', 'ends')),
        person_id uuid, capacity text CHECK (capacity IN ('representative', 'deputy')),
        state text NOT NULL CHECK (state IN ('waiting', 'done', 'withdrawn', 'not-done')), why_not text,
        recorded_at timestamptz(3) NOT NULL, recorded_by uuid NOT NULL, settled_at timestamptz(3),
        CHECK ((kind = 'ends') = (person_id IS NULL)));
      CREATE INDEX seat_change_by_seat ON partnerships.seat_change (seat_id, day);

      CREATE TABLE partnerships.vacancy_alarm (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        class text NOT NULL, days int NOT NULL CHECK (days > 0), recorded_at timestamptz(3) NOT NULL, recorded_by uuid NOT NULL);
      CREATE INDEX vacancy_alarm_by_class ON partnerships.vacancy_alarm (partnership_id, class, recorded_at DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE partnerships.vacancy_alarm, partnerships.seat_change;
      ALTER TABLE partnerships.seat DROP COLUMN template;
    `);
  }
}
