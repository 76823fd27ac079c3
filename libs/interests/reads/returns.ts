import { addDays, londonDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { DECLARERS } from '../domain/interest-policy.js';
import { nextDue, rulesAt } from '../domain/interest-rules.js';

/** By when somebody of a place says again what they have to declare. */
export interface Return {
  readonly partnershipId: Id;
  readonly place: string;
  readonly placeName: string;
  readonly personId: Id;
  readonly personName: string;
  readonly organisations: readonly string[];
  readonly organisationIds: readonly Id[];
  readonly seatedSince: LocalDate;
  readonly lastConfirmed: LocalDate | null;
  readonly saidNothing: boolean;
  /** Entries that have not ended. */
  readonly current: number;
  readonly due: LocalDate;
  readonly overdue: boolean;
  /** It is time to ask for it. */
  readonly waits: boolean;
}

const MOST = 2_000;

/** Of a place, of a person, or of both; of everybody where neither is named. One statement. */
export async function returnsOf(
  queries: Queries,
  of: { readonly partnershipId: Id | null; readonly personId: Id | null },
  today: LocalDate,
): Promise<Return[]> {
  const rows = await queries.rows<
    Omit<Return, 'due' | 'overdue' | 'waits' | 'seatedSince'> & { since: Date }
  >(
    `SELECT p.id AS "partnershipId", p.slug AS place, p.name AS "placeName", who.person_id AS "personId", person.name AS "personName",
            who.organisations, who."organisationIds", who.since, last.day AS "lastConfirmed", coalesce(last.nothing, false) AS "saidNothing",
            (SELECT count(*)::int FROM interests.interest i
              WHERE i.partnership_id = p.id AND i.person_id = who.person_id AND (i.until IS NULL OR i.until >= $4::date)) AS current
       FROM (SELECT g.audience, g.person_id, min(g.granted_at) AS since, array_agg(DISTINCT o.name ORDER BY o.name) AS organisations,
                    array_agg(DISTINCT o.id) AS "organisationIds"
               FROM audience."grant" g JOIN partnerships.organisation_view o ON o.id = g.organisation_id
              WHERE g.withdrawn_at IS NULL AND g.role = ANY($3::text[]) AND g.audience LIKE 'partnership/%'
                AND ($1::uuid IS NULL OR g.audience = 'partnership/' || $1::uuid) AND ($2::uuid IS NULL OR g.person_id = $2::uuid)
              GROUP BY g.audience, g.person_id) who
       JOIN partnerships.partnership_view p ON p.id = substr(who.audience, 13)::uuid AND p.kind <> 'forum'
       JOIN access.person_view person ON person.id = who.person_id
       LEFT JOIN LATERAL (SELECT c.day, c.nothing FROM interests.confirmation c
                           WHERE c.person_id = who.person_id AND c.partnership_id = p.id ORDER BY c.day DESC, c.id DESC LIMIT 1) last ON true
      ORDER BY p.name, person.name, who.person_id LIMIT ${MOST}`,
    [of.partnershipId, of.personId, DECLARERS, today],
  );
  const rules = rulesAt(today);
  return rows.map(({ since, ...row }) => {
    const seatedSince = londonDate(since);
    const due = nextDue(seatedSince, row.lastConfirmed, rules);
    return {
      ...row,
      seatedSince,
      due,
      overdue: due < today,
      waits: due <= addDays(today, rules.declareWithinDays),
    };
  });
}
