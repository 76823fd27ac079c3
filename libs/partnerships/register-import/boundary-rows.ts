import type { Transaction } from '@folkmoot/platform/database/database.js';
import { areaPath, type AreaPath, type Polygon } from '../domain/register/area-path.js';
import { recordBoundaries } from '../storage/area.store.js';
import { applyLand } from './apply-areas.js';
import { factColumns, type FactColumns } from './fact-columns.js';
import { POLYGONS } from './geo-json-records.js';
import { noDates, type KindOfFile } from './kind.js';
import type { Summary } from './outcome.js';
import { rejected, type CsvRecord, type RejectedRow, type ToldArea } from './register-row.js';

interface Boundary {
  readonly line: number;
  readonly area: ToldArea;
  readonly drawn: AreaPath;
}

/** Boundaries of areas (GeoJSON), kept as they are drawn on a map: for looking at, never for measuring. */
export const boundaries: KindOfFile = {
  kind: 'area-boundaries',
  title: 'boundaries of areas',
  detect(header) {
    const columns = factColumns(header);
    const polygons = columns?.others.find(({ heading }) => heading === POLYGONS);
    if (!columns || !polygons) return null;
    return {
      kind: 'area-boundaries',
      header: true,
      year: columns.year,
      unread: columns.others.filter((one) => one !== polygons).map(({ heading }) => heading),
      complete: false,
      dates: noDates,
      read: (record) => read(record, columns, polygons.place),
      keyOf: ({ area }: Boundary) => area.code,
      apply,
    };
  },
};

function read({ line, fields }: CsvRecord, columns: FactColumns, place: number): Boundary | RejectedRow {
  const area = columns.area(fields);
  if (typeof area === 'string') return rejected(line, area);
  const drawn = areaPath(JSON.parse(fields[place] ?? '[]') as Polygon[]);
  return drawn === null ? rejected(line, `${area.code} has no outline.`) : { line, area, drawn };
}

async function apply(tx: Transaction, rows: readonly Boundary[], summary: Summary): Promise<void> {
  await applyLand(
    tx,
    rows.map(({ area }) => ({ areas: [area], parts: [] })),
    'area-boundaries',
    summary,
  );
  const done = await recordBoundaries(
    tx,
    rows.map(({ area, drawn }) => ({ code: area.code, ...drawn })),
    'area-boundaries',
    summary.asAt,
  );
  summary.areas.drawn += done.drawn;
  summary.areas.older += done.older;
}
