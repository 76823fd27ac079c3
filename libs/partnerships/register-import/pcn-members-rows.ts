import { hasForm } from '../domain/register/identifier.js';
import { ofRelations } from './apply-relations.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, publishedDay, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { datesIn } from './ods-row.js';
import { rejected, type CsvRecord, type ReadRelation } from './register-row.js';

const columns = {
  practice: /^(Partner Organisation|Partner|Practice) Code$/i,
  network: /^PCN Code$/i,
  since: /^(Practice to PCN )?Relationship Start Date$/i,
  until: /^(Practice to PCN )?Relationship End Date$/i,
};
type MemberColumns = Columns<keyof typeof columns>;

/**
 * Which practice is in which network, dated: the sheet “PCN Core Partner Details” of ePCN, or its CSV. That the two
 * have different sub-ICB locations, or that the practice is in no list of practices, is no fault of the line.
 */
export const pcnMembers: KindOfFile = {
  kind: 'pcn-members',
  title: 'members of primary care networks',
  detect(header) {
    const found = findColumns(header, columns);
    return (
      found && {
        kind: 'pcn-members',
        header: true,
        year: null,
        unread: found.unread,
        complete: false,
        dates: datesIn(found.at.since, found.at.until),
        read: (record) => read(record, found),
        ...ofRelations('pcn-members'),
      }
    );
  },
};

function read(record: CsvRecord, { at, width }: MemberColumns): ReadRelation {
  const broken = brokenRecord(record, width);
  if (broken) return broken;
  const { line } = record;
  const cell = (column: keyof typeof columns): string => tidy(record.fields[at[column]]);
  const [from, to] = [cell('practice'), cell('network')];
  for (const code of [from, to])
    if (!hasForm('ods', code)) return rejected(line, `“${code}” is not an ODS code.`);
  if (from === to) return rejected(line, `${from} is said to be a member of itself.`);
  const since = publishedDay(cell('since'));
  const until = publishedDay(cell('until'));
  if (since === null) return rejected(line, `${from}: the start date “${cell('since')}” is not a date.`);
  if (until === null && cell('until') !== '')
    return rejected(line, `${from}: the end date “${cell('until')}” is not a date.`);
  if (until !== null && until < since)
    return rejected(line, `${from} leaves ${to} (${until}) before it joins it (${since}).`);
  return { line, scheme: 'ods', from, kind: 'member-of', to, since, until };
}
