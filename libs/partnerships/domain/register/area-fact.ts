import type { LocalDate } from '@folkmoot/kernel/local-date.js';

/** What is counted or measured of areas. */
export const MEASURES = {
  population: 'Population',
  deprivation: 'Index of multiple deprivation',
  'ethnic-groups': 'Ethnic groups',
  'gp-patients': 'Patients registered with general practices',
} as const;
export type Measure = keyof typeof MEASURES;

export type Figures = Readonly<Record<string, number | readonly number[]>>;

/**
 * The figures of one measure for one area and one day, as published, under the names their table gives them. They stand together
 * in one row: of 33,755 neighbourhoods with five figures each that is a third of the room that one row a figure takes.
 *
 * A population has `all`, `females` and `males`, and by single year of age `ages`, `femaleAges` and `maleAges`: 91 counts, the
 * last of them everybody of 90 and older. Deprivation has `score`, `rank` and `decile`: rank 1 and decile 1 are the most deprived.
 */
export interface AreaFact {
  readonly area: string;
  readonly measure: Measure;
  /** The day to which the figures refer: 30 June for a mid-year estimate, 1 January where only a year is known. */
  readonly day: LocalDate;
  /** The same in the publisher's words: “mid-2020”, “2021 Census”. */
  readonly period: string;
  readonly figures: Figures;
  readonly source: string;
  readonly asAt: LocalDate;
}
