import { basename } from 'node:path';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { areaKind } from '../domain/register/area.js';
import { areaColumns, areaIn, latestYear } from './area-columns.js';
import { tidy } from './fields.js';
import type { About } from './kind.js';
import type { ToldArea } from './register-row.js';

/** Where a table of figures names its areas, by a column of one level or of any, and which columns are left. */
export interface FactColumns {
  /** Two digits of the year in the column of areas; null where it has none. */
  readonly year: string | null;
  /** The same of districts, where the areas are others. */
  readonly districts: string | null;
  /** The area of a row, or what is wrong with its code. */
  area(fields: readonly string[]): ToldArea | string;
  readonly others: readonly { readonly heading: string; readonly place: number }[];
  readonly width: number;
}

const ANY_CODE = /^((area|gss|ons|geography)[ _]?)?codes?$|^mnemonic$/i;
const ANY_NAME = /^((area|geography)[ _]?)?names?$/i;

export function factColumns(header: readonly string[]): FactColumns | null {
  const columns = areaColumns(header);
  const { width } = columns;
  // the smallest level is what the figures are of; larger ones only say where it lies
  const [smallest, next] = [...columns.levels].sort((one, other) => size(one.level) - size(other.level));
  if (smallest && smallest.level !== next?.level) {
    const yearOf = (level: string): string | null =>
      latestYear(columns.levels.filter((one) => one.level === level));
    return {
      year: latestYear([smallest]),
      districts: yearOf('lad'),
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
    districts: null,
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

/** What tables write where there is no figure: nothing, a dash, dots, or a letter in brackets for the reason. */
const GAP = /^(|NA|N\/A|-|–|:|\.\.|\*|\[[a-z]{1,3}\])$/i;

/** A count or measure as published, with commas for thousands or without; null for a gap, undefined for what is no number. */
export function figure(text: string | undefined): number | null | undefined {
  const given = tidy(text).replace(/,(?=\d{3}(\D|$))/g, '');
  if (GAP.test(given)) return null;
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(given) ? Number(given) : undefined;
}

/** A table of figures is no older than the codes of its areas; its name may say that it is younger. */
export const noOlderThan = (year: string | null) => (): LocalDate[] =>
  year === null ? [] : [`20${year}-01-01`];

/** The four digits of the one year that a text has after these words: `mid2020`, `imd_2019`. Null where it names none or several. */
export function yearAfter(text: string, words: string): string | null {
  const years = new Set(
    [...text.matchAll(new RegExp(`(?<![a-z])(?:${words})[-_ ]?(20\\d\\d)(?!\\d)`, 'gi'))].map(
      ([, year]) => year!,
    ),
  );
  return years.size === 1 ? [...years][0]! : null;
}

/** The same from what stands around a table, the nearest first: its sheet, the lines above it, the file's name. */
export const yearAround = (about: About | undefined, file: string, words: string): string | null =>
  [about?.sheet ?? '', (about?.titles ?? []).join('\n'), basename(file)].reduce<string | null>(
    (year, text) => year ?? yearAfter(text, words),
    null,
  );

export const midYear = (year: string): { day: LocalDate; period: string } => ({
  day: `${year}-06-30`,
  period: `mid-${year}`,
});

/** The days of the censuses of England and Wales. */
export const CENSUS: Readonly<Record<string, LocalDate>> = { '2011': '2011-03-27', '2021': '2021-03-21' };
