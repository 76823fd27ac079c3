import { dayInWords, isLocalDate } from '@folkmoot/kernel/local-date.js';
import type { Partner, ShareBasis, Weights } from './rule.js';
import { weightsOf } from './weights-of.js';

/** `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** Hundredths of a per cent as people read them: 150 → `1.5%`. */
export function percentOfBps(bps: bigint): string {
  const rest = (bps % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return `${(bps / 100n).toString()}${rest === '' ? '' : `.${rest}`}%`;
}

/** A part of a whole in per cent with two decimals, and `about` where they do not say it exactly. */
export function percentOf(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0%';
  const exact = (part * 10_000n) % whole === 0n;
  return `${exact ? '' : 'about '}${percentOfBps((part * 20_000n + whole) / (2n * whole))}`;
}

/** `Board 60%, Council 30% and Trust 10%`; who has no weight is left out. Empty where the weights sum to nothing. */
export function partsInWords(weights: Weights, partners: readonly Partner[]): string {
  const sum = weights.reduce((all, one) => all + one, 0n);
  return listed(
    partners.flatMap(({ name }, at) => {
      const weight = weights[at] ?? 0n;
      return weight > 0n ? [`${name} ${percentOf(weight, sum)}`] : [];
    }),
  );
}

/** By what something is shared: `by contribution`, `by population on 1 April 2026`, `equally`. */
export function byWhat(basis: Exclude<ShareBasis, { kind: 'single' }>): string {
  switch (basis.kind) {
    case 'contribution':
      return basis.asOf === 'opening' ? 'by opening contribution' : 'by contribution';
    case 'weights': {
      const name = basis.name === '' ? 'agreed weights' : basis.name;
      if (basis.asOf === null || basis.asOf === '') return `by ${name}`;
      return isLocalDate(basis.asOf)
        ? `by ${name} on ${dayInWords(basis.asOf)}`
        : `by ${name} (${basis.asOf})`;
    }
    case 'fixed':
      return new Set(basis.weights).size === 1 && basis.weights[0] !== 0n ? 'equally' : 'in fixed shares';
  }
}

/** By what and in which parts: `by contribution: Board 60% and Council 40%`. Says too what holds where the figures are nothing. */
export function sharedInWords(
  basis: Exclude<ShareBasis, { kind: 'single' }>,
  partners: readonly Partner[],
): string {
  if (basis.kind === 'contribution' && partners.some(({ contribution }) => contribution === null))
    return byWhat(basis);
  const own = weightsOf(basis.kind === 'fixed' ? basis : { ...basis, ifZero: null }, partners);
  if (own) return `${byWhat(basis)}: ${partsInWords(own, partners)}`;
  const instead = basis.kind === 'fixed' ? null : basis.ifZero;
  if (!instead) return `${byWhat(basis)}, which is nothing for everybody, so the partners decide`;
  const then =
    instead.kind === 'single'
      ? `it is all for ${partners[instead.partner]?.name ?? ''}`
      : `it is shared ${sharedInWords(instead, partners)}`;
  return `${byWhat(basis)}; as that is nothing for everybody, ${then}`;
}
