import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface PictureRow {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
}

export async function pictureCount(queries: Queries, documentId: string): Promise<number> {
  const found = await queries.row<{ count: number }>(
    'SELECT count(*)::int AS count FROM files.file WHERE document_id = $1',
    [documentId],
  );
  return found?.count ?? 0;
}

/** For whoever reads the text it was put into, and as long as they do; `documentId` null where it is not asked for as that text's. */
export const pictureRow = (
  queries: Queries,
  id: string,
  documentId: string | null,
  scope: Scope,
): Promise<PictureRow | null> =>
  queries.row<PictureRow>(
    `SELECT f.id, f.width, f.height, f.sha256 FROM files.file f JOIN documents.document d ON d.id = f.document_id
      WHERE f.id = $1 AND f.document_id = coalesce($2::uuid, f.document_id) AND d.audience = ANY($3::text[])
        AND f.width IS NOT NULL AND f.scan <> 'refused'`,
    [id, documentId, scope.audiences],
  );
