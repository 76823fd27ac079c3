import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import { hasForm } from '../domain/register/identifier.js';
import { applyRelations } from './apply-relations.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, publishedDay, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { addMerged, hearNames } from './merged-charities.js';
import type { Summary } from './outcome.js';
import { rejected, type CsvRecord, type RejectedRow } from './register-row.js';

const columns = {
  fromName: /^transferor_name$/i,
  from: /^transferor_regno$/i,
  fromPart: /^transferor_subno$/i,
  toName: /^transferee_name$/i,
  to: /^transferee_regno$/i,
  vested: /^date_vesting_declaration$/i,
  handedOver: /^date_property_transferred$/i,
  registered: /^date_merger_registered$/i,
};
type MergerColumns = Columns<keyof typeof columns>;

interface Merger {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly fromName: string;
  readonly toName: string;
  readonly since: LocalDate;
  readonly note: string | null;
}

/**
 * The register of mergers that the Charity Commission keeps under section 305 of the Charities Act 2011. A row counts as a
 * succession where both have a number of their own; all others are reported. That a charity has handed over its property does
 * not say that its registration has ended: nothing is closed for it.
 */
export const charityMergers: KindOfFile = {
  kind: 'charity-mergers',
  title: 'mergers of charities',
  detect(header) {
    const found = findColumns(header, columns);
    return (
      found && {
        kind: 'charity-mergers',
        header: true,
        year: null,
        unread: found.unread,
        complete: false,
        dates: ({ fields }) => [dayIn(fields[found.at.registered])].flatMap((day) => day ?? []),
        read: (record) => read(record, found),
        keyOf: ({ from, to }: Merger) => `${from} ${to}`,
        apply,
        finish: addMerged,
      }
    );
  },
};

const dayIn = (text: string | undefined): LocalDate | null => publishedDay(text ?? '');

function read(record: CsvRecord, { at, width }: MergerColumns): Merger | RejectedRow {
  const broken = brokenRecord(record, width);
  if (broken) return broken;
  const { line, fields } = record;
  const cell = (column: keyof typeof columns): string => tidy(fields[at[column]]);
  const [from, to, part] = [cell('from'), cell('to'), cell('fromPart')];
  const words = `“${cell('fromName')}” to “${cell('toName')}”`;
  if (!hasForm('charity', from))
    return rejected(
      line,
      from === ''
        ? `The charity that handed over has no number: ${words}.`
        : `“${from}” is not a charity number: ${words}.`,
    );
  if (!hasForm('charity', to))
    return rejected(
      line,
      to === ''
        ? `The charity that took over has no number: ${words}.`
        : `“${to}” is not a charity number: ${words}.`,
    );
  if (from === to)
    return rejected(
      line,
      `${from} took over a charity linked to it, which has no number of its own: ${words}.`,
    );
  if (part !== '' && part !== '0')
    return rejected(line, `Only a charity linked to ${from} (its number ${part}) handed over: ${words}.`);
  const since = dayIn(fields[at.handedOver]) ?? dayIn(fields[at.vested]) ?? dayIn(fields[at.registered]);
  if (since === null) return rejected(line, `${from}: it has no date: ${words}.`);
  // several bodies in one cell stand apart by two spaces, and the number is of one of them
  const names = (fields[at.fromName] ?? '')
    .split(/ {2,}/)
    .map(tidy)
    .filter((name) => name !== '');
  return {
    line,
    from,
    to,
    since,
    fromName: names.join(' / ') || from,
    toName: cell('toName') || to,
    note: names.length > 1 ? `${from} stands for ${names.length} bodies: ${names.join('; ')}.` : null,
  };
}

async function apply(tx: Transaction, rows: readonly Merger[], summary: Summary): Promise<void> {
  for (const { line, note } of rows) if (note !== null) summary.notes.push({ line, note });
  await applyRelations(
    tx,
    rows.map(({ from, to, since }) => ({
      scheme: 'charity',
      from,
      kind: 'succeeded-by',
      to,
      since,
      until: null,
    })),
    'charity-mergers',
    summary,
  );
  await hearNames(
    tx,
    rows.flatMap(({ from, fromName, to, toName }) => [
      { number: from, name: fromName },
      { number: to, name: toName },
    ]),
    summary.asAt,
  );
}
