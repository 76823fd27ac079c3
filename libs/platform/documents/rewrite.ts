import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type JobRequest, type RowChange } from '../actions/change.js';
import type { Queries } from '../database/database.js';
import { changeDocument, documentById, type SharedDocument } from './document.js';
import { rewriteTable, type Rewrite } from './rewrite.table.js';
import { takeText, type TakenText } from './take-text.js';

type Told = Pick<Rewrite, 'kind' | 'reason' | 'note' | 'restored' | 'personId' | 'organisationId' | 'at'>;
type NewText = Pick<TakenText, 'content' | 'json' | 'plain' | 'sha256' | 'heldNumbers'> & {
  readonly client?: number;
};

/**
 * For an action's `find`, when nobody may write until it has committed: an append waits, and is then told of the new epoch.
 * A redaction also keeps a fold of the old words from finishing after it.
 */
export async function holdText(
  tx: Queries,
  id: Id,
  kind: Rewrite['kind'],
): Promise<{ document: SharedDocument; text: TakenText } | null> {
  if (kind === 'redaction')
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`documents.compact/${id}`]);
  await tx.rows('SELECT 1 FROM documents.document WHERE id = $1 FOR NO KEY UPDATE', [id]);
  const document = await documentById(tx, id);
  const text = document && (await takeText(tx, id));
  return document && text ? { document, text } : null;
}

/** The rows and the event with which a text that is held begins a new epoch. Everyone who has it open is told, and gets the new text. */
export function rewriteDocument(
  seen: SharedDocument,
  told: Told,
  { content, client, json, plain, sha256, heldNumbers }: NewText,
): {
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
  readonly jobs: readonly JobRequest[];
} {
  const epoch = seen.epoch + 1;
  const { rows, events } = changeDocument(seen, { epoch });
  const rewrite: Rewrite = {
    documentId: seen.id,
    epoch,
    ...told,
    client: client ?? null,
    bytes: content,
    json,
    plain,
    sha256,
    heldNumbers,
  };
  // The projection is written with the row; what others derive from a text follows as after any change.
  const project = { task: 'documents.project', payload: { document: seen.id } };
  return {
    rows: [...rows, insert(rewriteTable, rewrite)],
    events,
    jobs: [{ ...project, key: `documents.project/${seen.id}` }],
  };
}

export type ToldRewrite = Told & { readonly epoch: number };

/** What was done to a text since an epoch, oldest first. */
export const rewritesSince = (queries: Queries, document: Id, epoch: number): Promise<ToldRewrite[]> =>
  queries.rows<ToldRewrite>(
    `SELECT epoch, kind, reason, note, restored, person_id AS "personId", organisation_id AS "organisationId", at
       FROM documents.rewrite WHERE document_id = $1 AND epoch > $2 ORDER BY epoch LIMIT 20`,
    [document, epoch],
  );
