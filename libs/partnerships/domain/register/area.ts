import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { hasForm } from './identifier.js';

/** The kinds of area that published tables speak of, from small to large. */
export const AREA_KINDS = {
  lsoa: 'Lower layer super output area',
  msoa: 'Middle layer super output area',
  ward: 'Ward',
  lad: 'Local authority district',
  sicbl: 'Sub-ICB location',
  utla: 'County',
  icb: 'Integrated care board',
  'metropolitan-county': 'Metropolitan county',
  'combined-authority': 'Combined authority',
  region: 'Region',
  'nhs-region': 'NHS England region',
  country: 'Country',
} as const;
export type AreaKind = keyof typeof AREA_KINDS;

// The first three characters of a code name its kind, for each country: the statistics office's register of geographic codes.
const BY_FORM: readonly (readonly [RegExp, AreaKind])[] = [
  [/^(E01|W01|S01|N20|N21)/, 'lsoa'],
  [/^(E02|W02|S02)/, 'msoa'],
  [/^(E05|W05|S13|N08|N10)/, 'ward'],
  [/^(E0[6-9]|W06|S12|N09)/, 'lad'],
  [/^E38/, 'sicbl'],
  [/^E10/, 'utla'],
  [/^E54/, 'icb'],
  [/^E11/, 'metropolitan-county'],
  [/^E47/, 'combined-authority'],
  [/^E12/, 'region'],
  [/^E40/, 'nhs-region'],
  [/^([EWSN]92|K0[2-4])/, 'country'],
];

/** What a code is the code of, by its form alone; null when it is none of ours or no code (`E0800009` has a digit too few). */
export const areaKind = (code: string): AreaKind | null =>
  hasForm('ons', code) ? (BY_FORM.find(([form]) => form.test(code))?.[1] ?? null) : null;

/** The day that stands for “as far back as we know” where an order of days is needed. */
export const ALWAYS: LocalDate = '0001-01-01';

/**
 * An area under one code, which is its identity: an area whose boundary changes gets another code, and often keeps its name.
 * `since` is its first day (null: not known); from `until` on it is no more (null: it stands). `nhs` is the NHS's code of a
 * board or sub-ICB location (`QOP`), which outlives the statistics office's (`E54000057`). All of it is public.
 */
export interface Area {
  readonly code: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly nhs: string | null;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
  readonly source: string;
  readonly asAt: LocalDate;
}

/**
 * That one area lies in another, wholly or with a part of it: a district in three boards has three rows. `lsoas` is how many of
 * its lower layer areas do, where a table says so. From `since` (`ALWAYS`: as far as we know) up to, not including, `until`.
 */
export interface AreaPart {
  readonly part: string;
  readonly whole: string;
  readonly partKind: AreaKind;
  readonly wholeKind: AreaKind;
  readonly lsoas: number | null;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
  readonly source: string;
  readonly asAt: LocalDate;
}

/** From the day `since` the area `to` has all or some of what was `from`: a merger, a split, or the same area under a new code. */
export interface AreaSuccession {
  readonly from: string;
  readonly to: string;
  readonly since: LocalDate;
  readonly source: string;
  readonly asAt: LocalDate;
}
