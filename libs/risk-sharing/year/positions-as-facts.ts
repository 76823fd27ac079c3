import type { Pence } from '../domain/rule.js';
import type { PositionFigures } from './position.js';

/** What a year has cost so far, as a scenario takes it for known. */
export interface YearFacts {
  readonly month: string;
  /** How many months of the year have passed at its end. */
  readonly pastMonths: number;
  /** By scheme. */
  readonly spent: readonly { readonly scheme: string; readonly pence: Pence }[];
}

/**
 * The newest month of which every scheme was reported; a month of which a host has said nothing yet is no fact. Null where there is
 * none.
 *
 * @param said in the order in which it was said, released to the parties
 */
export function positionsAsFacts(
  said: readonly PositionFigures[],
  schemes: readonly string[],
  months: readonly string[],
): YearFacts | null {
  const of = (scheme: string, month: string): PositionFigures | undefined =>
    said.findLast((one) => one.scheme === scheme && one.month === month);
  const month = months.findLast((one) => schemes.every((scheme) => of(scheme, one)));
  if (month === undefined || schemes.length === 0) return null;
  return {
    month,
    pastMonths: months.indexOf(month) + 1,
    spent: schemes.map((scheme) => ({ scheme, pence: of(scheme, month)?.actualToDate ?? 0n })),
  };
}
