import { isId } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { OrganisationKind, Source, Standing } from '../domain/register/organisation.js';
import type { RelationKind } from '../domain/register/relation.js';
import type { Sector } from '../domain/register/sector.js';
import type { Succession } from '../domain/register/timeline.js';

/** Everything the register holds of one organisation. All of it is public. */
export interface OrganisationRecord {
  readonly id: string;
  readonly sector: Sector;
  readonly kind: OrganisationKind | null;
  readonly standing: Standing | null;
  readonly postcode: string | null;
  readonly website: string | null;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly source: Source;
  readonly asAt: LocalDate;
  /** Where its rooms are, if it is an alliance: its short name. */
  readonly alliance: string | null;
  readonly names: readonly {
    readonly name: string;
    readonly since: LocalDate | null;
    readonly until: LocalDate | null;
  }[];
  readonly codes: readonly {
    readonly scheme: string;
    readonly value: string;
    readonly until: LocalDate | null;
  }[];
}

/** By its id, or by a code it has or had: `ods-QHG`, `charity-1053838`. */
export async function organisationRecord(queries: Queries, key: string): Promise<OrganisationRecord | null> {
  const [, scheme = '', value = ''] = /^(ods|ons|charity|company)-([A-Za-z0-9]{1,12})$/.exec(key) ?? [];
  if (!isId(key) && scheme === '') return null;
  return queries.row<OrganisationRecord>(
    `SELECT o.id, o.sector, o.kind, o.standing, o.postcode, o.website, o.valid_from AS "validFrom", o.valid_to AS "validTo", o.source, o.as_at AS "asAt",
            (SELECT p.slug FROM partnerships.alliance a JOIN partnerships.partnership p ON p.id = a.id WHERE a.organisation_id = o.id) AS alliance,
            (SELECT json_agg(json_build_object('name', n.name, 'since', n.since, 'until', n.until) ORDER BY n.since NULLS FIRST)
               FROM partnerships.organisation_name n WHERE n.organisation_id = o.id) AS names,
            coalesce((SELECT json_agg(json_build_object('scheme', i.scheme, 'value', i.value, 'until', i.until) ORDER BY i.scheme, i.until NULLS LAST)
                        FROM partnerships.organisation_identifier i WHERE i.organisation_id = o.id), '[]') AS codes
       FROM partnerships.organisation o
      WHERE o.id = coalesce($1::uuid, (SELECT organisation_id FROM partnerships.organisation_identifier WHERE scheme = $2 AND value = $3))`,
    [isId(key) ? key : null, scheme, value.toUpperCase()],
  );
}

const MOST = 200;

/** Whom its work came from and to whom it went, along every chain. UNION ends where lists point in a circle. */
export const successionsOf = (queries: Queries, organisationId: string): Promise<Succession[]> =>
  queries.rows<Succession>(
    `WITH RECURSIVE own AS (
       SELECT scheme, value FROM partnerships.organisation_identifier WHERE organisation_id = $1
     ), later AS (
       SELECT r.scheme, r."from", r."to", r.since FROM own
         JOIN partnerships.organisation_relation r ON r.scheme = own.scheme AND r."from" = own.value AND r.kind = 'succeeded-by'
       UNION
       SELECT r.scheme, r."from", r."to", r.since FROM later
         JOIN partnerships.organisation_relation r ON r.scheme = later.scheme AND r."from" = later."to" AND r.kind = 'succeeded-by'
     ), earlier AS (
       SELECT r.scheme, r."from", r."to", r.since FROM own
         JOIN partnerships.organisation_relation r ON r.scheme = own.scheme AND r."to" = own.value AND r.kind = 'succeeded-by'
       UNION
       SELECT r.scheme, r."from", r."to", r.since FROM earlier
         JOIN partnerships.organisation_relation r ON r.scheme = earlier.scheme AND r."to" = earlier."from" AND r.kind = 'succeeded-by'
     )
     SELECT e.since, json_build_object('code', e."from", 'id', a.organisation_id, 'name', an.name) AS "from",
            json_build_object('code', e."to", 'id', b.organisation_id, 'name', bn.name) AS "to"
       FROM (SELECT * FROM later UNION SELECT * FROM earlier) e
       LEFT JOIN partnerships.organisation_identifier a ON a.scheme = e.scheme AND a.value = e."from"
       LEFT JOIN partnerships.organisation_name an ON an.organisation_id = a.organisation_id AND an.until IS NULL
       LEFT JOIN partnerships.organisation_identifier b ON b.scheme = e.scheme AND b.value = e."to"
       LEFT JOIN partnerships.organisation_name bn ON bn.organisation_id = b.organisation_id AND bn.until IS NULL
     UNION ALL
     SELECT r.since, json_build_object('code', a.id, 'id', a.id, 'name', a.name), json_build_object('code', b.id, 'id', b.id, 'name', b.name)
       FROM partnerships.recorded_succession r
       JOIN partnerships.organisation_view a ON a.id = r.organisation_id
       JOIN partnerships.organisation_view b ON b.id = r.successor_id
      WHERE $1 IN (r.organisation_id, r.successor_id)
      ORDER BY since DESC NULLS LAST LIMIT ${MOST}`,
    [organisationId],
  );

