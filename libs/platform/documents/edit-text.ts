import * as Y from 'yjs';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, update, type JobRequest, type RowChange } from '../actions/change.js';
import type { Queries } from '../database/database.js';
import { documentById } from './document.js';
import { documentTable } from './document.table.js';
import { partsOf, readContent } from './document-store.js';
import type { Writer } from './writer.js';
import { replay } from './replay.js';
import type { SharedDocument } from './shared-document.js';
import { documentClientTable, updateLogTable } from './update-log.table.js';

/** A text that an action is about to change: nobody else's change comes between reading it and the commit. */
export interface TextToEdit {
  readonly document: SharedDocument;
  /** The stored text as updates, to be applied in one transaction. */
  readonly parts: readonly Uint8Array[];
  /** Of the row that the change becomes. Every row with a greater one is committed after it. */
  readonly seq: number;
}

/** For an action's `find`: locks the document's row against appends until the action ends. Null where there is none. */
export async function textToEdit(tx: Queries, id: Id): Promise<TextToEdit | null> {
  await tx.row('SELECT 1 AS one FROM documents.document WHERE id = $1 FOR UPDATE', [id]);
  const document = await documentById(tx, id);
  const stored = document && (await readContent(tx, id));
  if (!stored) return null;
  const next = await tx.row<{ seq: number }>(`SELECT nextval('documents.update_seq')::float8 AS seq`);
  return { document, parts: partsOf(stored), seq: next!.seq };
}

export interface EditedBy extends Writer {
  readonly at: Date;
  /** A Yjs client that nobody has used in this document: `clientOf(newId())`, or that of a fork whose update is applied. */
  readonly client: number;
  /** The change is suggestions and nothing else. */
  readonly suggests?: boolean;
  /** Of the nodes and marks that the change may bring in. */
  readonly schemaVersion?: number;
}

/**
 * A change of a text by the server, for an action's Change. Everybody who has the text open gets it after the commit. Null where
 * `edit` changed nothing. Nobody looks for NHS numbers here: who brings in new words asks for them first.
 */
export function editText(
  text: TextToEdit,
  by: EditedBy,
  edit: (doc: Y.Doc) => void,
): { readonly rows: readonly RowChange[]; readonly jobs: readonly JobRequest[] } | null {
  const doc = replay(text.parts);
  doc.clientID = by.client;
  const changes: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => changes.push(bytes));
  doc.transact(() => edit(doc));
  doc.destroy();
  if (changes.length === 0) return null;
  const { document, seq } = text;
  const { personId, organisationId, at, client, suggests = false, schemaVersion = 0 } = by;
  const whose = { documentId: document.id, personId, organisationId };
  const bytes = Buffer.from(changes.length === 1 ? changes[0]! : Y.mergeUpdates(changes));
  return {
    rows: [
      ...(schemaVersion > document.schemaVersion ? [update(documentTable, document, { schemaVersion })] : []),
      insert(documentClientTable, { ...whose, clientId: client }),
      insert(updateLogTable, { ...whose, seq, epoch: document.epoch, client, bytes, at, suggests }),
    ],
    jobs: [
      {
        task: 'documents.project',
        payload: { document: document.id },
        key: `documents.project/${document.id}`,
      },
    ],
  };
}

/** A number for a Yjs client from the random end of a new id. */
export const clientOf = (id: Id): number => Number.parseInt(id.slice(-8), 16);
