import {
  areaColumns,
  landIn,
  latestYear,
  levelsOnce,
  type AreaColumns,
  type LevelColumns,
} from './area-columns.js';
import { ofAreas } from './apply-areas.js';
import { brokenRecord, tidy } from './fields.js';
import { noDates, type KindOfFile } from './kind.js';
import { rejected, type CsvRecord, type ReadArea } from './register-row.js';

const LSOAS = /^(n|count|number)_?(of_?)?lsoas?(\d\d)?$/i;

/** What the publisher's list of the names and codes of one kind of area has besides. */
const OF_NO_MATTER = /^(fid|oid|objectid|globalid|bng_[en]|long|lat|shape.*|[a-z]+\d\dnmw|)$/i;

/**
 * Tables of what lies in what, from the smallest area to the largest: neighbourhoods by ward and district, neighbourhoods or
 * districts by sub-ICB location and board. A district lies in several boards where it has several rows. Of one kind of area a list
 * of names and codes is taken too.
 */
export const areaLookup: KindOfFile = {
  kind: 'area-lookup',
  title: 'areas and what they lie in',
  detect(header) {
    const columns = areaColumns(header);
    const levels = levelsOnce(columns);
    if (levels === null || levels.length === 0 || levels.every(({ name }) => name === null)) return null;
    if (levels.length === 1 && !columns.others.every(({ heading }) => OF_NO_MATTER.test(heading)))
      return null;
    const lsoas = columns.others.find(({ heading }) => LSOAS.test(heading));
    return {
      kind: 'area-lookup',
      header: true,
      year: latestYear(levels),
      unread: columns.others.filter((one) => one !== lsoas).map(({ heading }) => heading),
      complete: false,
      mayRepeat: true,
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
