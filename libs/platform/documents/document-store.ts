import { Injectable } from '@nestjs/common';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { Database, type Queries } from '../database/database.js';
import { appendUpdates, type Appended, type NewUpdate } from './append-updates.js';
import { holds, notObserver } from './held-grants.js';
import { unpacked } from './packed-updates.js';
import type { Writer } from './writer.js';

export interface Permission {
  readonly id: Id;
  readonly kind: string;
  readonly subjectId: Id;
  readonly stream: string;
  readonly audience: string;
  readonly writeAudience: string;
  readonly suggestAudience: string | null;
  readonly epoch: number;
  readonly schemaVersion: number;
  readonly frozen: boolean;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly suggests: boolean;
}

export interface StoredUpdate {
  readonly seq: number;
  readonly bytes: Buffer;
}

export interface StoredSnapshot {
  readonly epoch: number;
  /** Raised by each folding. */
  readonly number: number;
  readonly bytes: Buffer;
  readonly stateVector: Buffer;
  readonly deletions: Buffer;
}

export interface StoredContent {
  readonly epoch: number;
  readonly snapshot: StoredSnapshot | null;
  readonly updates: readonly StoredUpdate[];
  /** The newest row of the log, folded or not. */
  readonly head: number;
  /** The newest row the projection has seen. */
  readonly projected: number;
}

const PERMISSION = `
  SELECT t.n, d.id, d.kind, d.subject_id AS "subjectId", d.stream, d.audience,
         d.write_audience AS "writeAudience", d.suggest_audience AS "suggestAudience", d.epoch, d.schema_version AS "schemaVersion", d.frozen,
         (d.audience = 'public' AND (d.suggest_audience IS NULL OR ${holds('d.suggest_audience', 't.person_id', 't.organisation_id')} OR ${holds('d.write_audience', 't.person_id', 't.organisation_id')}))
           OR d.audience = 'person/' || t.person_id OR ${holds('d.audience', 't.person_id', 't.organisation_id')} AS reads,
         NOT d.frozen AND (d.write_audience = 'person/' || t.person_id OR ${holds('d.write_audience', 't.person_id', 't.organisation_id', notObserver)}) AS writes,
         NOT d.frozen AND ${holds('d.suggest_audience', 't.person_id', 't.organisation_id')} AS suggests
    FROM unnest($1::int[], $2::uuid[], $3::uuid[], $4::uuid[]) AS t(n, document_id, person_id, organisation_id)
    JOIN documents.document d ON d.id = t.document_id`;

/** The statements of the document store. */
@Injectable()
export class DocumentStore {
  constructor(private readonly database: Database) {}

  async permission(document: Id, writer: Writer): Promise<Permission | null> {
    return (await this.permissions([{ document, writer }]))[0] ?? null;
  }

  /** In the order asked; null where there is no such document. */
  async permissions(
    asked: readonly { readonly document: Id; readonly writer: Writer }[],
  ): Promise<(Permission | null)[]> {
    const rows = await this.database.rows<Permission & { n: number }>(PERMISSION, [
      asked.map((_, n) => n),
      asked.map((one) => one.document),
      asked.map((one) => one.writer.personId),
      asked.map((one) => one.writer.organisationId),
    ]);
    const byPlace = new Map(rows.map((row) => [row.n, row]));
    return asked.map((_, n) => byPlace.get(n) ?? null);
  }

  append(updates: readonly NewUpdate[]): Promise<Appended[]> {
    return appendUpdates(this.database, updates);
  }

  /** Binds a Yjs client id on its first use; answers whose it is. */
  async claimClient(document: Id, client: number, writer: Writer): Promise<boolean> {
    const owner = await this.database.row<Writer>(
      `INSERT INTO documents.client AS c (document_id, client_id, person_id, organisation_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT (document_id, client_id) DO UPDATE SET client_id = c.client_id RETURNING person_id AS "personId", organisation_id AS "organisationId"`,
      [document, client, writer.personId, writer.organisationId],
    );
    return owner?.personId === writer.personId && owner.organisationId === writer.organisationId;
  }

  /** The Yjs clients that somebody has used in a document. */
  async clientsOf(document: Id, { personId, organisationId }: Writer): Promise<number[]> {
    const rows = await this.database.rows<{ client: number }>(
      `SELECT client_id::float8 AS client FROM documents.client
        WHERE document_id = $1 AND person_id = $2 AND organisation_id IS NOT DISTINCT FROM $3`,
      [document, personId, organisationId],
    );
    return rows.map((row) => row.client);
  }

