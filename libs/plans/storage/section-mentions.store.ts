import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { ProjectedText } from '@folkmoot/platform/documents/document-kinds.js';
import type { SectionMention } from '../domain/section-mention.js';

/**
 * Within the transaction that writes down the text: who holds its projection's row is alone at it. Who names themselves knows of
 * it. One statement, which writes nothing where nothing is named anew.
 */
export async function keepMentions(
  queries: Queries,
  { subjectId: section, at, mentions }: Pick<ProjectedText, 'subjectId' | 'at' | 'mentions'>,
): Promise<void> {
  await queries.rows(
    `WITH named AS (SELECT * FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::bigint[]) AS t(id, kind, subject_id, client)),
     gone AS (
       UPDATE plans.section_mention n SET standing = false, version = n.version + 1
        WHERE n.section_id = $1 AND n.standing
          AND NOT EXISTS (SELECT FROM named t WHERE t.kind = n.kind AND t.subject_id = n.subject_id))
     INSERT INTO plans.section_mention AS n (id, version, section_id, kind, subject_id, since, standing, seen_at)
     SELECT t.id, 1, $1, t.kind, t.subject_id, $6, true,
            CASE WHEN EXISTS (SELECT FROM plans.section s JOIN documents.client c ON c.document_id = s.document_id
                               WHERE s.id = $1 AND c.client_id = t.client AND c.person_id = t.subject_id) THEN $6::timestamptz END
       FROM named t
     ON CONFLICT (section_id, kind, subject_id) DO UPDATE SET standing = true, version = n.version + 1 WHERE NOT n.standing`,
    [
      section,
      mentions.map(() => newId()),
      mentions.map((one) => one.kind),
      mentions.map((one) => one.id),
      mentions.map((one) => one.client),
      at,
    ],
  );
}

/** Locked for this transaction; null where this person is not named in it, or has seen it. */
export const mentionOf = (
  tx: Queries,
  sectionId: Id,
  personId: Id,
): Promise<Pick<SectionMention, 'id' | 'version'> | null> =>
  tx.row<Pick<SectionMention, 'id' | 'version'>>(
    `SELECT id, version FROM plans.section_mention
      WHERE section_id = $1 AND kind = 'person' AND subject_id = $2 AND standing AND seen_at IS NULL FOR UPDATE`,
    [sectionId, personId],
  );
