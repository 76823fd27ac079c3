import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** Whether a text that this person can read names them, and they have not said that they have seen it. */
export async function namesReader(queries: Queries, sectionId: string, scope: Scope): Promise<boolean> {
  if (!scope.person) return false;
  const found = await queries.row<{ one: number }>(
    `SELECT 1 AS one FROM plans.section_mention n JOIN plans.section s ON s.id = n.section_id AND s.removed_at IS NULL
      WHERE n.kind = 'person' AND n.subject_id = $1 AND n.standing AND n.seen_at IS NULL AND s.text_audience = ANY($2::text[]) AND s.id = $3`,
    [scope.person.personId, scope.audiences, sectionId],
  );
  return found !== null;
}
