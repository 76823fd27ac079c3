import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type JobRequest, type RowChange } from '../actions/change.js';
import type { Queries } from '../database/database.js';
import { changeDocument, documentById, type SharedDocument } from './document.js';
import { rewriteTable, type Rewrite } from './rewrite.table.js';
import { readContent } from './document-store.js';
import { takeText, type TakenText } from './take-text.js';

type Told = Pick<Rewrite, 'kind' | 'reason' | 'note' | 'restored' | 'personId' | 'organisationId' | 'at'>;
type NewText = Pick<TakenText, 'content' | 'json' | 'plain' | 'sha256' | 'heldNumbers'> & {
  readonly client?: number;
};

/** For an action's `find`: nobody writes until it has committed. An append waits, and is then told of the new epoch. */
export async function holdText(
  tx: Queries,
  id: Id,
): Promise<{ document: SharedDocument; text: TakenText } | null> {
  await tx.rows('SELECT 1 FROM documents.document WHERE id = $1 FOR NO KEY UPDATE', [id]);
  const document = await documentById(tx, id);
  const text = document && (await takeText(tx, id));
  return document && text ? { document, text } : null;
}

/** The same for a redaction: with what is only suggested, and no fold of the old words can finish after it. */
export async function holdWholeText(
  tx: Queries,
  id: Id,
): Promise<{ document: SharedDocument; updates: readonly Uint8Array[] } | null> {
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`documents.compact/${id}`]);
  await tx.rows('SELECT 1 FROM documents.document WHERE id = $1 FOR NO KEY UPDATE', [id]);
  const document = await documentById(tx, id);
  const updates = document && (await wholeText(tx, id));
  return document && updates ? { document, updates } : null;
}

export async function wholeText(queries: Queries, id: Id): Promise<Uint8Array[] | null> {
  const stored = await readContent(queries, id);
  return (
    stored && [...(stored.snapshot ? [stored.snapshot.bytes] : []), ...stored.updates.map((row) => row.bytes)]
  );
}

/** Every row of the log, one list for each epoch: what was ever written. */
export async function wholeLog(queries: Queries, id: Id): Promise<Uint8Array[][]> {
  const rows = await queries.rows<{ epoch: number; bytes: Buffer }>(
    'SELECT epoch, bytes FROM documents.update WHERE document_id = $1 ORDER BY seq',
    [id],
  );
  const epochs = new Map<number, Uint8Array[]>();
  for (const { epoch, bytes } of rows) epochs.set(epoch, [...(epochs.get(epoch) ?? []), bytes]);
  return [...epochs.values()];
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
