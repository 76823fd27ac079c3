import { formatPence } from '@folkmoot/kernel/money.js';

/** Pence with a fraction, as people say a forecast: whole pounds, from £10,000 on to the nearest hundred, with a true minus. */
export function roughly(pence: number): string {
  const pounds = Math.round(pence / 100);
  const rounded = Math.abs(pounds) >= 10_000 ? Math.round(pounds / 100) * 100 : pounds;
  return formatPence(BigInt(rounded) * 100n);
}

/** `71%`; what is rare but happened is not called nothing, nor what is nearly sure certain. */
export function percentOf(share: number): string {
  const percent = share * 100;
  if (share > 0 && percent < 0.5) return 'less than 1%';
  if (share < 1 && percent >= 99.5) return 'more than 99%';
  return `${String(Math.round(percent))}%`;
}

/** `0.4%`: of a turnover. */
export const smallPercent = (share: number): string =>
  `${share < 0 ? '−' : ''}${(Math.abs(share) * 100).toFixed(Math.abs(share) < 0.1 ? 1 : 0)}%`;

/** `£1.2m`, `−£40k`: for axes, where room is short. */
export function shortly(pence: number): string {
  const pounds = Math.abs(pence) / 100;
  const sign = pence < 0 ? '−' : '';
  const short = (amount: number, unit: string): string =>
    `${sign}£${String(Math.round(amount * 10) / 10)}${unit}`;
  if (pounds >= 1_000_000) return short(pounds / 1_000_000, 'm');
  if (pounds >= 1_000) return short(pounds / 1_000, 'k');
  return short(pounds, '');
}

/** Round values from below the least to above the greatest: four to six of them, nothing among them where it lies between. */
export function ticksOf(least: number, greatest: number): number[] {
  const range = Math.max(greatest - least, 100);
  const rough = range / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? 10 * power;
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(greatest / step));
  return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}
