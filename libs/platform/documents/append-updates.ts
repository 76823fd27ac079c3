import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '../database/database.js';
import { holds, notObserver } from './held-grants.js';
import type { RefusalCode } from './protocol.js';
import type { Writer } from './writer.js';

export interface NewUpdate extends Writer {
  readonly document: Id;
  readonly epoch: number;
  readonly client: number;
  readonly bytes: Buffer;
  readonly at: Date;
  /** Proven to hold suggestions and nothing else. */
  readonly suggests?: boolean;
  /** The socket it came by, which needs no copy. */
  readonly from: string;
}

export type Appended = {
  readonly n: number;
  readonly seq: number | null;
  readonly refused: RefusalCode | null;
};

/**
 * The usual case, everybody writing in one text and allowed to: at two thirds of what the judging below costs. Writes all of it or
 * nothing; the row of the document is locked as below, so that a freeze or a new epoch waits for this or is seen by it.
 */
const APPEND_ALL = `
  INSERT INTO documents.update (document_id, seq, epoch, client, bytes, person_id, organisation_id, at, suggests)
  SELECT $1, nextval('documents.update_seq'), $2, t.client, t.bytes, t.person_id, t.organisation_id, t.at, false
    FROM (SELECT FROM documents.document d WHERE d.id = $1 AND d.epoch = $2 AND NOT d.frozen AND NOT EXISTS (
            SELECT FROM unnest((SELECT $3::uuid[]), $4::uuid[]) AS w(person_id, organisation_id)
             WHERE NOT (d.write_audience = 'person/' || w.person_id OR ${holds('d.write_audience', 'w.person_id', 'w.organisation_id', notObserver)}))
           FOR SHARE) AS held,
         (SELECT * FROM unnest((SELECT $5::int[]), $6::bigint[], $7::bytea[], $8::uuid[], $9::uuid[], $10::timestamptz[])
            AS t(n, client, bytes, person_id, organisation_id, at) ORDER BY n) AS t
  RETURNING seq::float8 AS seq`;

/**
 * All that arrived, in one statement and so one commit. The rows of the documents are locked for sharing: who freezes a text or
 * raises its epoch waits for this, or this waits and then reads the new row. Nothing is acknowledged that the new state disowns.
 * The first list is behind a SELECT so that the planner cannot count it: else it plans each append anew, which takes twice as
 * long as the append.
 */
const APPEND = `
  WITH given AS (
    SELECT * FROM unnest((SELECT $1::int[]), $2::uuid[], $3::int[], $4::bigint[], $5::bytea[], $6::uuid[], $7::uuid[], $8::timestamptz[], $9::boolean[])
      AS t(n, document_id, epoch, client, bytes, person_id, organisation_id, at, suggests)
  ), held AS MATERIALIZED (
    SELECT id, epoch, frozen, write_audience, suggest_audience FROM documents.document WHERE id IN (SELECT document_id FROM given) ORDER BY id FOR SHARE
  ), judged AS MATERIALIZED (
    SELECT t.*, CASE
        WHEN NOT (d.write_audience = 'person/' || t.person_id OR ${holds('d.write_audience', 't.person_id', 't.organisation_id', notObserver)})
             AND NOT (t.suggests AND ${holds('d.suggest_audience', 't.person_id', 't.organisation_id')}) THEN 'permission'
        WHEN d.frozen THEN 'frozen'
        WHEN d.epoch <> t.epoch THEN 'epoch' END AS refused
      FROM given t JOIN held d ON d.id = t.document_id ORDER BY t.n
  ), numbered AS MATERIALIZED (
    SELECT *, CASE WHEN refused IS NULL THEN nextval('documents.update_seq') END AS seq FROM judged
  ), written AS (
    INSERT INTO documents.update (document_id, seq, epoch, client, bytes, person_id, organisation_id, at, suggests)
    SELECT document_id, seq, epoch, client, bytes, person_id, organisation_id, at, suggests FROM numbered WHERE refused IS NULL
  )
  SELECT n, seq::float8 AS seq, refused FROM numbered`;

/** Writes what may be written, in the order given; answers of each whether it was, or why not. */
export const appendUpdates = async (queries: Queries, updates: readonly NewUpdate[]): Promise<Appended[]> =>
  (isOneText(updates) && (await appendAll(queries, updates))) || appendJudged(queries, updates);

const isOneText = (updates: readonly NewUpdate[]): boolean =>
  updates.every(
    (one) => !one.suggests && one.document === updates[0]!.document && one.epoch === updates[0]!.epoch,
  );

/** Null where not all of it may be written: then nothing is. */
async function appendAll(queries: Queries, updates: readonly NewUpdate[]): Promise<Appended[] | null> {
  const [{ document, epoch }] = updates as [NewUpdate];
  const writers = [...new Map(updates.map((one) => [`${one.personId} ${one.organisationId}`, one])).values()];
  const rows = await queries.rows<{ seq: number }>(APPEND_ALL, [
    document,
    epoch,
    writers.map((one) => one.personId),
    writers.map((one) => one.organisationId),
    updates.map((_, n) => n),
    updates.map((one) => one.client),
    updates.map((one) => one.bytes),
    updates.map((one) => one.personId),
    updates.map((one) => one.organisationId),
    updates.map((one) => one.at),
  ]);
  return rows.length === 0 ? null : rows.map(({ seq }, n) => ({ n, seq, refused: null }));
}

function appendJudged(queries: Queries, updates: readonly NewUpdate[]): Promise<Appended[]> {
  return queries.rows<Appended>(APPEND, [
    updates.map((_, n) => n),
    updates.map((one) => one.document),
    updates.map((one) => one.epoch),
    updates.map((one) => one.client),
    updates.map((one) => one.bytes),
    updates.map((one) => one.personId),
    updates.map((one) => one.organisationId),
    updates.map((one) => one.at),
    updates.map((one) => one.suggests ?? false),
  ]);
}
