import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { financialYear, monthsOf } from '@folkmoot/risk-sharing/terms/period.js';

const FEWEST_REPORTED = 3;
/** Of the following month. */
const REPORTING_DAY = '10';

export interface AgreementYear {
  /** `2026-04`, the first of twelve. */
  readonly firstMonth: string;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** `2026 to 2027`. */
  readonly called: string;
  /** The months that the hosts have told of by now, with the day on which they did. */
  readonly reported: readonly { readonly month: string; readonly on: LocalDate }[];
}

/**
 * The financial year that a day lies in. While hardly anything is known of it, from April into July, the agreement is one that began
 * in October: whenever a demonstration is made, its agreement is in force and has months to show.
 */
export function agreementYear(today: LocalDate): AgreementYear {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '04' ? 1 : 0);
  const financial = yearFrom(`${String(year)}-04`, today);
  return financial.reported.length >= FEWEST_REPORTED ? financial : yearFrom(`${String(year - 1)}-10`, today);
}

function yearFrom(firstMonth: string, today: LocalDate): AgreementYear {
  const months = monthsOf(firstMonth, 13);
  const { effectiveFrom, effectiveTo } = financialYear(firstMonth, 12);
  const reported = months
    .slice(0, 12)
    .map((month, at) => ({ month, on: `${months[at + 1]!}-${REPORTING_DAY}` }));
  return {
    firstMonth,
    firstDay: effectiveFrom!,
    lastDay: effectiveTo!,
    called: `${firstMonth.slice(0, 4)} to ${effectiveTo!.slice(0, 4)}`,
    reported: reported.filter(({ on }) => on < today),
  };
}

/** The first month of the year after. */
export const monthAfter = ({ lastDay }: AgreementYear): string => addDays(lastDay, 1).slice(0, 7);
