import { tidy } from './fields.js';
import type { About, Detected } from './kind.js';
import { KINDS } from './kinds.js';
import { ODS_WIDTH } from './ods-row.js';
import type { CsvRecord } from './register-row.js';

/** What a table holds, told from its heading or first row: never from its name. Null when it is none of ours. */
export function detectKind(first: CsvRecord, about?: About): Detected | null {
  const cells = first.fields.map(tidy);
  for (const kind of KINDS) {
    const detected = kind.detect(cells, about);
    if (detected) return detected;
  }
  return null;
}

const MOST_COLUMNS = 12;

/** Why a file is not taken, as far as its beginning tells. */
export function whyUnknown(first: CsvRecord | null): string {
  if (first === null) return 'The file is empty.';
  const taken = [...new Set(KINDS.map(({ title }) => title))].join(', ');
  if (first.fields.length === ODS_WIDTH)
    return `This is a file of the Organisation Data Service, but not one of its lists that can be imported. We take: ${taken}.`;
  const columns = first.fields.map(tidy).filter(Boolean);
  return `We do not know these columns: ${columns.slice(0, MOST_COLUMNS).join(', ').slice(0, 300)}${columns.length > MOST_COLUMNS ? ' …' : ''}. We take: ${taken}.`;
}

/** Files that are no text of rows at all, known by their first bytes; null when it is worth reading them. */
export function whyNoText(beginning: Uint8Array): string | null {
  const text = Buffer.from(beginning).toString('latin1');
  if (/^(\u00EF\u00BB\u00BF)?\s*</.test(text))
    return 'This is a web page, not a data file. Download the file itself.';
  if (text.includes('\u0000') && !/^(\u00FF\u00FE|\u00FE\u00FF)/.test(text))
    return 'This is not a text file, or it is not in UTF-8. Save it as CSV (UTF-8).';
  return null;
}
