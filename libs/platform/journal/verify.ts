import type { Queries } from '../database/database.js';
import { GENESIS, hashOf, type JournalLine } from './line.js';
import { linesAfter } from './read-lines.js';

/** What is wrong with the record, if anything: where, and what. */
export interface JournalFault {
  readonly stream: string;
  readonly seq: number;
  readonly what: string;
}

export interface JournalVerdict {
  readonly streams: number;
  readonly lines: number;
  readonly faults: readonly JournalFault[];
}

const PAGE = 5_000;

/** Recomputes every hash from the first line of every stream. Reads in pages, so memory stays flat. */
export async function verifyJournal(queries: Queries): Promise<JournalVerdict> {
  const streams = await queries.rows<{ id: string; seq: number; hash: string }>(
    'SELECT id, seq::float8 AS seq, hash FROM journal.stream ORDER BY id',
  );
  const faults: JournalFault[] = [];
  let lines = 0;
  for (const stream of streams) {
    let at = 0;
    let hash = GENESIS;
    for (;;) {
      const page = await linesAfter(queries, new Map([[stream.id, at]]), PAGE);
      for (const line of page) {
        const wrong = faultOf(line, at + 1, hash);
        if (wrong) faults.push({ stream: stream.id, seq: line.seq, what: wrong });
        at = line.seq;
        hash = line.hash;
        lines += 1;
      }
      if (page.length < PAGE) break;
    }
    if (at !== stream.seq || hash !== stream.hash)
      faults.push({
        stream: stream.id,
        seq: at,
        what: 'the last line is not the one the stream says it ends with',
      });
  }
  const orphans = await queries.rows<{ stream: string }>(
    'SELECT DISTINCT stream FROM journal.line l WHERE NOT EXISTS (SELECT 1 FROM journal.stream s WHERE s.id = l.stream)',
  );
  for (const { stream } of orphans)
    faults.push({ stream, seq: 0, what: 'lines of a stream that is not listed' });
  return { streams: streams.length, lines, faults };
}

function faultOf(line: JournalLine, expected: number, prevHash: string): string | null {
  if (line.seq !== expected) return `line ${expected} is missing`;
  if (line.prevHash !== prevHash) return 'it does not follow from the line before';
  const { hash, ...rest } = line;
  return hashOf(rest) === hash ? null : 'its content was changed after it was written';
}
