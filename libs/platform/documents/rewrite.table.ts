import { EntitySchema } from 'typeorm';
import type { Id } from '@folkmoot/kernel/id.js';

/** Why an epoch began, and the text it began with. The database puts the text into the log and keeps only the rest of this row. */
export interface Rewrite {
  readonly documentId: Id;
  readonly epoch: number;
  readonly kind: 'restore' | 'redaction';
  /** A code of the area's; never words of the text. */
  readonly reason: string;
  /** What readers are told besides; never words of the text. */
  readonly note: string | null;
  /** Which version became the text, as the area counts them. */
  readonly restored: number | null;
  readonly personId: Id;
  readonly organisationId: Id | null;
  readonly at: Date;
  /** The Yjs client with which words were put in, where any were. */
  readonly client: number | null;
  readonly bytes: Buffer | null;
  readonly json: string | null;
  readonly plain: string | null;
  readonly sha256: string;
  readonly heldNumbers: number | null;
}

export const rewriteTable = new EntitySchema<Rewrite>({
  name: 'documents.rewrite',
  schema: 'documents',
  tableName: 'rewrite',
  columns: {
    documentId: { name: 'document_id', type: 'uuid', primary: true },
    epoch: { type: 'int', primary: true },
    kind: { type: 'text' },
    reason: { type: 'text' },
    note: { type: 'text', nullable: true },
    restored: { type: 'int', nullable: true },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    at: { type: 'timestamptz', precision: 3 },
    client: { type: 'bigint', nullable: true },
    bytes: { type: 'bytea', nullable: true },
    json: { type: 'text', nullable: true },
    plain: { type: 'text', nullable: true },
    sha256: { type: 'text' },
    heldNumbers: { name: 'held_numbers', type: 'int', nullable: true },
  },
});
