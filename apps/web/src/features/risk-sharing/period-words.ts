import { formatDate } from '../../lib/dates.js';

/** From which day to which day, as far as it is known. */
export function periodWords(of: { effectiveFrom?: string | null; effectiveTo?: string | null }): string {
  if (!of.effectiveFrom) return 'Not yet said';
  return of.effectiveTo
    ? `${formatDate(of.effectiveFrom)} to ${formatDate(of.effectiveTo)}`
    : `From ${formatDate(of.effectiveFrom)}`;
}
