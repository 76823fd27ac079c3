import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { midYear, yearAround, type FactColumns } from './fact-columns.js';
import { tidy } from './fields.js';
import type { About } from './kind.js';

/** Ages are counted one by one up to here; the last is of everybody older too. */
export const OLDEST = 90;
const TOTAL =
  /^(total_population|total|all[ _]?ages|all[ _]?persons|persons|population|all usual residents)$/i;
export const SEX = /^(sex|gender)$/i;
export const DAY = /^(period|date|year|mid[ _-]?year)$/i;
const AGE = /^(age([ _]?groups?)?|single year of age)$/i;

/** Names under which the figures of a sex stand. */
export interface SexNames {
  readonly all: 'all' | 'females' | 'males';
  readonly ages: 'ages' | 'femaleAges' | 'maleAges';
}
const ALL: SexNames = { all: 'all', ages: 'ages' };
const FEMALES: SexNames = { all: 'females', ages: 'femaleAges' };
const MALES: SexNames = { all: 'males', ages: 'maleAges' };

/** The publisher's word for everybody differs. */
const SEXES: readonly (readonly [RegExp, SexNames])[] = [
  [/^(persons|people|all|both|total)$/i, ALL],
  [/^(females?|women|f)$/i, FEMALES],
  [/^(males?|men|m)$/i, MALES],
];
export const sexOf = (word: string): SexNames | undefined => SEXES.find(([form]) => form.test(word))?.[1];

/** The one sex that these words name; null where they name none, or several. */
const sexIn = (words: string): SexNames | null => {
  const all = /\bpersons\b|\bpeople\b/i.test(words);
  const [females, males] = [/\bfemales?\b/i.test(words), /\bmales?\b/i.test(words)];
  if (females !== males && !all) return females ? FEMALES : MALES;
  return all && !females && !males ? ALL : null;
};

/** Counts by single year of age of one sex, and the column of their sum where there is one. */
export interface Counts {
  readonly names: SexNames;
  readonly ages: readonly number[];
}

export interface PopulationColumns {
  readonly area: FactColumns;
  readonly counts: readonly Counts[];
  /** Of everybody that a row speaks of. */
  readonly total: number | null;
  /** Sums of several years side by side. */
  readonly years: readonly { readonly place: number; readonly day: LocalDate }[];
  readonly sex: number | null;
  readonly day: number | null;
  /** Of whom a row speaks that does not say it. */
  readonly names: SexNames;
  /** The day that the words around the table or the year of its areas tell. */
  readonly when: (file: string) => LocalDate | null;
  readonly unread: readonly string[];
}

/**
 * The columns of a table of populations: by single year of age (`0` … `90+`), with a letter for the sex before each age (`F0`,
 * `M0`), or sums alone. Its sex and year may stand in the name of the sheet or above the heading. Null where it is none: a table of
 * one line for each age gives no sum.
 */
export function populationColumns(area: FactColumns | null, about?: About): PopulationColumns | null {
  if (!area) return null;
  const find = (form: RegExp): number | null =>
    area.others.find(({ heading }) => form.test(heading))?.place ?? null;
  if (find(AGE) !== null) return null;
  const words = [about?.sheet ?? '', ...(about?.titles ?? []), about?.file ?? ''];
  const names = words.reduce<SexNames | null>((sex, text) => sex ?? sexIn(text), null) ?? ALL;
  const counts = [
    { names, ages: agesIn(area, '') },
    { names: FEMALES, ages: agesIn(area, 'f') },
    { names: MALES, ages: agesIn(area, 'm') },
  ].flatMap((one) => (one.ages === null ? [] : [{ names: one.names, ages: one.ages }]));
  const years = area.others.flatMap(({ heading, place }) => {
    const year = YEAR.exec(heading)?.[1];
    return year ? [{ place, day: midYear(year).day }] : [];
  });
  const total = find(TOTAL);
  const told =
    years.length > 0 || (total !== null && IS_POPULATION.test([...words, headingAt(area, total)].join(' ')));
  if (counts.length === 0 && !told) return null;
  const [sex, day] = [find(SEX), find(DAY)];
  const read = new Set([...counts.flatMap(({ ages }) => ages), total, sex, day]);
  const used = counts.length === 0 && total === null ? years : [];
  for (const { place } of used) read.add(place);
  return {
    area,
    counts,
    total,
    years: used,
    sex,
    day,
    names,
    when(file) {
      const year = yearAround(about, file, 'mid|mid-year') ?? (area.year === null ? null : `20${area.year}`);
      return year === null ? null : midYear(year).day;
    },
    unread: area.others.flatMap(({ heading, place }) => (read.has(place) ? [] : [heading])),
  };
}

/** A column of one year’s sums. */
export const YEAR =
  /^(?:estimated )?(?:population[ _-]*mid[ _-]?|mid[ _-]?|population[ _-])(20\d\d)(?:[ _-]*population)?$/i;
const IS_POPULATION = /population|all[ _]?(ages|persons)|usual residents|mid[-_ ]?20\d\d/i;
const headingAt = ({ others }: FactColumns, place: number): string =>
  others.find((one) => one.place === place)?.heading ?? '';

/** Where the ages stand; the column of those not yet one is named “0”. */
function agesIn({ others }: FactColumns, letter: string): number[] | null {
  const form = new RegExp(`^${letter}(?:age[ _]?)?(\\d{1,2})(\\+|_?plus| and over)?$`, 'i');
  const places: number[] = [];
  for (const { heading, place } of others) {
    const age = form.exec(heading);
    if (age && Number(age[1]) <= OLDEST && (!age[2] || Number(age[1]) === OLDEST))
      places[Number(age[1])] = place;
  }
  return places.length === OLDEST + 1 && !places.includes(undefined as never) ? places : null;
}

/** A day as it stands, a year as its middle. Undefined for anything else. */
export function populationDay(text: string): LocalDate | undefined {
  const given = tidy(text);
  if (isLocalDate(given)) return given;
  const year = /^(?:mid[- ]?)?(20\d\d)$/i.exec(given)?.[1];
  return year ? midYear(year).day : undefined;
}
