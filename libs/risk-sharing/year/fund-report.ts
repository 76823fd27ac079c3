import type { Pence } from '../domain/rule.js';
import type { CONTRIBUTION_SOURCES } from '../terms/agreement-terms.js';
import { monthsOf } from '../terms/period.js';
import type { GoverningVersion } from './governing-version.js';
import { incomeOf } from './income-of.js';
import { knownAt, varianceOf, type PositionFigures } from './position.js';

/** What one partner puts in, in the months of the report and from the year's first month to its end. */
export interface Income {
  readonly partner: string;
  readonly source: (typeof CONTRIBUTION_SOURCES)[number];
  readonly inPeriod: Pence;
  readonly toDate: Pence;
  readonly wholeYear: Pence;
}

/**
 * Income and expenditure of a fund, as its manager reports them to the partners each quarter and returns them for the year
 * (SI 2000/617 regulation 7). Money is null where nothing was said.
 */
export interface FundReport {
  readonly scheme: string;
  readonly months: readonly string[];
  readonly income: readonly Income[];
  readonly spentInPeriod: Pence | null;
  readonly spentToDate: Pence | null;
  readonly budget: Pence | null;
  readonly forecastOutturn: Pence | null;
  readonly variance: Pence | null;
  /** Of which month the figures are, where the last of the period was not reported. */
  readonly asOf: string | null;
  readonly final: boolean;
}

/** @param quarter 1 to the last of the agreement's year; null is the annual return */
export function fundReport(
  versions: readonly GoverningVersion[],
  scheme: string,
  quarter: number | null,
  said: readonly PositionFigures[],
): FundReport {
  const newest = versions.at(-1)?.terms;
  const all = monthsOf(newest?.firstMonth ?? null, newest?.months ?? 0);
  const from = quarter === null ? 0 : (quarter - 1) * 3;
  const until = quarter === null ? all.length : Math.min(all.length, from + 3);
  const months = all.slice(from, until);
  const last = months.at(-1) ?? '';
  const at = knownAt(said, scheme, last);
  const before = from === 0 ? null : knownAt(said, scheme, all[from - 1] ?? '');
  const sum = (pence: readonly Pence[]): Pence => pence.reduce((total, one) => total + one, 0n);
  return {
    scheme,
    months,
    income: incomeOf(versions, scheme).map(({ partner, source, pence }) => ({
      partner,
      source,
      inPeriod: sum(pence.slice(from, until)),
      toDate: sum(pence.slice(0, until)),
      wholeYear: sum(pence),
    })),
    // An earlier quarter's figure says nothing of this one.
    spentInPeriod:
      at && at.month >= (months[0] ?? '') ? at.actualToDate - (before?.actualToDate ?? 0n) : null,
    spentToDate: at?.actualToDate ?? null,
    budget: at?.budget ?? null,
    forecastOutturn: at?.forecastOutturn ?? null,
    variance: at ? varianceOf(at) : null,
    asOf: at?.month ?? null,
    final: at !== null && at.month === last && at.final,
  };
}
