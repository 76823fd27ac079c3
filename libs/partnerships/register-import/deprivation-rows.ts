import { ofFacts } from './apply-facts.js';
import { factColumns, figure, noOlderThan, yearAround, type FactColumns } from './fact-columns.js';
import { brokenRecord, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { rejected, type CsvRecord, type ReadFact } from './register-row.js';

const OF_AREAS =
  /^imd[ _]?(?:(?:20)?\d\d)?[ _-]*(score|rank|decile)$|^index of multiple deprivation \(imd\) (score|rank|decile)/i;
const OF_DISTRICTS = /^imd.*average[ _]score$/i;
/** The summary of 2019 calls the index itself nothing: `Score`, beside `Income_Score`. */
const UNNAMED = /^(score|proportion|extent)$/i;
const FIGURE = /(score|rank|decile|proportion|extent|concentration|scale|rate)/i;
const EDITION = /^imd[ _]?(?:20)?(\d\d)[ _]/i;

interface FigureColumn {
  readonly name: string;
  readonly place: number;
}

/**
 * Indices of multiple deprivation: of neighbourhoods (score, rank and decile), or their summaries of districts and boards. In all
 * of them rank 1 is the most deprived. The edition is in the headings, else in the file's name, else told by its areas: the
 * indices of 2025 use the neighbourhoods of 2021 and the districts of 2024.
 */
export const deprivation: KindOfFile = {
  kind: 'deprivation',
  title: 'indices of deprivation',
  detect(header, about) {
    const columns = factColumns(header);
    if (!columns) return null;
    const headings = columns.others.map(({ heading }) => heading);
    const isIndex =
      headings.some((heading) => OF_AREAS.test(heading) || OF_DISTRICTS.test(heading)) ||
      headings.filter((heading) => UNNAMED.test(heading)).length === 3;
    if (!isIndex) return null;
    const figures = columns.others.flatMap(({ heading, place }) =>
      FIGURE.test(heading) ? [{ name: nameOf(heading), place }] : [],
    );
    const told = headings.flatMap((heading) => EDITION.exec(heading)?.[1] ?? [])[0];
    return {
      kind: 'deprivation',
      header: true,
      year: null,
      unread: headings.filter((heading) => !FIGURE.test(heading)),
      complete: false,
      dates: () => [...noOlderThan(columns.year)(), ...noOlderThan(columns.districts)()],
      read: (record) => read(record, columns, figures),
      ...ofFacts('deprivation', (row, { file }) => {
        const year = told
          ? `20${told}`
          : (yearAround(about, file, 'imd|iod|id|deprivation') ?? editionOf(row.area.kind, columns));
        return { day: `${year}-01-01`, period: `${year} index` };
      }),
    };
  },
};

/**
 * The indices of 2025 use the neighbourhoods of 2021; those of 2015 and 2019 both use the neighbourhoods of 2011, and the year of
 * their districts tells one from the other.
 */
function editionOf(kind: string, { year, districts }: FactColumns): string {
  if (kind === 'lsoa' && Number(year ?? 0) >= 21) return '2025';
  if (kind === 'lsoa' && Number(year ?? 11) < 11) return '2010';
  const of = Number((kind === 'lsoa' ? districts : year) ?? (kind === 'lsoa' ? 19 : 24));
  if (of >= 24 && kind !== 'lsoa') return '2025';
  return of >= 17 ? '2019' : of >= 12 ? '2015' : '2010';
}

/** The index itself by short names; its domains by the names of their columns. */
function nameOf(heading: string): string {
  const name = heading
    .toLowerCase()
    .replace(/\((where|rate)[^)]*\)/g, '')
    .replace('index of multiple deprivation (imd)', 'imd')
    .replace(EDITION, 'imd_')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .replace(/^imd_/, '');
  return SHORT[name] ?? name;
}

const SHORT: Readonly<Record<string, string>> = { average_score: 'score', rank_of_average_score: 'rank' };

function read(record: CsvRecord, columns: FactColumns, figures: readonly FigureColumn[]): ReadFact {
  const broken = brokenRecord(record, columns.width);
  if (broken) return broken;
  const { line, fields } = record;
  const area = columns.area(fields);
  if (typeof area === 'string') return rejected(line, area);
  const found: Record<string, number> = {};
  for (const { name, place } of figures) {
    const value = figure(fields[place]);
    if (value === undefined) return rejected(line, `${area.code}: “${tidy(fields[place])}” is not a number.`);
    if (value !== null) found[name] = value;
  }
  if (Object.keys(found).length === 0) return rejected(line, `${area.code} has no figures.`);
  return { line, key: area.code, area, measure: 'deprivation', day: null, figures: found };
}
