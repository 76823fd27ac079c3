import { Readable } from 'node:stream';
import { parse, CsvError } from 'csv-parse';
import type { CsvRecord } from './register-row.js';
import { decoded, type Pieces, type TextForm } from './text-form.js';

/** The file cannot be read any further: all of it is refused, as one lost quotation mark may swallow many rows. */
export class BrokenFile extends Error {}

// A record is no longer than this: with an unclosed quotation mark the parser would otherwise hold the whole file.
const LONGEST_RECORD = 1_000_000;

/**
 * Streams the records of a text file with columns: with or without a byte-order mark, any line ending, line breaks inside quotes.
 * Lines are counted here, as the parser counts a CRLF inside quotes twice. Empty lines are passed over. A file whose last line is
 * shorter than the one before and has no end broke off on its way: it throws a BrokenFile.
 */
export async function* csvRecords(
  pieces: Pieces,
  { letters, delimiter }: TextForm,
): AsyncGenerator<CsvRecord> {
  // who parts cells by tabs seldom puts them in quotes, and quotes some words in them
  const tabs = delimiter === '\t';
  const parser = parse({
    bom: true,
    delimiter,
    quote: tabs ? null : '"',
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_RECORD,
  });
  const end = { of: '' };
  const input = Readable.from(watched(pieces(), letters, end)).on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let line = 1;
  let [last, before, gap]: [CsvRecord | null, CsvRecord | null, boolean] = [null, null, false];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      const fields = tabs ? cells.map(unquoted) : cells;
      if (fields.some((field) => /\S/.test(field))) {
        if (last) yield last;
        [before, last, gap] = [gap ? null : last, { line, fields }, false];
      } else gap = true;
      line += fields.reduce((lines, field) => lines + field.split('\n').length - 1, 1);
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new BrokenFile(
        `A quotation mark is out of place near line ${error['lines']}. Nothing of this file was imported.`,
      );
    throw error;
  } finally {
    input.destroy();
  }
  if (!last) return;
  const whole = /[\r\n]$/.test(end.of);
  if (!whole && before && last.fields.length < before.fields.length) throw brokenOff(last.line);
  yield whole ? last : { ...last, open: true };
}

export const brokenOff = (line: number): BrokenFile =>
  new BrokenFile(
    `This file breaks off in line ${line}, which has no end. Nothing of it was imported. Download it again.`,
  );

/** Passes the bytes on and keeps how they end. The parser reads UTF-8 by itself. */
async function* watched(
  pieces: AsyncIterable<Uint8Array>,
  letters: TextForm['letters'],
  end: { of: string },
): AsyncGenerator<Uint8Array | string> {
  if (letters === 'utf-8') {
    for await (const piece of pieces) {
      if (piece.length > 0) end.of = String.fromCharCode(piece.at(-1)!);
      yield piece;
    }
    return;
  }
  for await (const text of decoded(pieces, letters)) {
    if (text !== '') end.of = text.at(-1)!;
    yield text;
  }
}

const unquoted = (cell: string): string =>
  /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
