import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '../database/database.js';
import type { JournalLine } from './line.js';

/** A line `l` of the journal as `JournalLine` has it. */
export const LINE_COLUMNS = `l.stream, l.seq::float8 AS seq, l.at, l.action_id AS "actionId", l.action, l.actor, l.on_behalf_of AS "onBehalfOf", l.audience,
  l.event, l.subject_kind AS "subjectKind", l.subject_id AS "subjectId", l.data, l.prev_hash AS "prevHash", l.hash`;

/** How far a follower has read each stream it follows. */
export type Cursors = ReadonlyMap<string, number>;

/** Lines after the cursors, oldest first within each stream, at most `limit` in all. */
export function linesAfter(queries: Queries, cursors: Cursors, limit: number): Promise<JournalLine[]> {
  return queries.rows<JournalLine>(
    `SELECT ${LINE_COLUMNS} FROM unnest($1::text[], $2::bigint[]) AS c(stream, seq)
       JOIN journal.line l ON l.stream = c.stream AND l.seq > c.seq ORDER BY l.stream, l.seq LIMIT $3`,
    [[...cursors.keys()], [...cursors.values()], limit],
  );
}

/** Lines of one stream after a number that the reader may see, oldest first: what is hidden is not even counted. */
export function visibleLinesAfter(
  queries: Queries,
  scope: Scope,
  { stream, after }: { readonly stream: string; readonly after: number },
  limit: number,
): Promise<JournalLine[]> {
  return queries.rows<JournalLine>(
    `SELECT ${LINE_COLUMNS} FROM journal.line l WHERE l.stream = $1 AND l.seq > $2 AND l.audience = ANY($3::text[]) ORDER BY l.seq LIMIT $4`,
    [stream, after, scope.audiences, limit],
  );
}

/** The newest number of each stream; 0 for one that has no line yet. */
export async function headsOf(queries: Queries, streams: readonly string[]): Promise<Map<string, number>> {
  const heads = await queries.rows<{ id: string; seq: number }>(
    'SELECT id, seq::float8 AS seq FROM journal.stream WHERE id = ANY($1::text[])',
    [streams],
  );
  return new Map(streams.map((stream) => [stream, heads.find((head) => head.id === stream)?.seq ?? 0]));
}

/** The history of one subject as far as the audiences may see it, newest first. */
export function historyOf(
  queries: Queries,
  subject: { kind: string; id: string },
  stream: string,
  audiences: readonly string[],
  limit: number,
): Promise<JournalLine[]> {
  return queries.rows<JournalLine>(
    `SELECT ${LINE_COLUMNS} FROM journal.line l
      WHERE l.subject_kind = $1 AND l.subject_id = $2 AND l.stream = $3 AND l.audience = ANY($4::text[]) ORDER BY l.seq DESC LIMIT $5`,
    [subject.kind, subject.id, stream, audiences, limit],
  );
}
