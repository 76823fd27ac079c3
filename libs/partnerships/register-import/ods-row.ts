import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { hasForm } from '../domain/register/identifier.js';
import { normalisePostcode } from '../domain/register/postcode.js';
import type { Relation, RelationKind } from '../domain/register/relation.js';
import { brokenRecord, publishedDay, tidy } from './fields.js';
import { rejected, type CsvRecord, type RegisterRow, type RejectedRow } from './register-row.js';

/** The Organisation Data Service's one shape for many files: 27 columns, no header. Places count from nought. */
export const ODS_WIDTH = 27;
export const ODS = {
  code: 0,
  name: 1,
  icb: 3,
  postcode: 9,
  opened: 10,
  closed: 11,
  status: 12,
  role: 13,
  commissioner: 14,
  joined: 15,
  left: 16,
  group: 23,
  setting: 25,
} as const;

type Cells = Readonly<Record<'code' | 'name' | 'postcode' | 'opened' | 'closed', string>>;
type OdsFacts = Pick<RegisterRow, 'line' | 'name' | 'identifiers' | 'postcode' | 'validTo' | 'notes'> &
  Pick<RegisterRow, 'validFrom'>;

/** Code, name, postcode, first and last day, as all lists of the service have them. No close date is open. */
export function readOds(
  line: number,
  { code, name, postcode, opened, closed }: Cells,
): OdsFacts | RejectedRow {
  const validFrom = publishedDay(opened);
  const validTo = publishedDay(closed);
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
    name,
    identifiers: [{ scheme: 'ods', value: code }],
    postcode: where,
    validFrom: validFrom ?? undefined,
    validTo,
    notes: postcode !== '' && where === null ? [`${code}: “${postcode}” is not a postcode; left out.`] : [],
  };
}

/** The same from the 27 columns. */
export function readOdsRecord(record: CsvRecord): OdsFacts | RejectedRow {
  const cell = (place: number): string => tidy(record.fields[place]);
  return (
    brokenRecord(record, ODS_WIDTH) ??
    readOds(record.line, {
      code: cell(ODS.code),
      name: cell(ODS.name),
      postcode: cell(ODS.postcode),
      opened: cell(ODS.opened),
      closed: cell(ODS.closed),
    })
  );
}

/** The code that a list of 2023 gives where there is no board. */
const NO_BOARD = 'Q99';

/** The relation that a cell names by a code; none where it is empty, no code, or points at itself. */
export function relationTo(
  from: string,
  kind: RelationKind,
  cell: string | undefined,
  since: LocalDate | null = null,
  until: LocalDate | null = null,
): Relation[] {
  const to = tidy(cell);
  return hasForm('ods', to) && to !== NO_BOARD && to !== from
    ? [{ scheme: 'ods', from, kind, to, since, until }]
    : [];
}

/** The days in these columns that tell how old a file is. */
export const datesIn =
  (...columns: number[]) =>
  ({ fields }: CsvRecord): LocalDate[] =>
    columns.flatMap((column) => publishedDay(fields[column] ?? '') ?? []);

/** The status of an organisation: by a letter, in later lists by a word. Null where it is neither. */
export const odsStatus = (text: string): 'A' | 'C' | 'D' | 'P' | null => STATUSES[text.toUpperCase()] ?? null;
const STATUSES: Readonly<Record<string, 'A' | 'C' | 'D' | 'P'>> = {
  A: 'A',
  ACTIVE: 'A',
  C: 'C',
  CLOSED: 'C',
  INACTIVE: 'C',
  D: 'D',
  DORMANT: 'D',
  P: 'P',
  PROPOSED: 'P',
};

/** Whether a first record has the service's shape at all. */
export const isOds = (cells: readonly string[]): boolean =>
  cells.length === ODS_WIDTH && hasForm('ods', cells[ODS.code] ?? '');
