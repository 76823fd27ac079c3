import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { KEPT_DAYS, type WordFile } from '../domain/word-file.js';

const FILE = `id, version, partnership_id AS "partnershipId", section_id AS "sectionId", person_id AS "personId",
  organisation_id AS "organisationId", audience, name, content, brought_at AS "broughtAt", used_at AS "usedAt"`;

/** For whoever brought it, while they speak for the same organisation. */
export const wordFileById = (queries: Queries, id: string, scope: Scope): Promise<WordFile | null> =>
  queries.row<WordFile>(
    `SELECT ${FILE} FROM plans.word_file
      WHERE id = $1 AND audience = ANY($2::text[]) AND organisation_id IS NOT DISTINCT FROM $3`,
    [id, scope.audiences, scope.person?.organisationId ?? null],
  );

/** Files nobody came back to. */
export const forgottenFiles = (queries: Queries, now: Date): Promise<Pick<WordFile, 'id' | 'version'>[]> =>
  queries.rows(
    `SELECT id, version FROM plans.word_file WHERE content IS NOT NULL AND brought_at < $1::timestamptz - $2 * interval '1 day'
      ORDER BY brought_at LIMIT 100 FOR UPDATE SKIP LOCKED`,
    [now, KEPT_DAYS],
  );
