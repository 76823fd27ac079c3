import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** An interest as a meeting needs it to find conflicts. */
export interface InterestView {
  readonly id: Id;
  readonly personId: Id;
  /** `council` is a disclosable pecuniary interest: no speaking or voting without a dispensation (Localism Act 2011 s31(4), s33). */
  readonly regime: 'nhs' | 'council';
  readonly category: string;
  readonly description: string;
  readonly concernsId: Id | null;
  readonly concerns: string;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
  readonly mitigation: string;
  readonly published: boolean;
}

/** What these people had declared to a place and had on a day, as far as the reader may see it. One statement. */
export const interestsOf = (
  queries: Queries,
  scope: Scope,
  partnershipId: Id,
  people: readonly Id[],
  asAt: LocalDate,
): Promise<InterestView[]> =>
  queries.rows<InterestView>(
    `SELECT i.id, i.person_id AS "personId", i.regime, i.category, i.description, i.concerns_id AS "concernsId",
            coalesce(c.name, i.concerns) AS concerns, i.since, i.until, i.mitigation, i.published
       FROM interests.interest i LEFT JOIN partnerships.organisation_view c ON c.id = i.concerns_id
      WHERE i.partnership_id = $2 AND i.person_id = ANY($3::uuid[]) AND i.since <= $4::date AND (i.until IS NULL OR i.until >= $4::date)
        AND (i.audience = ANY($1::text[]) OR 'person/' || i.person_id = ANY($1::text[]))
      ORDER BY i.person_id, i.since, i.id LIMIT 2000`,
    [scope.audiences, partnershipId, people, asAt],
  );
