import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

/**
 * Whether anybody ever wrote in a section, or about its text: also what was deleted again. Nobody writes in it until the
 * transaction ends.
 */
export async function holdTouched(tx: Queries, sectionId: Id, documentId: Id): Promise<boolean> {
  await tx.rows('SELECT 1 FROM documents.document WHERE id = $1 FOR NO KEY UPDATE', [documentId]);
  const found = await tx.row<{ touched: boolean }>(
    `SELECT EXISTS (SELECT FROM documents.update WHERE document_id = $2) OR EXISTS (SELECT FROM documents.rewrite WHERE document_id = $2)
         OR EXISTS (SELECT FROM files.file WHERE document_id = $2) OR EXISTS (SELECT FROM plans.comment_thread WHERE section_id = $1)
         OR EXISTS (SELECT FROM plans.section_version WHERE section_id = $1) AS touched`,
    [sectionId, documentId],
  );
  return found!.touched;
}
