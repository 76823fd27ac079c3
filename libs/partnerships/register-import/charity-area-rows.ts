import { addDays } from '@folkmoot/kernel/local-date.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import { hasForm } from '../domain/register/identifier.js';
import { applyRelations } from './apply-relations.js';
import { ABROAD } from './area-alias-rows.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, publishedDay, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import type { Summary } from './outcome.js';
import { rejected, type CsvRecord, type RejectedRow } from './register-row.js';

const columns = {
  charity: /^registered_charity_number$/i,
  type: /^geographic_area_type$/i,
  name: /^geographic_area_description$/i,
};
const PART = /^linked_charity_number$/i;
const EXTRACTED = /^date_of_extract$/i;
type AreaColumns = Columns<keyof typeof columns>;

interface WorksIn {
  readonly line: number;
  readonly charity: string;
  readonly type: string;
  readonly name: string;
}

/**
 * Where charities work, as the charity register's own extract names it. Of the charities that the register here has, and of the areas
 * that have a code: the register's list of its names of areas, and the lists of areas, are brought before it.
 */
export const charityAreas: KindOfFile = {
  kind: 'charity-areas',
  title: 'where charities work',
  detect(header) {
    const found = findColumns(header, columns);
    const place = (form: RegExp): number => header.findIndex((heading) => form.test(heading));
    const [part, extracted] = [place(PART), place(EXTRACTED)];
    return (
      found && {
        kind: 'charity-areas',
        header: true,
        year: null,
        unread: found.unread.filter((heading) => !PART.test(heading) && !EXTRACTED.test(heading)),
        complete: false,
        mayRepeat: true,
        dates: ({ fields }) => [publishedDay(fields[extracted] ?? '')].flatMap((day) => day ?? []),
        read: (record) => read(record, found, part),
        keyOf: ({ charity, type, name }: WorksIn) => `${charity} ${type} ${name}`,
        apply,
        finish,
      }
    );
  },
};

function read(record: CsvRecord, { at, width }: AreaColumns, part: number): WorksIn | RejectedRow | null {
  const broken = brokenRecord(record, width);
  if (broken) return broken;
  const { line, fields } = record;
  const [charity, type, name] = [tidy(fields[at.charity]), tidy(fields[at.type]), tidy(fields[at.name])];
  if (!hasForm('charity', charity))
    return rejected(line, `“${charity}” is not a charity number: six or seven digits.`);
  if (name === '') return rejected(line, `Charity ${charity}: it names no area.`);
  return /^[1-9]/.test(tidy(fields[part])) ? null : { line, charity, type, name };
}

async function apply(tx: Transaction, rows: readonly WorksIn[], summary: Summary): Promise<void> {
  const held = await tx.rows<{ value: string }>(
    `SELECT value FROM partnerships.organisation_identifier WHERE scheme = 'charity' AND value = ANY($1::text[])`,
    [rows.map(({ charity }) => charity)],
  );
  const ours = new Set(held.map(({ value }) => value));
  const known = rows.filter(({ charity }) => ours.has(charity));
  summary.passedOver += rows.length - known.length;
  if (known.length === 0) return;
  const codes = await codesOf(tx, [...new Set(known.map(({ name }) => name))]);
  for (const { line, charity, name, type } of known) {
    if (codes.has(name)) continue;
    if (ABROAD.test(type)) summary.areas.abroad += 1;
    else
      summary.notes.push({ line, note: `Charity ${charity}: “${name}” is no area that the register has.` });
  }
  await applyRelations(
    tx,
    known.flatMap(({ charity, name }) =>
      (codes.get(name) ?? []).map((to) => ({
        scheme: 'charity' as const,
        from: charity,
        kind: 'works-in' as const,
        to,
        since: null,
        until: null,
      })),
    ),
    'charity-areas',
    summary,
  );
}

/** By the charity register's own names, else by the names of areas that stand. */
async function codesOf(
  tx: Transaction,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await tx.rows<{ name: string; codes: string[] }>(
    `WITH asked AS MATERIALIZED (SELECT name, partnerships.search_text(name) AS text FROM unnest($1::text[]) AS name),
          own AS MATERIALIZED (SELECT asked.name, array_agg(a.code ORDER BY a.code) AS codes FROM asked JOIN partnerships.area_alias a USING (name) GROUP BY asked.name)
     SELECT name, codes FROM own
     UNION ALL
     SELECT asked.name, array_agg(a.code ORDER BY a.code) FROM asked
       JOIN partnerships.area a ON partnerships.search_text(a.name) = asked.text
      WHERE a.kind IN ('lad', 'utla', 'region', 'country') AND a.until IS NULL AND asked.name NOT IN (SELECT name FROM own)
      GROUP BY asked.name`,
    [names],
  );
  return new Map(found.map(({ name, codes }) => [name, codes]));
}

/** What a charity of this file no longer names has ended. */
async function finish(tx: Transaction, { asAt, relations }: Summary): Promise<void> {
  const ended = await tx.rows(
    `UPDATE partnerships.organisation_relation r SET until = $2, as_at = $1
      WHERE r.scheme = 'charity' AND r.kind = 'works-in' AND r.until IS NULL AND r.as_at < $1
        AND r."from" IN (SELECT split_part(value, ' ', 1) FROM register_seen)
     RETURNING 1`,
    [asAt, addDays(asAt, -1)],
  );
  relations.ended += ended.length;
}
