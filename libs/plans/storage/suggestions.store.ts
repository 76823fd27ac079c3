import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Suggestion } from '../domain/suggestion.js';

const COLUMNS = `id, version, section_id AS "sectionId", partnership_id AS "partnershipId", document_id AS "documentId", epoch,
  person_id AS "personId", organisation_id AS "organisationId", made_at AS "madeAt", state, decided_by AS "decidedBy", decided_for AS "decidedFor",
  decided_at AS "decidedAt", decided_seq::float8 AS "decidedSeq", reason`;

/** Those of a section with these ids. Whoever sees the section's text sees them. */
export const suggestionsById = (
  queries: Queries,
  sectionId: string,
  ids: readonly string[],
): Promise<Suggestion[]> =>
  queries.rows<Suggestion>(
    `SELECT ${COLUMNS} FROM plans.suggestion WHERE section_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`,
    [sectionId, ids],
  );

export async function openSuggestionsOf(
  queries: Queries,
  sectionId: string,
  personId: string,
): Promise<number> {
  const found = await queries.row<{ count: number }>(
    `SELECT count(*)::int AS count FROM plans.suggestion WHERE section_id = $1 AND person_id = $2 AND state = 'open'`,
    [sectionId, personId],
  );
  return found?.count ?? 0;
}