export interface RelatedRow {
  readonly kind: Exclude<RelationKind, 'succeeded-by'>;
  /** `up`: to what it belongs; `down`: what belongs to it. */
  readonly way: 'up' | 'down';
  readonly code: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
  /** Of this kind and way, with those that are not listed. */
  readonly of: number;
}

const LISTED = 30;

/** To what it belonged on a day, and what then belonged to it, by the names of that day. Of each kind the first by name. */
export const relatedOn = (queries: Queries, organisationId: string, day: LocalDate): Promise<RelatedRow[]> =>
  queries.rows<RelatedRow>(
    `WITH own AS (SELECT scheme, value FROM partnerships.organisation_identifier WHERE organisation_id = $1),
     related AS (
       SELECT r.kind, 'up' AS way, r.scheme, r."to" AS code, r.since, r.until FROM own
         JOIN partnerships.organisation_relation r ON r.scheme = own.scheme AND r."from" = own.value AND r.kind <> 'succeeded-by'
       UNION ALL
       SELECT r.kind, 'down', r.scheme, r."from", r.since, r.until FROM own
         JOIN partnerships.organisation_relation r ON r.scheme = own.scheme AND r."to" = own.value AND r.kind <> 'succeeded-by'
       UNION ALL
       SELECT r.kind, 'down', r.scheme, r."from", r.since, r.until FROM own
         JOIN partnerships.organisation_relation r ON r.scheme = 'charity' AND r."to" = own.value AND r.kind = 'works-in' AND own.scheme = 'ons'
     ), listed AS (
       SELECT r.kind, r.way, r.code, o.id, coalesce(n.name, a.name, l.name) AS name, r.since, r.until, count(*) OVER (PARTITION BY r.kind, r.way)::int AS of,
              row_number() OVER (PARTITION BY r.kind, r.way ORDER BY coalesce(n.name, a.name, l.name) NULLS LAST, r.code) AS place
         FROM related r
         LEFT JOIN partnerships.organisation_identifier i
                ON i.value = r.code AND i.scheme = CASE WHEN r.kind = 'works-in' AND r.way = 'up' THEN 'ons' ELSE r.scheme END
         LEFT JOIN partnerships.organisation o ON o.id = i.organisation_id
         LEFT JOIN partnerships.organisation_name n ON n.organisation_id = o.id AND coalesce(n.since <= $2, true) AND coalesce(n.until > $2, true)
         LEFT JOIN partnerships.area a ON r.kind = 'works-in' AND r.way = 'up' AND a.code = r.code
         LEFT JOIN LATERAL (SELECT min(name) AS name FROM partnerships.area_alias WHERE code = r.code) l ON r.kind = 'works-in' AND r.way = 'up'
        WHERE coalesce(r.since <= $2, true) AND coalesce(r.until >= $2, true) AND (r.way = 'up' OR coalesce(o.valid_to >= $2, true)))
     SELECT kind, way, code, id, name, since, until, of FROM listed WHERE place <= ${LISTED} ORDER BY way DESC, kind, place`,
    [organisationId, day],
  );

export interface PlaceOfOrganisation {
  readonly slug: string;
  readonly name: string;
  /** `seat`, `host` or `forum`. */
  readonly as: 'seat' | 'host' | 'forum';
  readonly seatClass: string | null;
  readonly voting: boolean;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
}

/** Where it sat, hosted or took part on a day. Seats and hosts are public; who is in a forum is for those in it. */
export const placesOfOrganisation = (
  queries: Queries,
  organisationId: string,
  day: LocalDate,
  audiences: readonly string[],
): Promise<PlaceOfOrganisation[]> =>
  queries.rows<PlaceOfOrganisation>(
    `SELECT * FROM (
       SELECT p.slug, p.name, 'seat' AS as, s.class AS "seatClass", s.voting, s.since, s.until
         FROM partnerships.seat s JOIN partnerships.partnership p ON p.id = s.partnership_id
        WHERE s.organisation_id = $1 AND s.since <= $2 AND coalesce(s.until >= $2, true)
       UNION ALL
       SELECT p.slug, p.name, 'host', NULL, false, (p.created_at AT TIME ZONE 'Europe/London')::date, NULL
         FROM partnerships.partnership p WHERE p.host_organisation_id = $1 AND p.kind <> 'forum' AND (p.created_at AT TIME ZONE 'Europe/London')::date <= $2
       UNION ALL
       SELECT p.slug, p.name, 'forum', NULL, false, min(m.joined_at AT TIME ZONE 'Europe/London')::date, NULL
         FROM partnerships.forum_member m
         JOIN partnerships.partnership f ON f.id = m.partnership_id
         JOIN partnerships.partnership p ON p.id = f.parent_id
        WHERE m.organisation_id = $1 AND 'partnership/' || m.partnership_id = ANY ($3::text[])
          AND (m.joined_at AT TIME ZONE 'Europe/London')::date <= $2 AND coalesce((m.left_at AT TIME ZONE 'Europe/London')::date > $2, true)
        GROUP BY p.slug, p.name) there
      ORDER BY name, "as" DESC, "seatClass" LIMIT ${MOST}`,
    [organisationId, day, audiences],
  );
