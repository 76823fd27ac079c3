import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/** The text as it was last projected: canonical JSON of the editor's nodes. Null where nothing has been written yet. */
export async function sectionText(
  queries: Queries,
  documentId: string,
  scope: Scope,
): Promise<string | null> {
  const found = await queries.row<{ json: string }>(
    `SELECT p.json FROM documents.projection p JOIN documents.document d ON d.id = p.document_id AND d.epoch = p.epoch
      WHERE d.id = $1 AND d.audience = ANY($2::text[])`,
    [documentId, scope.audiences],
  );
  return found?.json ?? null;
}
