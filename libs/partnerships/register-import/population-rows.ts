import { basename } from 'node:path';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { AreaFact } from '../domain/register/area-fact.js';
import { ofFacts } from './apply-facts.js';
import { CENSUS, factColumns, figure, noOlderThan, yearAfter, type FactColumns } from './fact-columns.js';
import { brokenRecord, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import {
  populationColumns,
  populationDay,
  sexOf,
  type PopulationColumns,
  type SexNames,
} from './population-columns.js';
import { rejected, type CsvRecord, type FactRow, type ReadFact } from './register-row.js';

/**
 * Estimates of 30 June, by single year of age or as sums: one row an area, one for each sex, or a column for each year. The ages must
 * add up to the total; a row whose do not is rejected, as it has shifted.
 */
export const population: KindOfFile = {
  kind: 'population',
  title: 'populations by age',
  detect(header, about) {
    const columns = populationColumns(factColumns(header), about);
    if (!columns || isCensus(header)) return null;
    const { area, day } = columns;
    const told = columns.when(about?.file ?? '');
    return {
      kind: 'population',
      header: true,
      year: null,
      unread: columns.unread,
      complete: false,
      dates: ({ fields }) =>
        day === null
          ? [...noOlderThan(area.year)(), ...(told === null ? [] : [told])]
          : [tidy(fields[day])].filter(isLocalDate),
      read: (record) => read(record, columns),
      ...ofFacts('population', ({ day: own }, { asAt }) => dated(own ?? told ?? asAt)),
    };
  },
};

const isCensus = (header: readonly string[]): boolean =>
  header.some((heading) => /^total_females$/i.test(tidy(heading)));

export const dated = (day: LocalDate): Pick<AreaFact, 'day' | 'period'> => ({
  day,
  period: day.endsWith('-06-30') ? `mid-${day.slice(0, 4)}` : day,
});

function read(record: CsvRecord, columns: PopulationColumns): ReadFact {
  const { fields, line } = record;
  const broken = brokenRecord(record, columns.area.width);
  if (broken) return broken;
  const area = columns.area.area(fields);
  if (typeof area === 'string') return rejected(line, area);
  const sex = columns.sex === null ? columns.names : sexOf(tidy(fields[columns.sex]));
  if (!sex)
    return rejected(line, `${area.code}: “${tidy(fields[columns.sex!])}” is not a sex that is known here.`);
  const day = columns.day === null ? null : populationDay(fields[columns.day] ?? '');
  if (day === undefined)
    return rejected(line, `${area.code}: “${tidy(fields[columns.day!])}” is neither a day nor a year.`);
  const row = {
    line,
    key: `${area.code} ${sex.all} ${day ?? ''}`,
    area,
    measure: 'population' as const,
    day,
  };
  if (columns.years.length > 0) return readYears(row, fields, columns, sex);
  const total = columns.total === null ? null : figure(fields[columns.total]);
  if (columns.total !== null && (typeof total !== 'number' || total < 0))
    return rejected(line, `${area.code}: “${tidy(fields[columns.total])}” is no count of people.`);
  const figures: Record<string, number | readonly number[]> = {};
  let sum = 0;
  for (const { names, ages } of columns.counts) {
    const counts = ages.map((place) => figure(fields[place]));
    const odd = counts.findIndex((count) => typeof count !== 'number' || count < 0);
    if (odd >= 0)
      return rejected(line, `${area.code}: “${tidy(fields[ages[odd]!])}” is no count of people aged ${odd}.`);
    const all = (counts as number[]).reduce((people, count) => people + count, 0);
    const of = names.all === columns.names.all ? sex : names;
    figures[of.all] = all;
    figures[of.ages] = counts as number[];
    sum += all;
  }
  // each may have been rounded for itself
  if (total != null && columns.counts.length > 0 && Math.abs(total - sum) > (columns.counts.length * 91) / 2)
    return rejected(
      line,
      `${area.code}: the ages add up to ${sum}, not to “${tidy(fields[columns.total!])}”.`,
    );
  if (figures.femaleAges && figures.maleAges && !figures.ages)
    figures.ages = bothSexes(figures.femaleAges as number[], figures.maleAges as number[]);
  return { ...row, figures: { ...figures, [sex.all]: total ?? sum } };
}

export const bothSexes = (females: readonly number[], males: readonly number[]): number[] =>
  females.map((count, age) => count + males[age]!);

/** One sum for each year; a gap is no figure. */
function readYears(
  row: Omit<FactRow, 'figures'>,
  fields: readonly string[],
  { years }: PopulationColumns,
  sex: SexNames,
): ReadFact {
  const days = years.map(({ place, day }) => ({ day, value: figure(fields[place]), place }));
  const odd = days.find(({ value }) => value === undefined || (value !== null && value < 0));
  if (odd) return rejected(row.line, `${row.area.code}: “${tidy(fields[odd.place])}” is no count of people.`);
  const told = days.flatMap(({ day, value }) =>
    typeof value === 'number' ? [{ day, figures: { [sex.all]: value } }] : [],
  );
  const [first, ...others] = told;
  return first ? { ...row, ...first, others } : rejected(row.line, `${row.area.code} has no figures.`);
}

const CENSUS_COLUMN = /^(total_population|(total|younger|working_age|older)_(females|males))$/i;

/** Populations by broad age group and sex: the summary of a census. */
export const censusPopulation: KindOfFile = {
  kind: 'census-population',
  title: 'populations by sex',
  detect(header) {
    const columns = factColumns(header);
    const total = columns?.others.find(({ heading }) => /^total_population$/i.test(heading));
    if (!columns || !total || !columns.others.some(({ heading }) => /^total_females$/i.test(heading)))
      return null;
    const figures = columns.others.filter(({ heading }) => CENSUS_COLUMN.test(heading));
    return {
      kind: 'census-population',
      header: true,
      year: null,
      unread: columns.others.filter((one) => !figures.includes(one)).map(({ heading }) => heading),
      complete: false,
      dates: noOlderThan(columns.year),
      read: (record) => readCensus(record, columns, figures),
      ...ofFacts('census-population', (_row, { file, asAt }) => censusDay(file, columns.year, asAt)),
    };
  },
};

/** The day of the census that the file's name or the year of its areas tells of. */
export function censusDay(
  file: string,
  year: string | null,
  asAt: LocalDate,
): { day: LocalDate; period: string } {
  const told = yearAfter(basename(file), 'census') ?? (year === null ? null : `20${year}`);
  const day = told === null ? undefined : CENSUS[told];
  return day === undefined ? { day: asAt, period: asAt } : { day, period: `${told} Census` };
}

const CENSUS_NAMES: Readonly<Record<string, string>> = {
  total_population: 'all',
  total_females: 'females',
  total_males: 'males',
};

function readCensus(record: CsvRecord, columns: FactColumns, places: FactColumns['others']): ReadFact {
  const broken = brokenRecord(record, columns.width);
  if (broken) return broken;
  const { line, fields } = record;
  const area = columns.area(fields);
  if (typeof area === 'string') return rejected(line, area);
  const found: Record<string, number> = {};
  for (const { heading, place } of places) {
    const value = figure(fields[place]);
    if (typeof value !== 'number' || value < 0)
      return rejected(line, `${area.code}: “${tidy(fields[place])}” is no count of people.`);
    found[CENSUS_NAMES[heading.toLowerCase()] ?? heading.toLowerCase()] = value;
  }
  return { line, key: area.code, area, measure: 'population', day: null, figures: found };
}
