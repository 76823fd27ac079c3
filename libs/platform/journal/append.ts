import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Transaction } from '../database/database.js';
import { canonicalJson, GENESIS, hashOf, type JournalLine } from './line.js';

/** What all lines of one action share. */
export interface ActionFacts {
  readonly at: Date;
  readonly actionId: string;
  readonly action: string;
  readonly actor: string;
  readonly onBehalfOf: Id | null;
}

interface Head {
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

/**
 * Writes the events as lines of their streams and returns the lines. Call it last in a transaction: the heads stay locked
 * until the commit, in id order (no deadlock), which makes `seq` gap-free and readers' cursors safe.
 */
export async function appendToJournal(
  tx: Transaction,
  facts: ActionFacts,
  events: readonly DomainEvent[],
): Promise<JournalLine[]> {
  const lines = linesOf(events, facts, await lockHeads(tx, streamsOf(events)));
  writeLines(tx, lines);
  await tx.settled();
  return lines;
}

/** All that these events are told in, in the order in which the heads are locked. */
export const streamsOf = (events: readonly DomainEvent[]): string[] =>
  [...new Set(events.flatMap((event) => event.streams))].sort();

/** The events as lines behind the heads of their streams. */
export function linesOf(
  events: readonly DomainEvent[],
  facts: ActionFacts,
  before: ReadonlyMap<string, Head>,
): JournalLine[] {
  const heads = new Map(before);
  const lines: JournalLine[] = [];
  for (const event of events) {
    for (const stream of new Set(event.streams)) {
      const head = heads.get(stream)!;
      const unsealed = {
        stream,
        seq: head.seq + 1,
        ...facts,
        audience: event.audience,
        event: event.type,
        subjectKind: event.subject.kind,
        subjectId: event.subject.id,
        data: canonicalJson(event.data),
        prevHash: head.hash,
      };
      const line = { ...unsealed, hash: hashOf(unsealed) };
      lines.push(line);
      heads.set(stream, { id: stream, seq: line.seq, hash: line.hash });
    }
  }
  return lines;
}

/** Locks where the streams stand until the commit; `streams` are in order. */
export async function lockHeads(tx: Transaction, streams: readonly string[]): Promise<Map<string, Head>> {
  if (streams.length === 0) return new Map();
  const lock =
    'SELECT id, seq::float8 AS seq, hash FROM journal.stream WHERE id = ANY($1::text[]) ORDER BY id FOR UPDATE';
  let heads = await tx.rows<Head>(lock, [streams]);
  if (heads.length < streams.length) {
    await tx.rows(
      `INSERT INTO journal.stream (id, seq, hash) SELECT id, 0, $2 FROM unnest($1::text[]) AS id ORDER BY id ON CONFLICT DO NOTHING`,
      [streams, GENESIS],
    );
    heads = await tx.rows<Head>(lock, [streams]);
  }
  return new Map(heads.map((head) => [head.id, head]));
}

const WRITE = `WITH written AS (
    INSERT INTO journal.line (stream, seq, at, action_id, action, actor, on_behalf_of, audience, event, subject_kind, subject_id, data, prev_hash, hash)
    SELECT * FROM unnest($1::text[], $2::bigint[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[],
                         $10::text[], $11::uuid[], $12::text[], $13::text[], $14::text[]))
  UPDATE journal.stream s SET seq = n.seq, hash = n.hash
    FROM (SELECT DISTINCT ON (l.stream) l.stream, l.seq, l.hash FROM unnest($1::text[], $2::bigint[], $14::text[]) AS l(stream, seq, hash)
           ORDER BY l.stream, l.seq DESC) n
   WHERE s.id = n.stream`;

/** Sends the lines, and with them where their streams stand then; the commit waits for both. */
export function writeLines(tx: Transaction, lines: readonly JournalLine[]): void {
  if (lines.length === 0) return;
  const column = <K extends keyof JournalLine>(key: K): JournalLine[K][] => lines.map((line) => line[key]);
  tx.send(WRITE, [
    column('stream'),
    column('seq'),
    column('at'),
    column('actionId'),
    column('action'),
    column('actor'),
    column('onBehalfOf'),
    column('audience'),
    column('event'),
    column('subjectKind'),
    column('subjectId'),
    column('data'),
    column('prevHash'),
    column('hash'),
  ]);
}
