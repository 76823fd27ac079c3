import { createReadStream } from 'node:fs';
import { parse, CsvError } from 'csv-parse';
import type { CsvRecord } from './register-row.js';

/** The file cannot be read any further: all of it is refused, as one lost quotation mark may swallow many rows. */
export class BrokenFile extends Error {}

// A record is no longer than this: with an unclosed quotation mark the parser would otherwise hold the whole file.
const LONGEST_RECORD = 1_000_000;

/**
 * Streams the records of a CSV file as text, with or without a byte-order mark, CRLF or LF, line breaks inside quotes.
 * Lines are counted here, as the parser counts a CRLF inside quotes twice. Empty lines are passed over.
 */
export async function* csvRecords(file: string): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: LONGEST_RECORD,
  });
  const input = createReadStream(file).on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let line = 1;
  try {
    for await (const fields of parser as AsyncIterable<string[]>) {
      if (fields.length > 1 || fields[0] !== '') yield { line, fields };
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
}
