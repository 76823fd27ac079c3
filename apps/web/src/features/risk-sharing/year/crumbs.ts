import { links } from '../../../lib/links.js';
import type { Crumb } from '../../../ui/breadcrumb.js';

/** Above every page of a year. */
export const yearCrumbs = (year: { place: string; number: number }): Crumb[] => [
  { text: 'Agreements', to: links.agreements(year.place) },
  { text: `Agreement ${year.number}`, to: links.agreement(year.place, year.number) },
  { text: 'The year', to: links.riskYear(year.place, year.number) },
];

export const PARTIES_SEE = 'those who represent or sign for one of the partners of this agreement';
