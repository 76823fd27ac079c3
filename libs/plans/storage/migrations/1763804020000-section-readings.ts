import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each person has read each section. It is theirs alone: no line of the record tells of it. */
export class SectionReadings1763804020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plans.section_reading (
        id uuid PRIMARY KEY, version int NOT NULL, person_id uuid NOT NULL, section_id uuid NOT NULL REFERENCES plans.section,
        epoch int NOT NULL, upto_seq bigint NOT NULL, read_at timestamptz(3) NOT NULL, UNIQUE (section_id, person_id));
      CREATE INDEX section_reading_of_person ON plans.section_reading (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plans.section_reading');
  }
}
