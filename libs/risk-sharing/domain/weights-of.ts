import type { Partner, ShareBasis, Weights } from './rule.js';

const sumOf = (weights: Weights): bigint => weights.reduce((all, one) => all + one, 0n);

/**
 * The weights a basis comes to for these partners; null where they sum to nothing and the rule has no other basis for
 * that: then nothing is guessed and the amount is left for a decision.
 */
export function weightsOf(basis: ShareBasis, partners: readonly Partner[]): Weights | null {
  switch (basis.kind) {
    case 'single':
      return partners.map((_, at) => (at === basis.partner ? 1n : 0n));
    case 'fixed':
      return sumOf(basis.weights) > 0n ? basis.weights : null;
    case 'weights':
      return orElse(basis.weights, basis.ifZero, partners);
    case 'contribution':
      return orElse(
        partners.map((partner) => partner.contribution?.[basis.asOf] ?? 0n),
        basis.ifZero,
        partners,
      );
  }
}

function orElse(weights: Weights, ifZero: ShareBasis | null, partners: readonly Partner[]): Weights | null {
  if (sumOf(weights) > 0n) return weights;
  return ifZero ? weightsOf(ifZero, partners) : null;
}
