import { formatPence } from '@folkmoot/kernel/money.js';

/** `£240,000 overspend`. */
export function varianceInWords(variance: bigint): string {
  if (variance === 0n) return '£0, as planned';
  return variance > 0n ? `${formatPence(variance)} overspend` : `${formatPence(-variance)} underspend`;
}
