import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import { hasForm } from '../domain/register/identifier.js';
import { ofOrganisations } from './apply-organisations.js';
import { applyRelations } from './apply-relations.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, publishedDay, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import type { Summary } from './outcome.js';
import { rejected, type CsvRecord, type RegisterRow, type RejectedRow } from './register-row.js';

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
        finish: addUnknown,
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
  await tx.rows(
    `CREATE TEMPORARY TABLE IF NOT EXISTS register_merger ("from" text, "to" text, line int, from_name text, to_name text, since date) ON COMMIT DROP`,
  );
  await tx.rows(
    `INSERT INTO register_merger SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::date[])`,
    [
      rows.map(({ from }) => from),
      rows.map(({ to }) => to),
      rows.map(({ line }) => line),
      rows.map(({ fromName }) => fromName),
      rows.map(({ toName }) => toName),
      rows.map(({ since }) => since),
    ],
  );
}

/**
 * Adds the charities that merged, through any number of steps, with one that the register has: who looks for a body of the past by
 * its old name shall find it, and who goes on with its work. The thousands of others would only be in the way.
 */
async function addUnknown(tx: Transaction, summary: Summary): Promise<void> {
  const unknown = await tx.rows<{ number: string; name: string; line: number; gone: LocalDate | null }>(
    `WITH RECURSIVE charity AS NOT MATERIALIZED (SELECT value FROM partnerships.organisation_identifier WHERE scheme = 'charity'),
          linked AS (
            SELECT m."from", m."to" FROM register_merger m WHERE m."from" IN (SELECT value FROM charity) OR m."to" IN (SELECT value FROM charity)
            UNION SELECT m."from", m."to" FROM linked l JOIN register_merger m ON m."from" IN (l."from", l."to") OR m."to" IN (l."from", l."to")),
          named AS (
            SELECT m."from" AS number, m.from_name AS name, m.line, m.since AS gone FROM register_merger m JOIN linked USING ("from", "to")
            UNION ALL SELECT m."to", m.to_name, m.line, NULL FROM register_merger m JOIN linked USING ("from", "to"))
     SELECT DISTINCT ON (number) number, name, line, max(gone) OVER (PARTITION BY number) AS gone
       FROM named WHERE number NOT IN (SELECT value FROM charity) ORDER BY number, gone NULLS LAST, line`,
  );
  await ofOrganisations('charity').apply(tx, unknown.map(rowOf), summary);
}

const rowOf = ({
  number,
  name,
  line,
  gone,
}: {
  number: string;
  name: string;
  line: number;
  gone: LocalDate | null;
}): RegisterRow => ({
  line,
  sector: 'vcse',
  name,
  identifiers: [{ scheme: 'charity', value: number }],
  validTo: gone === null ? undefined : addDays(gone, -1),
  notes: [],
});
