import type { Transaction } from '@folkmoot/platform/database/database.js';
import { hasForm } from '../domain/register/identifier.js';
import {
  endLeftShares,
  recordShares,
  sumsOfShares,
  trustsKnownLater,
} from '../storage/trust-patients.store.js';
import { applyLand } from './apply-areas.js';
import { factColumns, figure, noOlderThan, type FactColumns } from './fact-columns.js';
import { brokenRecord, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import type { Summary } from './outcome.js';
import { rejected, type CsvRecord, type RejectedRow, type ToldArea } from './register-row.js';

const TRUST = /^(nhs[ _]?)?(trust|provider)(\d\d)?[ _]?code$/i;
const SHARE = /^(proportion|share)\b|^(proportion|share)_/i;

/** Which share of a trust's patients lives in an area. */
interface Share {
  readonly line: number;
  readonly trust: string;
  readonly area: ToldArea;
  readonly share: number;
}

/** Where the patients of each trust live, by board or by council. The shares of a trust add up to one: a trust whose do not is named. */
export const trustPatients: KindOfFile = {
  kind: 'trust-patients',
  title: 'where the patients of trusts live',
  detect(header) {
    const columns = factColumns(header);
    const trust = columns?.others.find(({ heading }) => TRUST.test(heading));
    const share = columns?.others.find(({ heading }) => SHARE.test(heading));
    if (!columns || !trust || !share) return null;
    return {
      kind: 'trust-patients',
      header: true,
      year: columns.year,
      unread: columns.others.filter((one) => one !== trust && one !== share).map(({ heading }) => heading),
      complete: false,
      dates: noOlderThan(columns.year),
      read: (record) => read(record, columns, trust.place, share.place),
      keyOf: ({ trust: code, area }: Share) => `${code} ${area.code}`,
      apply,
      finish,
    };
  },
};

function read(
  record: CsvRecord,
  columns: FactColumns,
  trustPlace: number,
  sharePlace: number,
): Share | RejectedRow {
  const broken = brokenRecord(record, columns.width);
  if (broken) return broken;
  const { line, fields } = record;
  const area = columns.area(fields);
  if (typeof area === 'string') return rejected(line, area);
  const trust = tidy(fields[trustPlace]).toUpperCase();
  if (!hasForm('ods', trust)) return rejected(line, `“${trust}” is not an ODS code.`);
  const share = figure(fields[sharePlace]);
  if (typeof share !== 'number' || share < 0 || share > 1)
    return rejected(line, `${trust}, ${area.code}: “${tidy(fields[sharePlace])}” is no share from 0 to 1.`);
  return { line, trust, area, share };
}

async function apply(tx: Transaction, rows: readonly Share[], summary: Summary): Promise<void> {
  const { asAt, facts } = summary;
  const areas = new Map(rows.map(({ area }) => [area.code, area]));
  const land = [...areas.values()].map((area) => ({ areas: [area], parts: [] }));
  await applyLand(tx, land, 'trust-patients', summary);
  const shares = rows.map(({ trust, area, share }) => ({ trust, area: area.code, kind: area.kind, share }));
  const later = await trustsKnownLater(tx, shares, asAt);
  const fresh = shares.filter(({ trust, kind }) => !later.has(`${trust} ${kind}`));
  facts.older += shares.length - fresh.length;
  const { added, changed } = await recordShares(tx, fresh, asAt);
  facts.added += added;
  facts.changed += changed;
  facts.unchanged += fresh.length - added - changed;
}

async function finish(tx: Transaction, { asAt, facts, notes }: Summary): Promise<void> {
  facts.changed += await endLeftShares(tx, asAt);
  for (const { trust, sum } of await sumsOfShares(tx, asAt))
    if (Math.abs(sum - 1) > 0.01)
      notes.push({ line: 1, note: `${trust}: the shares add up to ${sum.toFixed(2)}, not to 1.` });
}
