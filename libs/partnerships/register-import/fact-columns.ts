import { basename } from 'node:path';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { areaKind } from '../domain/register/area.js';
import { areaColumns, areaIn, levelsOnce } from './area-columns.js';
import { tidy } from './fields.js';
import type { ToldArea } from './register-row.js';

/** Where a table of figures names its areas, by a column of one level or of any, and which columns are left. */
export interface FactColumns {
  /** Two digits of the year in the column of areas; null where it has none. */
  readonly year: string | null;
  /** The area of a row, or what is wrong with its code. */
  area(fields: readonly string[]): ToldArea | string;
  readonly others: readonly { readonly heading: string; readonly place: number }[];
  readonly width: number;
}

const ANY_CODE = /^(area[ _]?|gss[ _]?|ons[ _]?|geography[ _]?)?code$/i;
const ANY_NAME = /^(area[ _]?|geography[ _]?)?name$/i;

export function factColumns(header: readonly string[]): FactColumns | null {
  const columns = areaColumns(header);
  const { width } = columns;
  // the smallest level is what the figures are of; larger ones only say where it lies
  const [smallest] = [...(levelsOnce(columns) ?? [])].sort(
    (one, other) => size(one.level) - size(other.level),
  );
  if (smallest) {
    return {
      year: smallest.year,
      area: (fields) => areaIn(fields, smallest) ?? 'It names no area.',
      others: columns.others,
      width,
    };
  }
  const code = columns.others.filter(({ heading }) => ANY_CODE.test(heading));
  const name = columns.others.find(({ heading }) => ANY_NAME.test(heading));
  if (code.length !== 1) return null;
  return {
    year: null,
    area(fields) {
      const given = tidy(fields[code[0]!.place]);
      const kind = areaKind(given);
      return kind === null
        ? `“${given}” is not the code of an area: a letter and eight digits, like E08000009.`
        : {
            code: given,
            kind,
            name: name ? tidy(fields[name.place]) : '',
            nhs: null,
            since: null,
            until: null,
          };
    },
    others: columns.others.filter((one) => one !== code[0] && one !== name),
    width,
  };
}

const SIZES = [
  'lsoa',
  'msoa',
  'ward',
  'lad',
  'sicbl',
  'utla',
  'icb',
  'combined-authority',
  'region',
  'nhs-region',
  'country',
];
const size = (level: string): number => SIZES.indexOf(level);

/** A count or measure as published, with commas for thousands or without; null for a gap, undefined for what is no number. */
export function figure(text: string | undefined): number | null | undefined {
  const given = tidy(text).replace(/,(?=\d{3}(\D|$))/g, '');
  if (given === '' || given === 'NA' || given === '-' || given === ':') return null;
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(given) ? Number(given) : undefined;
}

/** A table of figures is no older than the codes of its areas; its name may say that it is younger. */
export const noOlderThan = (year: string | null) => (): LocalDate[] =>
  year === null ? [] : [`20${year}-01-01`];

/** The four digits of a year that the file's name has after these words: `mid2020`, `imd_2019`. */
export const yearNamed = (file: string, words: string): string | null =>
  new RegExp(`(?:${words})[-_ ]?(20\\d\\d)(?!\\d)`, 'i').exec(basename(file))?.[1] ?? null;

export const midYear = (year: string): { day: LocalDate; period: string } => ({
  day: `${year}-06-30`,
  period: `mid-${year}`,
});

/** The days of the censuses of England and Wales. */
export const CENSUS: Readonly<Record<string, LocalDate>> = { '2011': '2011-03-27', '2021': '2021-03-21' };