  /** Whether all of these files are this text's own: nobody shows a file of another one. */
  async holdsFiles(document: Id, files: readonly string[]): Promise<boolean> {
    const asked = [...new Set(files)];
    if (!asked.every(isId)) return false;
    const found = await this.database.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM files.file WHERE document_id = $1 AND id = ANY($2::uuid[]) AND scan <> 'refused'`,
      [document, asked],
    );
    return found?.count === asked.length;
  }

  async raiseSchema(document: Id, schemaVersion: number): Promise<void> {
    await this.database.rows(
      'UPDATE documents.document SET schema_version = $2 WHERE id = $1 AND schema_version < $2',
      [document, schemaVersion],
    );
  }

  /** The document's text as its snapshot and the rows since, of the current epoch, in one snapshot of the database. */
  content(document: Id, known: StoredSnapshot | null = null): Promise<StoredContent | null> {
    return readContent(this.database, document, known);
  }

  /** Rows that other processes wrote, by number: those after `seq` in none of the `known` ranges, such as `{[1,5],[8,9]}`. */
  async unknownSince(documents: readonly Id[], seq: number, known: string): Promise<number[]> {
    const rows = await this.database.rows<{ seq: number }>(
      `SELECT seq::float8 AS seq FROM documents.update
        WHERE document_id = ANY($1::uuid[]) AND seq > $2 AND NOT seq <@ $3::int8multirange ORDER BY seq LIMIT 20000`,
      [documents, seq, known],
    );
    return rows.map((row) => row.seq);
  }

  /** The newest number given to a row, committed or not. */
  async newestSeq(): Promise<number> {
    return (
      (await this.database.row<{ seq: number }>('SELECT last_value::float8 AS seq FROM documents.update_seq'))
        ?.seq ?? 0
    );
  }

  rowsBySeq(
    documents: readonly Id[],
    seqs: readonly number[],
  ): Promise<{ document: Id; seq: number; epoch: number; bytes: Buffer }[]> {
    return this.database.rows(
      `SELECT document_id AS document, seq::float8 AS seq, epoch, bytes FROM documents.update
        WHERE document_id = ANY($1::uuid[]) AND seq = ANY($2::bigint[]) ORDER BY seq`,
      [documents, seqs],
    );
  }
}

interface ContentRow {
  readonly epoch: number;
  readonly head: number | null;
  readonly projected: number | null;
  /** Of the snapshot. */
  readonly number: number | null;
  readonly bytes: Buffer | null;
  readonly stateVector: Buffer | null;
  readonly deletions: Buffer | null;
  /** The rows since: their numbers, eight bytes each, and their bytes as packed-updates.ts packs them. */
  readonly seqs: Buffer | null;
  readonly updates: Buffer | null;
}

/**
 * One statement, so that a compaction in between is seen whole or not at all. The updates are sent as they are stored: merging
 * them for each reader costs the server twice the time. They come as one piece of bytes: hundreds of small rows take longer to
 * read from their rows than to put into the text. Where the snapshot `known` still is the newest, its bytes are not read again.
 */
export async function readContent(
  queries: Queries,
  document: Id,
  known: StoredSnapshot | null = null,
): Promise<StoredContent | null> {
  const row = await queries.row<ContentRow>(
    `SELECT d.epoch, (SELECT max(u.seq)::float8 FROM documents.update u WHERE u.document_id = d.id) AS head,
            p.upto_seq::float8 AS projected, s.number, n.bytes, n.state_vector AS "stateVector", n.deletions, u.seqs, u.updates
       FROM documents.document d
       LEFT JOIN documents.snapshot s ON s.document_id = d.id AND s.epoch = d.epoch
       LEFT JOIN documents.snapshot n ON n.document_id = d.id AND n.epoch = d.epoch AND (n.epoch, n.number) IS DISTINCT FROM ($2::int, $3::int)
       LEFT JOIN documents.projection p ON p.document_id = d.id AND p.epoch = d.epoch
      CROSS JOIN LATERAL (
            SELECT string_agg(int8send(u.seq), ''::bytea ORDER BY u.seq) AS seqs,
                   string_agg(int4send(octet_length(u.bytes)) || u.bytes, ''::bytea ORDER BY u.seq) AS updates
              FROM documents.update u WHERE u.document_id = d.id AND u.epoch = d.epoch AND u.folded_into IS NULL) u
      WHERE d.id = $1`,
    [document, known?.epoch ?? null, known?.number ?? null],
  );
  if (!row) return null;
  return {
    epoch: row.epoch,
    snapshot: row.number === null ? null : snapshotIn(row, known),
    updates: updatesIn(row),
    head: row.head ?? 0,
    projected: row.projected ?? 0,
  };
}

const updatesIn = ({ seqs, updates }: ContentRow): StoredUpdate[] =>
  seqs && updates
    ? unpacked(updates).map((bytes, n) => ({ seq: Number(seqs.readBigInt64BE(n * 8)), bytes }))
    : [];

function snapshotIn(
  { epoch, number, bytes, stateVector, deletions }: ContentRow,
  known: StoredSnapshot | null,
): StoredSnapshot {
  if (!bytes) return known!;
  return { epoch, number: number!, bytes, stateVector: stateVector!, deletions: deletions! };
}

/** The stored text as updates, to be applied in one transaction. */
export const partsOf = ({ snapshot, updates }: StoredContent): Uint8Array[] => [
  ...(snapshot ? [snapshot.bytes] : []),
  ...updates.map((row) => row.bytes),
];
