import { ofOrganisations } from './apply-organisations.js';
import { compactDate, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { datesIn, isOds, ODS, readOdsRecord, relationTo } from './ods-row.js';
import { isRejected, rejected, type CsvRecord, type ReadRow } from './register-row.js';

const GP_PRACTICE = '4';

/**
 * GP practices and other prescribing cost centres: `epraccur.csv`. Only a prescribing setting of 4 is a GP practice
 * (fewer than half of the rows); the others are kept, as their codes stand in other lists and are asked for.
 */
export const epraccur: KindOfFile = {
  kind: 'epraccur',
  title: 'GP practices and prescribing cost centres',
  detect: (cells) =>
    isOds(cells) && /^[ACDP]$/.test(cells[ODS.status] ?? '') && /^\d{1,2}$/.test(cells[ODS.setting] ?? '')
      ? {
          kind: 'epraccur',
          header: false,
          year: null,
          unread: [],
          complete: true,
          dates: datesIn(ODS.opened, ODS.closed, ODS.joined, ODS.left),
          read,
          ...ofOrganisations('epraccur'),
        }
      : null,
};

function read(record: CsvRecord): ReadRow {
  const row = readOdsRecord(record);
  if (isRejected(row)) return row;
  const cell = (place: number): string => tidy(record.fields[place]);
  const [{ value: code }] = row.identifiers;
  const status = cell(ODS.status);
  if (!/^[ACDP]$/.test(status))
    return rejected(record.line, `${code}: the status “${status}” is not A, C, D or P.`);
  if (status === 'C' && row.validTo === null)
    return rejected(record.line, `${code} is closed, but without a close date.`);
  const isPractice = cell(ODS.setting) === GP_PRACTICE;
  return {
    ...row,
    sector: isPractice ? 'primary-care' : 'other',
    kind: isPractice ? 'gp-practice' : 'prescribing-cost-centre',
    standing: status === 'D' ? 'dormant' : status === 'P' ? 'proposed' : null,
    relations: [
      ...relationTo(
        code,
        'commissioned-by',
        cell(ODS.commissioner),
        compactDate(cell(ODS.joined)),
        compactDate(cell(ODS.left)),
      ),
      ...relationTo(code, 'in-icb', cell(ODS.icb)),
    ],
  };
}
