import { formatPence } from '@folkmoot/kernel/money.js';
import { percentOfBps } from '@folkmoot/risk-sharing/domain/words-of-shares.js';

/** Pence, or hundredths of a per cent of something: as a rule has its bounds and caps. */
export interface Amount {
  readonly unit: 'pence' | 'bps';
  readonly amount: bigint;
}

const MONEY = /^£?\s*(\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.(\d{1,6}))?\s*(k|m|million|thousand)?$/i;
const PERCENT = /^(\d{1,4})(?:\.(\d{1,2}))?\s*(?:%|per ?cent)$/i;

/** `£240,000`, `1.2m`, `250k` or `1.5%`; null where it is none of them, or not whole pence. */
export function readAmount(text: string): Amount | null {
  const percent = PERCENT.exec(text.trim());
  if (percent)
    return {
      unit: 'bps',
      amount: BigInt(percent[1] ?? '0') * 100n + BigInt((percent[2] ?? '').padEnd(2, '0')),
    };
  const money = MONEY.exec(text.trim());
  if (!money) return null;
  const zeros = { k: 3, thousand: 3, m: 6, million: 6 }[(money[3] ?? '').toLowerCase()] ?? 0;
  const digits = `${(money[1] ?? '').replaceAll(',', '')}${(money[2] ?? '').padEnd(zeros + 2, '0').slice(0, zeros + 2)}`;
  const tooFine = /[1-9]/.test((money[2] ?? '').slice(zeros + 2));
  return tooFine ? null : { unit: 'pence', amount: BigInt(digits) };
}

export const amountText = (unit: Amount['unit'], amount: string | bigint): string =>
  unit === 'bps' ? percentOfBps(BigInt(amount)) : formatPence(amount);

const PARTS = /^(\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.(\d{1,4}))?\s*%?$/;

/** Parts by partner as whole numbers of one scale, so that `62.5` beside `37.5` stays exact; null for each that is no number. */
export function readParts(texts: readonly string[]): (bigint | null)[] {
  const read = texts.map((text) => PARTS.exec(text.trim() || '0'));
  const places = Math.max(0, ...read.map((one) => (one?.[2] ?? '').replace(/0+$/, '').length));
  return read.map((one) =>
    one
      ? BigInt(`${(one[1] ?? '').replaceAll(',', '')}${(one[2] ?? '').padEnd(places, '0').slice(0, places)}`)
      : null,
  );
}
