import { areaColumns, landIn, levelsOnce, type AreaColumns, type LevelColumns } from './area-columns.js';
import { ofAreas } from './apply-areas.js';
import { brokenRecord, tidy } from './fields.js';
import { noDates, type KindOfFile } from './kind.js';
import { rejected, type CsvRecord, type ReadArea } from './register-row.js';

const LSOAS = /^(n|count|number)_?(of_?)?lsoas?(\d\d)?$/i;

/**
 * Tables of what lies in what, from the smallest area to the largest: neighbourhoods by ward and district, neighbourhoods or
 * districts by sub-ICB location and board. A district lies in several boards where it has several rows.
 */
export const areaLookup: KindOfFile = {
  kind: 'area-lookup',
  title: 'areas and what they lie in',
  detect(header) {
    const columns = areaColumns(header);
    const levels = levelsOnce(columns);
    if (levels === null || levels.length < 2 || levels.every(({ name }) => name === null)) return null;
    const lsoas = columns.others.find(({ heading }) => LSOAS.test(heading));
    return {
      kind: 'area-lookup',
      header: true,
      year: levels.at(-1)!.year,
      unread: columns.others.filter((one) => one !== lsoas).map(({ heading }) => heading),
      complete: false,
      dates: noDates,
      read: (record) => read(record, columns, levels, lsoas?.place),
      ...ofAreas('area-lookup'),
    };
  },
};

function read(
  record: CsvRecord,
  { width }: AreaColumns,
  levels: readonly LevelColumns[],
  lsoas?: number,
): ReadArea {
  const broken = brokenRecord(record, width);
  if (broken) return broken;
  const { line, fields } = record;
  const count = lsoas === undefined ? '' : tidy(fields[lsoas]);
  const land = landIn(fields, levels, /^\d+$/.test(count) ? Number(count) : null);
  if (typeof land === 'string') return rejected(line, land);
  const [first, ...others] = land.areas;
  if (!first) return rejected(line, 'It names no area.');
  const unnamed = land.areas.find(
    ({ name }, place) => name === '' && levels[place] !== undefined && levels[place].name !== null,
  );
  if (unnamed) return rejected(line, `${unnamed.code} has no name.`);
  return { line, key: [first, ...others].map(({ code }) => code).join(' '), ...land };
}
