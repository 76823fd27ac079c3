import { hasForm } from '../domain/register/identifier.js';
import { normalisePostcode } from '../domain/register/postcode.js';
import { brokenRecord, compactDate, tidy } from './fields.js';
import { rejected, type CsvRecord, type ReadRow } from './register-row.js';

/** The Organisation Data Service's one shape for many files: 27 columns, no header. */
export const ODS_WIDTH = 27;
const [CODE, NAME, POSTCODE, OPENED, CLOSED] = [0, 1, 9, 10, 11];

/** NHS trusts: `etr.csv`. Open means no close date; the status column is empty, and Welsh trusts have no region or board. */
export function readEtrRow(record: CsvRecord): ReadRow {
  const broken = brokenRecord(record, ODS_WIDTH);
  if (broken) return broken;
  const { line } = record;
  const [code, name, postcode, opened, closed] = [CODE, NAME, POSTCODE, OPENED, CLOSED].map((column) =>
    tidy(record.fields[column]),
  ) as [string, string, string, string, string];
  const validFrom = compactDate(opened);
  const validTo = compactDate(closed);
  if (!hasForm('ods', code)) return rejected(line, `“${code}” is not an ODS code.`);
  if (name === '') return rejected(line, `${code} has no name.`);
  if (opened !== '' && validFrom === null)
    return rejected(line, `${code}: the open date “${opened}” is not a date.`);
  if (closed !== '' && validTo === null)
    return rejected(line, `${code}: the close date “${closed}” is not a date.`);
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    return rejected(line, `${code} closes (${validTo}) before it opens (${validFrom}).`);
  const where = postcode === '' ? null : normalisePostcode(postcode);
  return {
    line,
    sector: 'nhs-trust',
    name,
    identifiers: [{ scheme: 'ods', value: code }],
    postcode: where,
    validFrom: validFrom ?? undefined,
    validTo,
    notes: postcode !== '' && where === null ? [`${code}: “${postcode}” is not a postcode; left out.`] : [],
  };
}

/** The days in a record that tell how old its file is. */
export const etrDates = ({ fields }: CsvRecord): string[] =>
  [OPENED, CLOSED].flatMap((column) => compactDate(tidy(fields[column])) ?? []);
