import { areaKind, type AreaKind } from '../domain/register/area.js';
import { tidy } from './fields.js';
import type { Land, ToldArea, ToldPart } from './register-row.js';

/** What a column speaks of. A unitary district is its own upper tier, so a column of upper tiers holds districts too. */
export type Level = Exclude<AreaKind, 'metropolitan-county'>;

/** Headings begin with one of these, then the year, then what stands in the column: `LAD23CD`, `ltla24_code`, `ICB24CDH`. */
const LEVELS: Readonly<Record<string, Level>> = {
  lsoa: 'lsoa',
  msoa: 'msoa',
  wd: 'ward',
  ward: 'ward',
  lad: 'lad',
  ltla: 'lad',
  sicbl: 'sicbl',
  // what sub-ICB locations and boards were called in tables until 2022, under the same forms of code
  loc: 'sicbl',
  ccg: 'sicbl',
  stp: 'icb',
  utla: 'utla',
  ctyua: 'utla',
  cty: 'utla',
  icb: 'icb',
  cauth: 'combined-authority',
  rgn: 'region',
  region: 'region',
  nhser: 'nhs-region',
  ctry: 'country',
  country: 'country',
};
const HEADING = /^([a-z]+)(?:20)?(\d\d)_?(cdh|code_nhs|code_h|cd|code|nm|name)$/i;
/**
 * The same in words, the year anywhere or nowhere: `Local Authority District code (2024)`, `LAD 2023 Code`, `LA name (2021
 * boundaries)`, `LSOA Code`.
 */
const IN_WORDS: readonly RegExp[] = [
  /^(?<words>[a-z -]+?)s? (?<what>cdh|code|name) \(?(?:20)?(?<year>\d\d)(?: boundaries)?\)?$/i,
  /^(?<words>[a-z -]+?)s? \(?20(?<year>\d\d)\)? (?<what>cdh|code|name)$/i,
  /^(?<words>[a-z -]+?)s? (?<what>code|name)$/i,
  // the statistics office's tables for other programs: `ladcode23`
  /^(?<words>la|lad|lsoa|msoa|wd|icb|sicbl)(?<what>code|name)(?:20)?(?<year>\d\d)$/i,
];
const LEVEL_IN_WORDS: Readonly<Record<string, string>> = {
  la: 'lad',
  lad: 'lad',
  lsoa: 'lsoa',
  msoa: 'msoa',
  ward: 'wd',
  wd: 'wd',
  'electoral ward': 'wd',
  ccg: 'ccg',
  stp: 'stp',
  icb: 'icb',
  sicbl: 'sicbl',
  utla: 'utla',
  nhser: 'nhser',
  region: 'rgn',
  country: 'ctry',
  'lower super output area': 'lsoa',
  'middle super output area': 'msoa',
  'clinical commissioning group': 'ccg',
  'lower layer super output area': 'lsoa',
  'middle layer super output area': 'msoa',
  'local authority district': 'lad',
  'local authority': 'lad',
  'upper tier local authority': 'utla',
  'upper tier local authority district': 'utla',
  'sub icb location': 'sicbl',
  'sub icb': 'sicbl',
  'integrated care board': 'icb',
};
/** A table without years is of no year that it tells. */
const NO_YEAR = '00';

/** `LAD24CD`, whatever the heading looks like. */
function inShort(heading: string): string {
  for (const form of IN_WORDS) {
    const { words, what, year } = form.exec(heading)?.groups ?? {};
    const level = words && LEVEL_IN_WORDS[words.toLowerCase().replaceAll('-', ' ')];
    if (level) return `${level}${year ?? NO_YEAR}_${what}`;
  }
  return heading;
}

/** Two digits of the latest year among these columns; null where they tell none. */
export const latestYear = (levels: readonly { readonly year: string }[]): string | null =>
  levels
    .map(({ year }) => year)
    .filter((year) => year !== NO_YEAR)
    .sort()
    .at(-1) ?? null;

/** Which kinds of code a column of this level may hold besides its own. */
const ALSO: Readonly<Partial<Record<Level, readonly AreaKind[]>>> = { utla: ['lad'], region: ['country'] };

/** In what else an area of a kind lies, wholly or with a part of it. */
const LIES_IN: Readonly<Partial<Record<Level, readonly Level[]>>> = {
  lsoa: [
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
  ],
  msoa: ['lad', 'sicbl', 'utla', 'icb', 'combined-authority', 'region', 'country'],
  ward: ['lad', 'sicbl', 'utla', 'icb', 'combined-authority', 'region', 'country'],
  lad: ['sicbl', 'utla', 'icb', 'combined-authority', 'region', 'nhs-region', 'country'],
  sicbl: ['icb', 'nhs-region'],
  utla: ['combined-authority', 'region', 'country'],
  icb: ['nhs-region'],
  region: ['country'],
};

