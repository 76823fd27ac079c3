import { BrokenFile } from './csv-records.js';
import type { CsvRecord } from './register-row.js';
import { decoded, type Pieces } from './text-form.js';

const LONGEST_OBJECT = 1_000_000;
const BROKEN =
  'This file begins like a list (JSON) but breaks off. Nothing of it was imported. Download it again.';

/**
 * A JSON list of flat objects as records, the names of the first object as their heading: as the Charity Commission publishes its
 * register. Read as a stream. The line is the number of the object; a member that the first one has not is not read.
 */
export async function* jsonRecords(pieces: Pieces): AsyncGenerator<CsvRecord> {
  let names: string[] | null = null;
  let line = 1;
  for await (const text of objects(decoded(pieces(), 'utf-8'))) {
    const found = parsed(text);
    if (names === null) {
      names = Object.keys(found);
      yield { line, fields: names };
    }
    line += 1;
    yield { line, fields: names.map((name) => cell(found[name])) };
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new BrokenFile(BROKEN);
  }
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
}

/** The text of each object in the list, by its braces outside strings. */
async function* objects(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let [held, depth, inString, escaped, closed] = ['', 0, false, false, false];
  for await (const piece of pieces) {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece.charCodeAt(at);
      if (inString) {
        if (escaped) escaped = false;
        else if (sign === 0x5c) escaped = true;
        else if (sign === 0x22) inString = false;
      } else if (sign === 0x22) inString = true;
      else if (sign === 0x7b) {
        if (depth === 0) [from, held] = [at, ''];
        depth += 1;
      } else if (sign === 0x7d) {
        depth -= 1;
        if (depth === 0) {
          yield held + piece.slice(from, at + 1);
          held = '';
        }
      } else if (sign === 0x5d && depth === 0) closed = true;
    }
    if (depth > 0) held += piece.slice(from);
    if (held.length > LONGEST_OBJECT) throw new BrokenFile(BROKEN);
  }
  if (depth > 0 || !closed) throw new BrokenFile(BROKEN);
}
