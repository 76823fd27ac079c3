import { ofOrganisations } from './apply-organisations.js';
import { publishedDay, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { datesIn, isOds, ODS, odsStatus, readOdsRecord, relationTo } from './ods-row.js';
import { isRejected, rejected, type CsvRecord, type ReadRow } from './register-row.js';

const GP_PRACTICE = /^(0?4|RO76)$/;
const SETTING = /^(\d{1,2}|RO\d+)$/;

/**
 * GP practices and other prescribing cost centres: `epraccur.csv`. Only a prescribing setting of 4 is a GP practice
 * (fewer than half of the rows); the others are kept, as their codes stand in other lists and are asked for.
 */
export const epraccur: KindOfFile = {
  kind: 'epraccur',
  title: 'GP practices and prescribing cost centres',
  detect: (cells) =>
    isOds(cells) && odsStatus(cells[ODS.status] ?? '') !== null && SETTING.test(cells[ODS.setting] ?? '')
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
  const status = odsStatus(cell(ODS.status));
  if (status === null)
    return rejected(record.line, `${code}: the status “${cell(ODS.status)}” is not A, C, D or P.`);
  if (status === 'C' && row.validTo === null)
    return rejected(record.line, `${code} is closed, but without a close date.`);
  const isPractice = GP_PRACTICE.test(cell(ODS.setting));
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
        publishedDay(cell(ODS.joined)),
        publishedDay(cell(ODS.left)),
      ),
      ...relationTo(code, 'in-icb', cell(ODS.icb)),
    ],
  };
}
