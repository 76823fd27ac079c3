import { allocate } from '@folkmoot/risk-sharing/domain/allocate.js';
import type { Allocation } from '@folkmoot/risk-sharing/domain/allocation.js';
import type { Pence, Terms } from '@folkmoot/risk-sharing/domain/rule.js';
import { readAmount } from './amount-text.js';

/** `£240,000`, `-1%`, `−£1.2m`, `2% underspend`: a variance, a per cent being of the pool; null where it is none. */
export function readVariance(text: string, pool: Pence | null): Pence | null {
  const match = /^([-−–+])?\s*(.*?)\s*(over|under)?(?:spend)?$/i.exec(text.trim());
  const read = readAmount(match?.[2] ?? '');
  if (!match || !read || (read.unit === 'bps' && pool === null)) return null;
  const size = read.unit === 'pence' ? read.amount : ((pool ?? 0n) * read.amount) / 10_000n;
  const isUnder = (match[1] !== undefined && match[1] !== '+') || match[3]?.toLowerCase() === 'under';
  return isUnder ? -size : size;
}

/** Own lines share nothing, so that no sum says what a partner bears. */
export const sharesNothing = ({ rule }: Terms, variance: Pence): boolean =>
  rule[variance < 0n ? 'under' : 'over'][0]?.basis.kind === 'ownLine';

export const allocated = (terms: Terms, variance: Pence): Allocation | null =>
  variance !== 0n && sharesNothing(terms, variance) ? null : allocate(terms, variance);
