import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Terms } from '../domain/terms/terms.js';

const TERMS = `id, version, partnership_id AS "partnershipId", number, effective_from AS "effectiveFrom", form, words, quorum, decisions, reason,
  recorded_at AS "recordedAt", recorded_by AS "recordedBy"`;

/** Those that hold on a day, as it is known now; null where none had been written for it. Terms of reference are public. */
export const termsOn = (queries: Queries, partnershipId: Id, day: LocalDate): Promise<Terms | null> =>
  queries.row<Terms>(
    `SELECT ${TERMS} FROM partnerships.terms WHERE partnership_id = $1 AND effective_from <= $2
      ORDER BY effective_from DESC, number DESC LIMIT 1`,
    [partnershipId, day],
  );

export interface TermsVersion {
  readonly number: number;
  readonly effectiveFrom: LocalDate;
  readonly reason: string | null;
  readonly recordedAt: Date;
}

const MOST = 200;

/** Every version of a body, the one that begins last first. */
export const termsVersions = (queries: Queries, partnershipId: Id): Promise<TermsVersion[]> =>
  queries.rows<TermsVersion>(
    `SELECT number, effective_from AS "effectiveFrom", reason, recorded_at AS "recordedAt" FROM partnerships.terms
      WHERE partnership_id = $1 ORDER BY effective_from DESC, number DESC LIMIT ${MOST}`,
    [partnershipId],
  );

/** The last number given, 0 where there is none; and from when the next terms after a day hold, null where there are none. */
export const termsAround = async (
  queries: Queries,
  partnershipId: Id,
  day: LocalDate | null,
): Promise<{ readonly last: number; readonly nextFrom: LocalDate | null }> =>
  (await queries.row<{ last: number; nextFrom: LocalDate | null }>(
    `SELECT coalesce(max(number), 0)::int AS last, min(effective_from) FILTER (WHERE effective_from > $2::date) AS "nextFrom"
       FROM partnerships.terms WHERE partnership_id = $1`,
    [partnershipId, day],
  )) ?? { last: 0, nextFrom: null };
