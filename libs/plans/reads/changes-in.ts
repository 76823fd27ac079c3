import type { Queries } from '@folkmoot/platform/database/database.js';
import type { WrittenText } from './section-text.js';

/** How many rows of each document's own log are in a text: by them an edited copy is compared with exactly what was taken. */
export async function changesIn(
  queries: Queries,
  texts: readonly WrittenText[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await queries.rows<{ document: string; changes: number }>(
    `SELECT t.document, count(*)::int AS changes
       FROM unnest($1::uuid[], $2::int[], $3::float8[]) AS t(document, epoch, upto)
       JOIN documents.update u ON u.document_id = t.document AND u.epoch = t.epoch AND u.seq <= t.upto
      GROUP BY t.document`,
    [texts.map((one) => one.documentId), texts.map((one) => one.epoch), texts.map((one) => one.uptoSeq ?? 0)],
  );
  return new Map(rows.map((row) => [row.document, row.changes]));
}
