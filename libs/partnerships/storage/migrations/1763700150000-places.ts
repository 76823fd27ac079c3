import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies that meet (systems, places, neighbourhoods, groups, forums), who has a seat in them, and who speaks for whom. */
export class Places1763700150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnerships.partnership (
        id uuid PRIMARY KEY, version int NOT NULL, slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,58}[a-z0-9]$'),
        name text NOT NULL, kind text NOT NULL CHECK (kind IN ('system', 'place', 'neighbourhood', 'group', 'forum')),
        parent_id uuid REFERENCES partnerships.partnership, form text NOT NULL, purpose text NOT NULL,
        host_organisation_id uuid NOT NULL REFERENCES partnerships.organisation, created_at timestamptz(3) NOT NULL);
      CREATE INDEX partnership_by_parent ON partnerships.partnership (parent_id);

      -- A seat belongs to an organisation; who sits on it is dated by itself.
      CREATE TABLE partnerships.seat (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, class text NOT NULL, voting boolean NOT NULL,
        since date NOT NULL, until date);
      CREATE INDEX seat_by_partnership ON partnerships.seat (partnership_id);
      CREATE INDEX seat_by_organisation ON partnerships.seat (organisation_id);

      CREATE TABLE partnerships.seat_holder (
        id uuid PRIMARY KEY, version int NOT NULL, seat_id uuid NOT NULL REFERENCES partnerships.seat, person_id uuid NOT NULL,
        capacity text NOT NULL CHECK (capacity IN ('representative', 'deputy')), since date NOT NULL, until date);
      CREATE INDEX holder_by_seat ON partnerships.seat_holder (seat_id);
      CREATE INDEX holder_by_person ON partnerships.seat_holder (person_id);

      CREATE TABLE partnerships.office (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership, person_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation,
        role text NOT NULL CHECK (role IN ('chair', 'vice-chair', 'secretary', 'observer')), since date NOT NULL, until date);
      CREATE INDEX office_by_partnership ON partnerships.office (partnership_id);

      -- A person speaks for an organisation. Until somebody vouches, they are labelled "not yet confirmed".
      CREATE TABLE partnerships.representation (
        id uuid PRIMARY KEY, version int NOT NULL, person_id uuid NOT NULL, organisation_id uuid NOT NULL REFERENCES partnerships.organisation,
        capacity text NOT NULL CHECK (capacity IN ('representative', 'signatory')), job_title text NOT NULL,
        standing text NOT NULL CHECK (standing IN ('not-yet-confirmed', 'confirmed')), confirmed_by uuid, since date NOT NULL, until date);
      CREATE UNIQUE INDEX representation_once ON partnerships.representation (person_id, organisation_id, capacity) WHERE until IS NULL;
      CREATE INDEX representation_by_organisation ON partnerships.representation (organisation_id);

      -- A person takes part in a forum for an organisation: no seat, no vote, full voice.
      CREATE TABLE partnerships.forum_member (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership, person_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, joined_at timestamptz(3) NOT NULL, left_at timestamptz(3));
      CREATE UNIQUE INDEX forum_member_once ON partnerships.forum_member (partnership_id, person_id, organisation_id) WHERE left_at IS NULL;

      CREATE TABLE partnerships.seat_request (
        id uuid PRIMARY KEY, version int NOT NULL, partnership_id uuid NOT NULL REFERENCES partnerships.partnership, person_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES partnerships.organisation, why text NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'accepted', 'declined')), reason text, seat_id uuid REFERENCES partnerships.seat,
        asked_at timestamptz(3) NOT NULL, answered_by uuid, answered_at timestamptz(3));
      CREATE INDEX request_by_partnership ON partnerships.seat_request (partnership_id, state);
    `);
    // What later areas may join: never the tables themselves.
    await runner.query(`
      CREATE VIEW partnerships.organisation_view AS
        SELECT o.id, n.name, o.sector FROM partnerships.organisation o
          JOIN partnerships.organisation_name n ON n.organisation_id = o.id AND n.until IS NULL;
      CREATE VIEW partnerships.partnership_view AS
        SELECT p.id, p.slug, p.name, p.kind, p.parent_id, 'partnership/' || p.id AS audience,
               (SELECT f.id FROM partnerships.partnership f WHERE f.parent_id = p.id AND f.kind = 'forum' LIMIT 1) AS forum_id
          FROM partnerships.partnership p;
      CREATE VIEW partnerships.representation_view AS
        SELECT person_id, organisation_id, capacity, standing FROM partnerships.representation WHERE until IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW partnerships.organisation_view, partnerships.partnership_view, partnerships.representation_view;
      DROP TABLE partnerships.seat_request, partnerships.forum_member, partnerships.representation, partnerships.office,
                 partnerships.seat_holder, partnerships.seat, partnerships.partnership;
    `);
  }
}
