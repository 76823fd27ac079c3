import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Figures } from '../domain/register/area-fact.js';
import { ofFacts } from './apply-facts.js';
import {
  CENSUS,
  factColumns,
  figure,
  midYear,
  noOlderThan,
  yearNamed,
  type FactColumns,
} from './fact-columns.js';
import { brokenRecord, tidy } from './fields.js';
import type { KindOfFile } from './kind.js';
import { rejected, type CsvRecord, type ReadFact } from './register-row.js';

const OLDEST = 90;
const TOTAL = /^(total_population|total|all[ _]?ages|all[ _]?persons|persons|population)$/i;
const SEX = /^(sex|gender)$/i;
const DAY = /^(period|date|year|mid[ _]?year)$/i;

/** Names of the figures of a sex; the publisher's word for everybody differs. */
const SEXES: readonly (readonly [RegExp, string, string])[] = [
  [/^(persons|people|all|both|total)$/i, 'all', 'ages'],
  [/^(females?|women|f)$/i, 'females', 'femaleAges'],
  [/^(males?|men|m)$/i, 'males', 'maleAges'],
];

/** Where the ages stand; the column of those not yet one is named “0”. */
function agesIn(others: FactColumns['others']): number[] | null {
  const places: number[] = [];
  for (const { heading, place } of others) {
    const age = /^(?:age[ _]?)?(\d{1,2})(\+|_?plus| and over)?$/i.exec(heading);
    if (age && Number(age[1]) <= OLDEST && (!age[2] || Number(age[1]) === OLDEST))
      places[Number(age[1])] = place;
  }
  return places.length === OLDEST + 1 && !places.includes(undefined as never) ? places : null;
}

/**
 * Estimates by single year of age, of 30 June: one row an area, or one for each sex. The ages must add up to the total; a row whose
 * do not is rejected, as it has shifted.
 */
export const population: KindOfFile = {
  kind: 'population',
  title: 'populations by age',
  detect(header) {
    const columns = factColumns(header);
    const ages = columns && agesIn(columns.others);
    if (!columns || !ages) return null;
    const find = (form: RegExp): number | undefined =>
      columns.others.find(({ heading }) => form.test(heading))?.place;
    const places = { total: find(TOTAL), sex: find(SEX), day: find(DAY) };
    const readPlaces = new Set([...ages, ...Object.values(places)]);
    return {
      kind: 'population',
      header: true,
      year: null,
      unread: columns.others.flatMap(({ heading, place }) => (readPlaces.has(place) ? [] : [heading])),
      complete: false,
      dates: ({ fields }) =>
        places.day === undefined
          ? noOlderThan(columns.year)()
          : [tidy(fields[places.day])].filter(isLocalDate),
      read: (record) => read(record, columns, ages, places),
      ...ofFacts('population', ({ day }, { file, asAt }) => {
        if (day !== null) return { day, period: day.endsWith('-06-30') ? `mid-${day.slice(0, 4)}` : day };
        const year = yearNamed(file, 'mid') ?? (columns.year === null ? null : `20${columns.year}`);
        return year === null ? { day: asAt, period: asAt } : midYear(year);
      }),
    };
  },
};

interface Places {
  readonly total?: number;
  readonly sex?: number;
  readonly day?: number;
}

function read(record: CsvRecord, columns: FactColumns, ages: readonly number[], places: Places): ReadFact {
  const broken = brokenRecord(record, columns.width);
  if (broken) return broken;
  const { line, fields } = record;
  const area = columns.area(fields);
  if (typeof area === 'string') return rejected(line, area);
  const sex = places.sex === undefined ? 'Persons' : tidy(fields[places.sex]);
  const names = SEXES.find(([form]) => form.test(sex));
  if (!names) return rejected(line, `${area.code}: “${sex}” is not a sex that is known here.`);
  const day = places.day === undefined ? null : dayIn(tidy(fields[places.day]));
  if (day === undefined)
    return rejected(line, `${area.code}: “${tidy(fields[places.day!])}” is neither a day nor a year.`);
  const counts = ages.map((place) => figure(fields[place]));
  const odd = counts.findIndex((count) => typeof count !== 'number' || count < 0);
  if (odd >= 0)
    return rejected(line, `${area.code}: “${tidy(fields[ages[odd]!])}” is no count of people aged ${odd}.`);
  const sum = (counts as number[]).reduce((all, count) => all + count, 0);
  const total = places.total === undefined ? sum : figure(fields[places.total]);
  // each may have been rounded for itself
  if (typeof total !== 'number' || Math.abs(total - sum) > counts.length / 2)
    return rejected(
      line,
      `${area.code}: the ages add up to ${sum}, not to “${tidy(fields[places.total!])}”.`,
    );
  const [, all, byAge] = names;
  const figures: Figures = { [all]: total, [byAge]: counts as number[] };
  return { line, key: `${area.code} ${all} ${day ?? ''}`, area, measure: 'population', day, figures };
}

/** A day as it stands, a year as its middle. Undefined for anything else. */
function dayIn(text: string): LocalDate | undefined {
  if (isLocalDate(text)) return text;
  const year = /^(?:mid[- ]?)?(20\d\d)$/i.exec(text)?.[1];
  return year ? midYear(year).day : undefined;
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
  const told = yearNamed(file, 'census') ?? (year === null ? null : `20${year}`);
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