/** Where one level stands in a table, for one year. */
export interface LevelColumns {
  readonly level: Level;
  readonly year: string;
  readonly code: number;
  readonly name: number | null;
  readonly nhs: number | null;
}

export interface AreaColumns {
  /** One for each level and year that has a column of codes; years ascending. */
  readonly levels: readonly LevelColumns[];
  /** Headings of no area. */
  readonly others: readonly { readonly heading: string; readonly place: number }[];
  readonly width: number;
}

/** The columns of areas in a heading; a level named for several years has several. */
export function areaColumns(header: readonly string[]): AreaColumns {
  const found = new Map<
    string,
    { level: Level; year: string; places: Partial<Record<'code' | 'name' | 'nhs', number>> }
  >();
  const others: { heading: string; place: number }[] = [];
  for (const [place, raw] of header.entries()) {
    const heading = tidy(raw);
    const match = HEADING.exec(inShort(heading));
    const level = match ? LEVELS[match[1]!.toLowerCase()] : undefined;
    const what = match
      ? /^(cdh|code_nhs|code_h)$/i.test(match[3]!)
        ? 'nhs'
        : /^(cd|code)$/i.test(match[3]!)
          ? 'code'
          : 'name'
      : null;
    const one =
      match && level
        ? (found.get(`${level} ${match[2]}`) ?? { level, year: match[2]!, places: {} })
        : undefined;
    if (!one || !what || one.places[what] !== undefined) {
      others.push({ heading, place });
      continue;
    }
    one.places[what] = place;
    found.set(`${one.level} ${one.year}`, one);
  }
  const whole = [...found.values()].flatMap(({ level, year, places: { code, name, nhs } }) =>
    code === undefined ? [] : [{ level, year, code, name: name ?? null, nhs: nhs ?? null }],
  );
  return {
    levels: whole.sort((one, other) => one.year.localeCompare(other.year)),
    others,
    width: header.length,
  };
}

/** The levels of which a table says only how they are in one year; null where one stands there twice. */
export function levelsOnce({ levels }: AreaColumns): readonly LevelColumns[] | null {
  return new Set(levels.map(({ level }) => level)).size === levels.length ? levels : null;
}

/** What the statistics office writes where a country has no area of a level: `W99999999`. */
const PSEUDO = /^[A-Z]9{8}$/;

/** The area in these columns, null when they are empty, or what is wrong with its code. */
export function areaIn(fields: readonly string[], columns: LevelColumns): ToldArea | null | string {
  const code = tidy(fields[columns.code]);
  if (code === '' || code === 'NA' || PSEUDO.test(code)) return null;
  const kind = areaKind(code);
  if (kind === null)
    return `“${code}” is not the code of an area: a letter and eight digits, like E08000009.`;
  if (kind !== columns.level && !ALSO[columns.level]?.includes(kind))
    return `${code} is not the code of a ${WORDS[columns.level]}.`;
  return {
    code,
    kind,
    name: columns.name === null ? '' : tidy(fields[columns.name]),
    nhs: columns.nhs === null ? null : tidy(fields[columns.nhs]) || null,
    since: null,
    until: null,
  };
}

const WORDS: Readonly<Record<Level, string>> = {
  lsoa: 'lower layer super output area',
  msoa: 'middle layer super output area',
  ward: 'ward',
  lad: 'local authority',
  sicbl: 'sub-ICB location',
  utla: 'county or unitary authority',
  icb: 'integrated care board',
  'combined-authority': 'combined authority',
  region: 'region',
  'nhs-region': 'region of NHS England',
  country: 'country',
};

/** The areas that one line names, and which lies in which; or what is wrong with one of them. */
export function landIn(
  fields: readonly string[],
  levels: readonly LevelColumns[],
  lsoas: number | null = null,
): Land | string {
  const told: { level: Level; area: ToldArea }[] = [];
  for (const columns of levels) {
    const area = areaIn(fields, columns);
    if (typeof area === 'string') return area;
    if (area !== null) told.push({ level: columns.level, area });
  }
  const parts: ToldPart[] = [];
  for (const { level, area } of told)
    for (const whole of told)
      if (LIES_IN[level]?.includes(whole.level) && whole.area.code !== area.code)
        parts.push({
          part: area.code,
          whole: whole.area.code,
          lsoas: level === 'lad' && whole.level === 'sicbl' ? lsoas : null,
        });
  return { areas: told.map(({ area }) => area), parts };
}
