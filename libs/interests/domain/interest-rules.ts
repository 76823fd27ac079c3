import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';

/** The periods of the register, as they hold from a day on. */
export interface InterestRules {
  readonly from: LocalDate;
  readonly source: string;
  /** Days from taking a seat or office, and from when an interest arises, within which it is declared. */
  readonly declareWithinDays: number;
  readonly refreshMonths: number;
  /** How long an interest that ended stays in the published register. */
  readonly publishedMonthsAfterEnd: number;
  /** How long the record is kept after it ended. */
  readonly keptYearsAfterEnd: number;
}

/** Newest first. A new guidance is a new entry: what was due under the old one stays explained by it. */
export const INTEREST_RULES: readonly InterestRules[] = [
  {
    from: '2017-06-01',
    source:
      'NHS England, Managing conflicts of interest in the NHS (28 days, yearly, six months, six years); Localism Act 2011 s30(1) (28 days)',
    declareWithinDays: 28,
    refreshMonths: 12,
    publishedMonthsAfterEnd: 6,
    keptYearsAfterEnd: 6,
  },
];

export function rulesAt(day: LocalDate, rules = INTEREST_RULES): InterestRules {
  const found = rules.find((one) => one.from <= day) ?? rules.at(-1);
  if (!found) throw new Error('There are no rules of interests.');
  return found;
}

/** The same day `count` months later, or the last of that month where it has no such day. */
export function addMonths(day: LocalDate, count: number): LocalDate {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + count;
  const first = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  const next = months + 1;
  const nextFirst = `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}-01`;
  const last = addDays(nextFirst, -1);
  const same = addDays(first, dayOfMonth - 1);
  return same < last ? same : last;
}

/** By when somebody says again what they have to declare: after taking a seat, and then each year. */
export function nextDue(
  seatedSince: LocalDate,
  lastConfirmed: LocalDate | null,
  rules: InterestRules,
): LocalDate {
  return lastConfirmed !== null && lastConfirmed >= seatedSince
    ? addMonths(lastConfirmed, rules.refreshMonths)
    : addDays(seatedSince, rules.declareWithinDays);
}

/** Until when the record is kept at least; null while the interest lasts. */
export const keptUntil = (until: LocalDate | null): LocalDate | null =>
  until === null ? null : addMonths(until, rulesAt(until).keptYearsAfterEnd * 12);
