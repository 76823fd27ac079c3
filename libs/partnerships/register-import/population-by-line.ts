import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import type { AreaFact } from '../domain/register/area-fact.js';
import { applyLand } from './apply-areas.js';
import { keepFacts } from './apply-facts.js';
import { factColumns, figure, midYear, noOlderThan, yearAround, type FactColumns } from './fact-columns.js';
import { brokenRecord, tidy } from './fields.js';
import type { About, KindOfFile } from './kind.js';
import type { Summary } from './outcome.js';
import { DAY, OLDEST, populationDay, SEX, sexOf, YEAR } from './population-columns.js';
import { bothSexes, dated } from './population-rows.js';
import { rejected, type CsvRecord, type RejectedRow, type ToldArea } from './register-row.js';

const AGE = /^(age|single[ _]year[ _]of[ _]age|age([ _]\(\d+ categories\))?[ _]code)$/i;
const COUNT = /^(population|persons|people|count|value|obs(ervation)?([ _]value)?)$/i;
/** `7`, `90+`, `90 and over`, `Aged 7 years`. */
const ONE_AGE = /^(?:aged? )?(\d{1,3})(?: years?)?(?:\+| (?:and|or) (?:over|older))?$/i;
/** The two sexes by number, as the statistics office once wrote them. */
const BY_NUMBER: Readonly<Record<string, string>> = { 1: 'males', 2: 'females' };

interface Lines {
  readonly area: FactColumns;
  readonly age: number;
  readonly sex: number | null;
  readonly day: number | null;
  readonly counts: readonly { readonly place: number; readonly day: LocalDate | null }[];
}

/** How many people of one age and sex live in an area, on one day or on several. */
interface AgeLine {
  readonly line: number;
  readonly key: string;
  readonly area: ToldArea;
  readonly sex: 'all' | 'females' | 'males';
  readonly age: number;
  readonly counts: readonly { readonly day: LocalDate | null; readonly people: number }[];
}

/** Estimates with a line for each area, sex and age. They are summed up when all lines are there, as they may stand in any order. */
export const populationByLine: KindOfFile = {
  kind: 'population',
  title: 'populations by age',
  detect(header, about) {
    const lines = linesOf(header);
    if (!lines) return null;
    const told = yearOf(lines, about);
    return {
      kind: 'population',
      header: true,
      year: null,
      unread: lines.area.others.flatMap(({ heading, place }) => (isRead(lines, place) ? [] : [heading])),
      complete: false,
      dates: ({ fields }) => {
        const own = lines.day === null ? undefined : populationDay(fields[lines.day] ?? '');
        const days = lines.counts.flatMap(({ day }) => day ?? []);
        return own ? [own] : [...noOlderThan(lines.area.year)(), ...days, ...(told ? [told] : [])];
      },
      read: (record) => read(record, lines),
      keyOf: ({ key }: AgeLine) => key,
      apply: (tx, rows: readonly AgeLine[], summary) => keepLines(tx, rows, told ?? summary.asAt, summary),
      finish: sumUp,
    };
  },
};

function linesOf(header: readonly string[]): Lines | null {
  const area = factColumns(header);
  if (!area) return null;
  const find = (form: RegExp): number | null =>
    area.others.find(({ heading }) => form.test(heading))?.place ?? null;
  const age = find(AGE);
  const years = area.others.flatMap(({ heading, place }) => {
    const year = YEAR.exec(heading)?.[1];
    return year ? [{ place, day: midYear(year).day }] : [];
  });
  const count = find(COUNT);
  const counts = years.length > 0 ? years : count === null ? [] : [{ place: count, day: null }];
  return age === null || counts.length === 0 ? null : { area, age, counts, sex: find(SEX), day: find(DAY) };
}

const isRead = ({ age, sex, day, counts }: Lines, place: number): boolean =>
  [age, sex, day, ...counts.map((one) => one.place)].includes(place);

/** Of tables that tell no day in their lines: the year around them, or of their areas. */
function yearOf({ area }: Lines, about: About | undefined): LocalDate | null {
  const year =
    yearAround(about, about?.file ?? '', 'mid|mid-year') ?? (area.year === null ? null : `20${area.year}`);
  return year === null ? null : midYear(year).day;
}

