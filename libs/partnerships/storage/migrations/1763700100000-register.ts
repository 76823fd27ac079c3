import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of organisations: who they are by which code, what they are called and since when. */
export class Register1763700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA IF NOT EXISTS partnerships;
      CREATE TABLE partnerships.organisation (
        id uuid PRIMARY KEY, version int NOT NULL, sector text NOT NULL, postcode text, website text,
        valid_from date, valid_to date, source text NOT NULL, as_at date NOT NULL);
      CREATE INDEX organisation_by_postcode ON partnerships.organisation (postcode text_pattern_ops);

      CREATE TABLE partnerships.organisation_identifier (
        scheme text NOT NULL CHECK (scheme IN ('ods', 'ons', 'charity', 'company')), value text NOT NULL,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, until date,
        PRIMARY KEY (scheme, value));
      CREATE INDEX identifier_of_organisation ON partnerships.organisation_identifier (organisation_id);
      CREATE INDEX identifier_by_value ON partnerships.organisation_identifier (value);

      CREATE TABLE partnerships.organisation_name (
        id uuid PRIMARY KEY, organisation_id uuid NOT NULL REFERENCES partnerships.organisation,
        name text NOT NULL CHECK (name <> ''), since date, until date, CHECK (until >= since));
      CREATE UNIQUE INDEX one_name_now ON partnerships.organisation_name (organisation_id) WHERE until IS NULL;
      CREATE INDEX name_of_organisation ON partnerships.organisation_name (organisation_id);
    `);
    // One rule for what is stored and what is asked: "St. Pancras & District" is found by "st pancras and district".
    // An apostrophe joins ("Mary's" is "marys"), every other sign parts.
    await runner.query(`
      CREATE FUNCTION partnerships.search_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN trim(regexp_replace(regexp_replace(replace(lower(given), '&', ' and '), '[''’\`]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'));
      CREATE INDEX name_search ON partnerships.organisation_name USING gin (partnerships.search_text(name) public.gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE partnerships.organisation_name, partnerships.organisation_identifier, partnerships.organisation;
      DROP FUNCTION partnerships.search_text(text);
    `);
  }
}
