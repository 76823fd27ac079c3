import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { hasForm } from '../domain/register/identifier.js';
import { ofRelations } from './apply-relations.js';
import { applyClosures } from './apply-closures.js';
import { endBoardAreas } from './end-board-areas.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, publishedDay, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { datesIn } from './ods-row.js';
import { rejected, type CsvRecord, type RejectedRow, type RelationRow } from './register-row.js';

const BODY = '([ _](org|organisation))?[ _]code';
const columns = {
  old: new RegExp(`^(old|former|predecessor)${BODY}$`, 'i'),
  now: new RegExp(`^(new|succ|successor)${BODY}$`, 'i'),
  day: /^((effective|succession)[ _])?date$/i,
};
/** Not in every list: the last day of the one that ended. Without it a successor says nothing of that: work may pass on before. */
const closing = { ...columns, closed: /^old_closed$/i };
type SuccessorColumns = Columns<keyof typeof columns> & { readonly at: { readonly closed?: number } };

/** `closed` is the last day of the organisation that ended, where the list tells it. */
export interface SuccessorRow extends RelationRow {
  readonly closed: LocalDate | null;
}

/** Who went on with whose work from which day. An organisation may have several successors, and they successors of their own. */
export const successors: KindOfFile = {
  kind: 'successors',
  title: 'successors',
  detect(header) {
    const named: SuccessorColumns | null = findColumns(header, closing) ?? findColumns(header, columns);
    const found = named ?? withoutHeading(header);
    const relations = ofRelations('successors');
    return (
      found && {
        kind: 'successors',
        header: named !== null,
        year: null,
        unread: found.unread,
        complete: false,
        dates: datesIn(found.at.day),
        read: (record) => read(record, found),
        ...relations,
        async apply(tx, rows: readonly SuccessorRow[], summary) {
          await relations.apply(tx, rows, summary);
          await applyClosures(tx, rows, summary);
        },
        finish: endBoardAreas,
      }
    );
  },
};

/** The service's own archive has no heading: two codes, then a reason, the day and whether all of the work went over, or the day alone. */
function withoutHeading(first: readonly string[]): SuccessorColumns | null {
  const [old = '', now = '', ...others] = first.map(tidy);
  const day = others.findIndex((cell) => publishedDay(cell) !== null);
  if (first.length > 6 || day < 0 || ![old, now].every((code) => hasForm('ods', code))) return null;
  const unread = first.flatMap((_, place) => (place < 2 || place === day + 2 ? [] : [`column ${place + 1}`]));
  return { at: { old: 0, now: 1, day: day + 2 }, width: first.length, unread };
}

function read(record: CsvRecord, { at, width }: SuccessorColumns): SuccessorRow | RejectedRow {
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
  const since = publishedDay(day);
  if (since === null) return rejected(line, `${from}: “${day}” is not a date.`);
  const told = at.closed === undefined ? '' : tidy(record.fields[at.closed]);
  const closed = publishedDay(told);
  if (told !== '' && closed === null) return rejected(line, `${from}: “${told}” is not a date.`);
  return { line, scheme: 'ods', from, kind: 'succeeded-by', to, since, until: null, closed };
}
