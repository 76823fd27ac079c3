import type { YearToldFragment } from '../../../gql/operations.js';

export const partnerName = (year: Pick<YearToldFragment, 'partners'>, id: string): string =>
  year.partners.find((one) => one.id === id)?.name ?? 'A former partner';

export const schemeTitle = (year: Pick<YearToldFragment, 'schemes'>, key: string): string =>
  year.schemes.find((one) => one.key === key)?.title ?? key;

/** “Care at home” or “Care at home and Beds, netted”. */
export const schemesTitle = (year: Pick<YearToldFragment, 'schemes'>, keys: readonly string[]): string => {
  const titles = keys.map((key) => schemeTitle(year, key));
  return titles.length > 1 ? `${titles.join(' and ')}, netted` : (titles[0] ?? '');
};
