import type { Transaction } from '@folkmoot/platform/database/database.js';
import { hasForm } from '../domain/register/identifier.js';
import { recordAliases } from '../storage/area.store.js';
import { findColumns, type Columns } from './columns.js';
import { brokenRecord, present, tidy } from './fields.js';
import { noDates, type KindOfFile } from './kind.js';
import type { Summary } from './outcome.js';
import { rejected, type CsvRecord, type RejectedRow } from './register-row.js';

const columns = {
  type: /^geographic_area_type$/i,
  name: /^geographic_area_description$/i,
  code: /^gss(_?code)?$/i,
};
type AliasColumns = Columns<keyof typeof columns>;

interface Alias {
  readonly line: number;
  readonly name: string;
  /** Null for what lies abroad. */
  readonly code: string | null;
  readonly type: string;
}

/** What the charity register calls the areas in which charities work, with their codes: “Throughout England”, “Trafford”. */
export const areaAliases: KindOfFile = {
  kind: 'area-aliases',
  title: 'areas in which charities work',
  detect(header) {
    const found = findColumns(header, columns);
    return (
      found && {
        kind: 'area-aliases',
        header: true,
        year: null,
        unread: found.unread,
        complete: false,
        dates: noDates,
        read: (record) => read(record, found),
        // a county that was parted stands there once for each successor
        keyOf: ({ type, name, code }: Alias) => `${type} ${name} ${code ?? ''}`,
        apply,
      }
    );
  },
};

export const ABROAD = /^(continent|country)$/i;

function read(record: CsvRecord, { at, width }: AliasColumns): Alias | RejectedRow {
  const broken = brokenRecord(record, width);
  if (broken) return broken;
  const { line, fields } = record;
  const [type, name, code] = [tidy(fields[at.type]), tidy(fields[at.name]), present(fields[at.code])];
  if (name === '') return rejected(line, 'It names no area.');
  if (code === null)
    return ABROAD.test(type) ? { line, name, type, code } : rejected(line, `${name} (${type}) has no code.`);
  if (!hasForm('ons', code)) return rejected(line, `${name}: “${code}” is not the code of an area.`);
  return { line, name, type, code };
}

async function apply(tx: Transaction, rows: readonly Alias[], summary: Summary): Promise<void> {
  const here = rows.flatMap(({ name, code }) => (code === null ? [] : [{ name, code }]));
  const done = await recordAliases(tx, here, summary.kind, summary.asAt);
  summary.areas.named += done;
  summary.areas.abroad += rows.length - here.length;
}
