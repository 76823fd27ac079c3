import type { Pence } from '../domain/rule.js';
import type { AgreementTerms } from '../terms/agreement-terms.js';
import { monthsOf } from '../terms/period.js';
import { knownAt, type PositionFigures } from './position.js';
import type { Stretch } from './stretches.js';

/** What a scheme’s stretch was to cost and costs: outturn less budget is its variance. Those of all stretches add up to the year. */
export interface SchemeFigures {
  readonly scheme: string;
  /** From which it is known; null where its host has said nothing. */
  readonly position: PositionFigures | null;
  /** Of which month it is: the last of the stretch, or the one that is computed. */
  readonly month: string;
  readonly budget: Pence;
  readonly outturn: Pence;
  /** All that it is made from is final, and of the months it should be of. */
  readonly final: boolean;
}

/**
 * A stretch that is over has cost what was spent by its end, against the budget of its months: the year’s, in proportion to what was
 * to be put in by then. The last one has the rest of the year’s forecast. So a late bill of a stretch that is over is said by stating
 * its last month anew.
 *
 * @param nth which of the stretches
 */
export function stretchFigures(
  stretches: readonly Stretch[],
  nth: number,
  scheme: string,
  month: string,
  said: readonly PositionFigures[],
): SchemeFigures {
  const isLast = nth === stretches.length - 1;
  const until = isLast ? month : (stretches[nth]?.to ?? month);
  const position = knownAt(said, scheme, until);
  const now = isLast ? whole(position) : spent(position, stretches[nth]);
  const [stretch, end] = [stretches[nth - 1], stretches[nth - 1]?.to];
  const earlier = end === undefined ? null : knownAt(said, scheme, end);
  const before = spent(earlier, stretch);
  return {
    scheme,
    position,
    month: until,
    budget: now.budget - before.budget,
    outturn: now.outturn - before.outturn,
    final: isFinal(position, until) && (end === undefined || isFinal(earlier, end)),
  };
}

interface Cost {
  readonly budget: Pence;
  readonly outturn: Pence;
}

const whole = (position: PositionFigures | null): Cost => ({
  budget: position?.budget ?? 0n,
  outturn: position?.forecastOutturn ?? 0n,
});

const spent = (position: PositionFigures | null, stretch: Stretch | undefined): Cost =>
  position && stretch
    ? { budget: budgetToDate(position, stretch.version.terms), outturn: position.actualToDate }
    : { budget: 0n, outturn: 0n };

const isFinal = (position: PositionFigures | null, month: string): boolean =>
  position?.month === month && position.final;

/** Floored; by the number of months where nobody puts anything in. */
export function budgetToDate(
  { scheme, month, budget }: Pick<PositionFigures, 'scheme' | 'month' | 'budget'>,
  terms: AgreementTerms,
): Pence {
  const months = monthsOf(terms.firstMonth, terms.months);
  const count = months.indexOf(month) + 1;
  const monthly = terms.schemes.find((one) => one.key === scheme)?.contributions ?? [];
  const sum = (until: number): Pence =>
    monthly.reduce((all, one) => one.pence.slice(0, until).reduce((total, pence) => total + pence, all), 0n);
  const all = sum(months.length);
  return all === 0n
    ? (budget * BigInt(count)) / BigInt(Math.max(1, months.length))
    : (budget * sum(count)) / all;
}
