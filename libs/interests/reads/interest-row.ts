import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Interest } from '../domain/interest.js';

/** An entry as lists show it. */
export interface InterestRow extends Omit<Interest, 'organisationId' | 'concerns' | 'partnershipId'> {
  readonly place: string;
  readonly personName: string;
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly organisationSector: string;
  /** The name of the body, whether of the register or in words. */
  readonly concerns: string;
  /** Null while they are in the place; else the day they left. */
  readonly leftOn: LocalDate | null;
  readonly mine: boolean;
}

/** `$1` is the reader’s audiences, `$2` the reader’s person or null. */
export const INTEREST_ROWS = `
  SELECT i.id, i.version, place.slug AS place, i.person_id AS "personId", person.name AS "personName", i.audience, i.regime, i.category, i.holder,
         i.description, i.concerns_id AS "concernsId", coalesce(c.name, i.concerns) AS concerns, i.since, i.until, i.mitigation, i.published,
         i.withheld_reason AS "withheldReason", i.declared_at AS "declaredAt", o.id AS "organisationId", o.name AS "organisationName",
         o.sector AS "organisationSector", coalesce(i.person_id = $2::uuid, false) AS mine,
         gone.on AS "leftOn"
    FROM interests.interest i
    JOIN partnerships.partnership_view place ON place.id = i.partnership_id
    JOIN access.person_view person ON person.id = i.person_id
    JOIN partnerships.organisation_view o ON o.id = i.organisation_id
    LEFT JOIN partnerships.organisation_view c ON c.id = i.concerns_id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM audience."grant" g
                                    WHERE g.person_id = i.person_id AND g.audience = 'partnership/' || i.partnership_id AND g.withdrawn_at IS NULL)
                  THEN (SELECT (max(g.withdrawn_at) AT TIME ZONE 'Europe/London')::date FROM audience."grant" g
                         WHERE g.person_id = i.person_id AND g.audience = 'partnership/' || i.partnership_id) END AS on) gone
   WHERE (i.audience = ANY($1::text[]) OR i.person_id = $2::uuid)`;
