import { EntitySchema } from 'typeorm';
import type { Id } from '@folkmoot/kernel/id.js';

/** A row of the log as an action adds it; the browsers' own come by `DocumentStore.append`. */
export interface LoggedUpdate {
  readonly documentId: Id;
  readonly seq: number;
  readonly epoch: number;
  readonly client: number;
  readonly bytes: Buffer;
  readonly personId: Id;
  readonly organisationId: Id | null;
  readonly at: Date;
  /** It holds suggestions and nothing else. */
  readonly suggests: boolean;
  /** Set by compaction alone. */
  readonly foldedInto?: number | null;
}

export const updateLogTable = new EntitySchema<LoggedUpdate>({
  name: 'documents.update',
  schema: 'documents',
  tableName: 'update',
  columns: {
    documentId: { name: 'document_id', type: 'uuid', primary: true },
    seq: { type: 'bigint', primary: true },
    epoch: { type: 'int' },
    client: { type: 'bigint' },
    bytes: { type: 'bytea' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    at: { type: 'timestamptz', precision: 3 },
    suggests: { type: 'boolean', default: false },
    foldedInto: { name: 'folded_into', type: 'int', nullable: true },
  },
});

/** Whose a Yjs client is. */
export interface DocumentClient {
  readonly documentId: Id;
  readonly clientId: number;
  readonly personId: Id;
  readonly organisationId: Id | null;
}

export const documentClientTable = new EntitySchema<DocumentClient>({
  name: 'documents.client',
  schema: 'documents',
  tableName: 'client',
  columns: {
    documentId: { name: 'document_id', type: 'uuid', primary: true },
    clientId: { name: 'client_id', type: 'bigint', primary: true },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
  },
});
