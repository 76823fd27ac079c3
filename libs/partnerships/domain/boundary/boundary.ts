import type { Dated } from '../effective.js';

/** A part of a place as its people divide it: by areas, or only with the number of people they say live there. */
export interface Neighbourhood {
  readonly name: string;
  readonly codes: readonly string[];
  /** As it was given; null where it follows from the areas. */
  readonly population: number | null;
}

/** Of which areas a place is made: codes of the statistics office, of councils, counties and wards. */
export interface BoundaryText {
  readonly codes: readonly string[];
  readonly neighbourhoods: readonly Neighbourhood[];
}

/** One version of it. */
export interface Boundary extends Dated, BoundaryText {}

// Wards; districts, unitary, metropolitan and London boroughs; counties.
const OF_A_PLACE = /^E(05|06|07|08|09|10)[0-9]{6}$/;
export const isAreaOfAPlace = (code: string): boolean => OF_A_PLACE.test(code);
