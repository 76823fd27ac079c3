import type { Pence } from '../domain/rule.js';

/** What a scheme's host says of its year at the end of a month. Restating a month is another one; none is ever changed. */
export interface PositionFigures {
  readonly id: string;
  /** The scheme's key in the agreement. */
  readonly scheme: string;
  /** `2026-07`. */
  readonly month: string;
  /** Of the whole year, like the forecast. */
  readonly budget: Pence;
  readonly actualToDate: Pence;
  readonly forecastOutturn: Pence;
  /** Each partner's own part of the variance, by organisation, where a rule of own lines needs it; else it is all the host's. */
  readonly lines: Readonly<Record<string, Pence>> | null;
  readonly final: boolean;
}

/** Forecast less budget: positive is adverse. */
export const varianceOf = (position: Pick<PositionFigures, 'budget' | 'forecastOutturn'>): Pence =>
  position.forecastOutturn - position.budget;

/**
 * What is known of a scheme at the end of a month: the last that was said of that month, else of the latest month before it.
 *
 * @param said in the order in which it was said
 */
export function knownAt<P extends Pick<PositionFigures, 'scheme' | 'month'>>(
  said: readonly P[],
  scheme: string,
  month: string,
): P | null {
  let known: P | null = null;
  for (const one of said)
    if (one.scheme === scheme && one.month <= month && (known === null || one.month >= known.month))
      known = one;
  return known;
}
