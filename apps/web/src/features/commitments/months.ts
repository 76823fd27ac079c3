import { STANDINGS } from './standing.js';

export interface DueInMonth {
  readonly month: string;
  readonly standing: string;
  readonly count: number;
}

export interface Month {
  /** Its first day. */
  readonly month: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
}

const LONGEST = 240;

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
};

/** Every month from the first in which anything is due to the last, also those in between in which nothing is. */
export function monthsOf(rows: readonly DueInMonth[]): Month[] {
  const last = rows.at(-1)?.month ?? '';
  const months: Month[] = [];
  for (
    let month = rows[0]?.month;
    month && month <= last && months.length < LONGEST;
    month = nextMonth(month)
  ) {
    const here = rows.filter((row) => row.month === month);
    months.push({
      month,
      counts: Object.fromEntries(here.map(({ standing, count }) => [standing, count])),
      total: here.reduce((sum, { count }) => sum + count, 0),
    });
  }
  return months;
}

/** The ways to stand that occur at all, in the order in which a chair asks about them. */
export const standingsIn = (months: readonly Month[]): string[] =>
  STANDINGS.filter((one) => months.some(({ counts }) => (counts[one] ?? 0) > 0));
