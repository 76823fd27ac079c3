import { isLocalDate } from '@folkmoot/kernel/local-date.js';
import { hasForm } from '../domain/register/identifier.js';
import { ofRelations } from './apply-relations.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, compactDate, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { datesIn } from './ods-row.js';
import { rejected, type CsvRecord, type ReadRelation } from './register-row.js';

const columns = { old: /^old_code$/i, now: /^new_code$/i, day: /^(date|effective_date)$/i };
type SuccessorColumns = Columns<keyof typeof columns>;

/** Who went on with whose work from which day. An organisation may have several successors, and they successors of their own. */
export const successors: KindOfFile = {
  kind: 'successors',
  title: 'successors',
  detect(header) {
    const found = findColumns(header, columns);
    return (
      found && {
        kind: 'successors',
        header: true,
        year: null,
        unread: found.unread,
        complete: false,
        dates: datesIn(found.at.day),
        read: (record) => read(record, found),
        ...ofRelations('successors'),
      }
    );
  },
};

function read(record: CsvRecord, { at, width }: SuccessorColumns): ReadRelation {
  const broken = brokenRecord(record, width);
  if (broken) return broken;
  const { line } = record;
  const [from, to, day] = [at.old, at.now, at.day].map((column) => tidy(record.fields[column])) as [
    string,
    string,
    string,
  ];
  for (const code of [from, to])
    if (!hasForm('ods', code)) return rejected(line, `“${code}” is not an ODS code.`);
  if (from === to) return rejected(line, `${from} is said to succeed itself.`);
  const since = isLocalDate(day) ? day : compactDate(day);
  if (since === null) return rejected(line, `${from}: “${day}” is not a date.`);
  return { line, scheme: 'ods', from, kind: 'succeeded-by', to, since, until: null };
}
