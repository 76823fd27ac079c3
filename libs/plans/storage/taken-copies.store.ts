import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface TakenVersion {
  readonly number: number;
  readonly name: string;
  readonly at: Date;
  readonly content: Buffer;
}

const VERSION = `SELECT v.number, v.name, v.named_at AS at, v.content FROM plans.section_version v
  JOIN plans.section s ON s.id = v.section_id AND s.removed_at IS NULL
 WHERE v.section_id = $1 AND v.audience = ANY($2::text[]) AND s.text_audience = ANY($2::text[])`;

/** The version with exactly this text. */
export const versionWithHash = (
  queries: Queries,
  sectionId: string,
  sha256: string,
  scope: Scope,
): Promise<TakenVersion | null> =>
  queries.row<TakenVersion>(`${VERSION} AND v.sha256 = $3 ORDER BY v.number DESC LIMIT 1`, [
    sectionId,
    scope.audiences,
    sha256,
  ]);

export const versionToCompare = (
  queries: Queries,
  sectionId: string,
  number: number,
  scope: Scope,
): Promise<TakenVersion | null> =>
  queries.row<TakenVersion>(`${VERSION} AND v.number = $3`, [sectionId, scope.audiences, number]);

/** The first changes of an epoch, in the order of the log; none where there are not so many. */
export async function firstChanges(
  queries: Queries,
  documentId: string,
  epoch: number,
  count: number,
): Promise<{ readonly bytes: Buffer; readonly at: Date }[]> {
  const rows = await queries.rows<{ bytes: Buffer; at: Date }>(
    'SELECT bytes, at FROM documents.update WHERE document_id = $1 AND epoch = $2 ORDER BY seq LIMIT $3',
    [documentId, epoch, count],
  );
  return rows.length === count ? rows : [];
}
