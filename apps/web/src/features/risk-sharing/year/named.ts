import type { AllocationToldFragment, YearToldFragment } from '../../../gql/operations.js';
import { monthInWords } from '../month-words.js';

export const partnerName = (year: Pick<YearToldFragment, 'partners'>, id: string): string =>
  year.partners.find((one) => one.id === id)?.name ?? 'A former partner';

export const schemeTitle = (year: Pick<YearToldFragment, 'schemes'>, key: string): string =>
  year.schemes.find((one) => one.key === key)?.title ?? key;

/** “Care at home” or “Care at home and Beds, netted”. */
export const schemesTitle = (year: Pick<YearToldFragment, 'schemes'>, keys: readonly string[]): string => {
  const titles = keys.map((key) => schemeTitle(year, key));
  return titles.length > 1 ? `${titles.join(' and ')}, netted` : (titles[0] ?? '');
};

/** Of which schemes it is, and of which months where a variation splits the year. */
export const sharedTitle = (
  year: Pick<YearToldFragment, 'schemes'>,
  { schemes, from, to }: Pick<AllocationToldFragment, 'schemes' | 'from' | 'to'>,
): string =>
  from && to
    ? `${schemesTitle(year, schemes)}, ${monthInWords(from)} to ${monthInWords(to)}`
    : schemesTitle(year, schemes);

/** Of which month its last word should be: of a stretch that is over its own last one. */
export const asOfMonth = ({ month, to }: Pick<AllocationToldFragment, 'month' | 'to'>): string =>
  to && to < month ? to : month;
