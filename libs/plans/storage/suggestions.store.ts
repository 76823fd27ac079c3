import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Suggestion } from '../domain/suggestion.js';
import type { SuggestionOrigin } from '../domain/suggestion-origin.js';

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

const ORIGIN = `o.suggestion_id AS "suggestionId", o.organisation_id AS "organisationId", o.subject_kind AS "subjectKind",
  o.subject_id AS "subjectId", o.partnership_id AS "partnershipId", o.audience`;

/** From which ideas these were made; most are from none. */
export const originsOf = (queries: Queries, ids: readonly string[]): Promise<SuggestionOrigin[]> =>
  queries.rows<SuggestionOrigin>(
    `SELECT ${ORIGIN} FROM plans.suggestion_origin o WHERE o.suggestion_id = ANY($1::uuid[]) ORDER BY o.suggestion_id`,
    [ids],
  );

/** Ideas accepted since the last version, so that the next one is the first to hold them; told to those who may read it. */
export const ideasForNextVersion = (
  tx: Queries,
  sectionId: string,
  textAudience: string,
): Promise<SuggestionOrigin[]> =>
  tx.rows<SuggestionOrigin>(
    `SELECT ${ORIGIN} FROM plans.suggestion g JOIN plans.suggestion_origin o ON o.suggestion_id = g.id
      WHERE g.section_id = $1 AND g.state = 'accepted' AND $2 IN ('public', o.audience)
        AND g.decided_seq > coalesce((SELECT max(v.upto_seq) FROM plans.section_version v WHERE v.section_id = $1), 0)
      ORDER BY o.suggestion_id LIMIT 500`,
    [sectionId, textAudience],
  );

/** Ideas that still wait in a text: with it they end. */
export const ideasWaiting = (tx: Queries, documentId: string): Promise<SuggestionOrigin[]> =>
  tx.rows<SuggestionOrigin>(
    `SELECT ${ORIGIN} FROM plans.suggestion g JOIN plans.suggestion_origin o ON o.suggestion_id = g.id
       JOIN plans.suggestion_words w ON w.suggestion_id = g.id AND w.standing
       JOIN documents.document d ON d.id = g.document_id AND d.epoch = g.epoch
      WHERE g.document_id = $1 AND g.state = 'open' ORDER BY o.suggestion_id LIMIT 500`,
    [documentId],
  );
