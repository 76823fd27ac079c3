import type { AgreementTerms } from '../terms/agreement-terms.js';

/** The months of an agreement's year, `2026-04` and on; none while its first is not said. */
export function monthsOf({ firstMonth, months }: Pick<AgreementTerms, 'firstMonth' | 'months'>): string[] {
  if (firstMonth === null) return [];
  const [year = 0, month = 1] = firstMonth.split('-').map(Number);
  return Array.from({ length: months }, (_, at) => {
    const count = year * 12 + month - 1 + at;
    return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
}
