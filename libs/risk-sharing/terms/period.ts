import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';

/** `2026-04` and 12: from `2026-04-01` to `2027-03-31`. Nothing where there is no such month. */
export function financialYear(
  firstMonth: string,
  months: number,
): { effectiveFrom: LocalDate | null; effectiveTo: LocalDate | null } {
  const all = monthsOf(firstMonth, months + 1);
  const after = all.at(-1);
  return after === undefined
    ? { effectiveFrom: null, effectiveTo: null }
    : { effectiveFrom: `${all[0]!}-01`, effectiveTo: addDays(`${after}-01`, -1) };
}

/** The months of an agreement in their order, `2026-04` …; none where it has no first one. */
export function monthsOf(firstMonth: string | null, months: number): string[] {
  const [year, month] = (firstMonth ?? '').split('-').map(Number);
  if (!year || !month) return [];
  return Array.from({ length: months }, (_, at) => {
    const count = year * 12 + month - 1 + at;
    return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
  });
}
