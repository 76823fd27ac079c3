import { ofOrganisations } from './apply-organisations.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { datesIn, readOds, relationTo } from './ods-row.js';
import { isRejected, type CsvRecord, type ReadRow } from './register-row.js';

const columns = {
  code: /^PCN Code$/i,
  name: /^PCN Name$/i,
  commissioner: /^(Current )?(Sub ICB Loc(ation)?|CCG|Clinical Commissioning Group) Code$/i,
  opened: /^Open Date$/i,
  closed: /^Close Date$/i,
  postcode: /^Postcode$/i,
};
type PcnColumns = Columns<keyof typeof columns>;

/** Primary care networks: the sheet “PCN Details” of ePCN, or its CSV. */
export const pcn: KindOfFile = {
  kind: 'pcn',
  title: 'primary care networks',
  detect(header) {
    const found = findColumns(header, columns);
    return (
      found && {
        kind: 'pcn',
        header: true,
        year: null,
        unread: found.unread,
        complete: true,
        dates: datesIn(found.at.opened, found.at.closed),
        read: (record) => read(record, found),
        ...ofOrganisations('pcn'),
      }
    );
  },
};

function read(record: CsvRecord, { at, width }: PcnColumns): ReadRow {
  const cell = (column: keyof typeof columns): string => tidy(record.fields[at[column]]);
  const code = cell('code');
  const row =
    brokenRecord(record, width) ??
    readOds(record.line, {
      code,
      name: cell('name'),
      postcode: cell('postcode'),
      opened: cell('opened'),
      closed: cell('closed'),
    });
  if (isRejected(row)) return row;
  return {
    ...row,
    sector: 'primary-care',
    kind: 'pcn',
    relations: relationTo(code, 'commissioned-by', cell('commissioner')),
  };
}