function read(record: CsvRecord, lines: Lines): AgeLine | RejectedRow | null {
  const { fields, line } = record;
  const broken = brokenRecord(record, lines.area.width);
  if (broken) return broken;
  const area = lines.area.area(fields);
  if (typeof area === 'string') return rejected(line, area);
  const said = tidy(fields[lines.age]);
  if (/^(all([ _]ages)?|total)$/i.test(said)) return null;
  const age = ONE_AGE.exec(said)?.[1];
  if (age === undefined) return rejected(line, `${area.code}: “${said}” is not one year of age.`);
  const word = lines.sex === null ? 'persons' : tidy(fields[lines.sex]);
  const sex = sexOf(BY_NUMBER[word] ?? word)?.all;
  if (!sex) return rejected(line, `${area.code}: “${word}” is not a sex that is known here.`);
  const own = lines.day === null ? null : populationDay(fields[lines.day] ?? '');
  if (own === undefined)
    return rejected(line, `${area.code}: “${tidy(fields[lines.day!])}” is neither a day nor a year.`);
  const counts = lines.counts.map(({ place, day }) => ({ day: day ?? own, people: figure(fields[place]) }));
  const odd = counts.findIndex(({ people }) => typeof people !== 'number' || people < 0);
  if (odd >= 0) {
    const text = tidy(fields[lines.counts[odd]!.place]);
    return rejected(line, `${area.code}: “${text}” is no count of people aged ${said}.`);
  }
  return {
    line,
    key: [area.code, sex, age, own ?? ''].join(' '),
    area,
    sex,
    age: Math.min(Number(age), OLDEST),
    counts: counts as AgeLine['counts'],
  };
}

async function keepLines(
  tx: Transaction,
  rows: readonly AgeLine[],
  day: LocalDate,
  summary: Summary,
): Promise<void> {
  const areas = new Map(rows.map(({ area }) => [area.code, area]));
  await applyLand(
    tx,
    [...areas.values()].map((area) => ({ areas: [area], parts: [] })),
    'population',
    summary,
  );
  await tx.rows(CREATE);
  const told = rows.flatMap((row) => row.counts.map((count) => ({ ...row, ...count })));
  await tx.rows(
    'INSERT INTO register_age SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::int[], $5::float8[])',
    [
      told.map(({ area }) => area.code),
      told.map(({ sex }) => sex),
      told.map((one) => one.day ?? day),
      told.map(({ age }) => age),
      told.map(({ people }) => people),
    ],
  );
}

const CREATE =
  'CREATE TEMPORARY TABLE IF NOT EXISTS register_age (area text, sex text, day date, age int, people float8) ON COMMIT DROP';

interface Summed {
  readonly area: string;
  readonly day: LocalDate;
  readonly sexes: Readonly<Partial<Record<AgeLine['sex'], readonly (number | null)[]>>>;
}

/** So many areas at a time: of a national table each has dozens of years and sexes. */
const AREAS = 20;

async function sumUp(tx: Transaction, summary: Summary): Promise<void> {
  await tx.rows(CREATE);
  const areas = await tx.rows<{ area: string }>('SELECT DISTINCT area FROM register_age ORDER BY area');
  const gaps: string[] = [];
  for (let at = 0; at < areas.length; at += AREAS) {
    const summed = await tx.rows<Summed>(
      `WITH one AS (SELECT area, day, sex, age, sum(people) AS people FROM register_age WHERE area = ANY ($1::text[]) GROUP BY area, day, sex, age),
            whole AS (SELECT area, day, sex, (SELECT json_agg(o.people ORDER BY a.age) FROM generate_series(0, ${OLDEST}) AS a(age)
                        LEFT JOIN one o ON o.area = g.area AND o.day = g.day AND o.sex = g.sex AND o.age = a.age) AS ages
                        FROM (SELECT DISTINCT area, day, sex FROM one) g)
       SELECT area, day, json_object_agg(sex, ages) AS sexes FROM whole GROUP BY area, day ORDER BY area, day`,
      [areas.slice(at, at + AREAS).map(({ area }) => area)],
    );
    const facts = summed.flatMap((one) => factOf(one) ?? []);
    gaps.push(...new Set(summed.filter((one) => factOf(one) === null).map(({ area }) => area)));
    await keepFacts(tx, facts, 'population', summary);
  }
  for (const area of gaps)
    summary.notes.push({ line: 1, note: `${area} lacks lines of some ages: its figures are left out.` });
}

const isWhole = (ages: readonly (number | null)[]): ages is readonly number[] => !ages.includes(null);
const total = (ages: readonly number[]): number => ages.reduce((people, count) => people + count, 0);

/** Null where an age is missing: what is left would pass for all. */
function factOf({ area, day, sexes }: Summed): Omit<AreaFact, 'source' | 'asAt'> | null {
  const { all, females, males } = sexes;
  const given = [all, females, males].filter((ages) => ages !== undefined);
  if (!given.every(isWhole)) return null;
  const both = all ?? (females && males ? bothSexes(females as number[], males as number[]) : undefined);
  const figures = {
    ...(females && { females: total(females as number[]), femaleAges: females as number[] }),
    ...(males && { males: total(males as number[]), maleAges: males as number[] }),
    ...(both && { all: total(both as number[]), ages: both as number[] }),
  };
  return { area, measure: 'population', ...dated(day), figures };
}
