import type { Pence } from '../domain/rule.js';
import type { CONTRIBUTION_SOURCES } from '../terms/agreement-terms.js';
import { monthsOf } from '../terms/period.js';
import { governingVersion, type GoverningVersion } from './governing-version.js';

/** What one partner puts into a scheme from one source, month by month of the year. */
export interface MonthlyIncome {
  readonly partner: string;
  readonly source: (typeof CONTRIBUTION_SOURCES)[number];
  readonly pence: readonly Pence[];
}

/** Each month as the version says that governs it: so what a partner put in before it left is still there. */
export function incomeOf(versions: readonly GoverningVersion[], scheme: string): MonthlyIncome[] {
  const newest = versions.at(-1);
  const months = newest ? monthsOf(newest.terms.firstMonth, newest.terms.months) : [];
  const income = new Map<string, MonthlyIncome & { pence: Pence[] }>();
  for (const [at, month] of months.entries()) {
    const terms = (governingVersion(versions, month) ?? newest)?.terms;
    const contributions = terms?.schemes.find((one) => one.key === scheme)?.contributions ?? [];
    for (const { partner, source, pence } of contributions) {
      const key = `${partner} ${source}`;
      const known = income.get(key) ?? { partner, source, pence: months.map(() => 0n) };
      known.pence[at] = (known.pence[at] ?? 0n) + (pence[at] ?? 0n);
      income.set(key, known);
    }
  }
  return [...income.values()];
}
