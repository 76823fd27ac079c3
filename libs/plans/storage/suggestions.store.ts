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

/** Those that wait in a text, in its present epoch. Nobody decides on them until the transaction ends. */
export const holdOpenSuggestions = (tx: Queries, documentId: string): Promise<Suggestion[]> =>
  tx.rows<Suggestion>(
    `SELECT ${COLUMNS} FROM plans.suggestion g
      WHERE document_id = $1 AND state = 'open' AND epoch = (SELECT d.epoch FROM documents.document d WHERE d.id = $1) ORDER BY id FOR UPDATE`,
    [documentId],
  );

/** Whether a text still is in this epoch. It stays in it until the transaction ends. */
export const holdEpoch = async (tx: Queries, documentId: string, epoch: number): Promise<boolean> =>
  (await tx.row('SELECT 1 FROM documents.document WHERE id = $1 AND epoch = $2 FOR SHARE', [
    documentId,
    epoch,
  ])) !== null;

export async function openSuggestionsOf(
  queries: Queries,
  sectionId: string,
  personId: string,
): Promise<number> {
  const found = await queries.row<{ count: number }>(
    `SELECT count(*)::int AS count FROM plans.suggestion g JOIN documents.document d ON d.id = g.document_id AND d.epoch = g.epoch
      WHERE g.section_id = $1 AND g.person_id = $2 AND g.state = 'open'`,
    [sectionId, personId],
  );
  return found?.count ?? 0;
}
