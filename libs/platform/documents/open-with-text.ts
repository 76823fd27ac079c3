import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type JobRequest, type RowChange } from '../actions/change.js';
import type { Queries } from '../database/database.js';
import type { Writer } from './writer.js';
import { clientOf } from './edit-text.js';
import { firstText } from './first-text.js';
import type { TextNode } from './text-of.js';
import { documentClientTable, updateLogTable } from './update-log.table.js';

/** For an action's `find`: numbers of rows that it will add to logs. */
export const nextSeqs = async (tx: Queries, count: number): Promise<number[]> =>
  (
    await tx.rows<{ seq: number }>(
      `SELECT nextval('documents.update_seq')::float8 AS seq FROM generate_series(1, $1::int)`,
      [count],
    )
  ).map((row) => row.seq);

/** The first words of a document that is opened in the same action. Who brings them in has looked for NHS numbers. */
export function openWithText(
  document: Id,
  text: TextNode,
  by: Writer & { readonly at: Date; readonly seq: number; readonly clientId: Id },
): { readonly rows: readonly RowChange[]; readonly jobs: readonly JobRequest[] } {
  const { client, bytes } = firstText(text, clientOf(by.clientId));
  const { personId, organisationId, at, seq } = by;
  const whose = { documentId: document, personId, organisationId };
  return {
    rows: [
      insert(documentClientTable, { ...whose, clientId: client }),
      insert(updateLogTable, { ...whose, seq, epoch: 1, client, bytes, at, suggests: false }),
    ],
    jobs: [{ task: 'documents.project', payload: { document }, key: `documents.project/${document}` }],
  };
}
