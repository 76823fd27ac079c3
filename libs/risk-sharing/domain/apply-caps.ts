import type { CapStep } from './allocation.js';
import { BASIS_POINTS } from './layer-bounds.js';
import { largestRemainder } from './largest-remainder.js';
import type { Cap, CapOverflow, Direction, Partner, Pence, Terms } from './rule.js';
import { weightsOf } from './weights-of.js';

/**
 * Clamps each share at its partner's cap and hands on what is above it, again and again, because who takes it up may
 * reach a cap too. What nobody below a cap may take is left for a decision. All amounts without a sign.
 */
export function applyCaps(
  shares: readonly Pence[],
  terms: Terms,
  direction: Direction,
): { shares: readonly Pence[]; steps: readonly CapStep[] } {
  const limits = terms.partners.map((partner, at) => limitOf(at, partner, terms.rule.caps, direction));
  const steps: CapStep[] = [];
  let now = shares;
  for (;;) {
    const excess = now.map((share, at) => above(share, limits[at] ?? null));
    const all = excess.reduce((sum, one) => sum + one, 0n);
    if (all === 0n) return { shares: now, steps };
    const clamped = now.map((share, at) => share - (excess[at] ?? 0n));
    const open = clamped.map((share, at) => below(share, limits[at] ?? null));
    const weights = overflowWeights(terms.rule.capOverflow, terms.partners).map((weight, at) =>
      open[at] ? weight : 0n,
    );
    if (weights.every((weight) => weight === 0n)) {
      steps.push({ excess, taken: now.map(() => 0n), unallocated: all });
      return { shares: clamped, steps };
    }
    const taken = largestRemainder(all, weights);
    steps.push({ excess, taken, unallocated: 0n });
    now = clamped.map((share, at) => share + (taken[at] ?? 0n));
  }
}

/** The lowest of a partner's caps for this direction, in pence; null where it has none. */
export function limitOf(
  at: number,
  partner: Partner,
  caps: readonly Cap[],
  direction: Direction,
): Pence | null {
  const limits = caps
    .filter((cap) => cap.partner === at && (cap.direction === direction || cap.direction === 'both'))
    .map((cap) =>
      cap.unit === 'pence' ? cap.limit : ((partner.contribution?.final ?? 0n) * cap.limit) / BASIS_POINTS,
    );
  return limits.length === 0 ? null : limits.reduce((least, one) => (one < least ? one : least));
}

const above = (share: Pence, limit: Pence | null): Pence =>
  limit !== null && share > limit ? share - limit : 0n;
const below = (share: Pence, limit: Pence | null): boolean => limit === null || share < limit;

function overflowWeights(overflow: CapOverflow, partners: readonly Partner[]): readonly bigint[] {
  const nobody = partners.map(() => 0n);
  if (overflow.mode === 'decide') return nobody;
  if (overflow.mode === 'partner') return partners.map((_, at) => (at === overflow.partner ? 1n : 0n));
  return weightsOf(overflow.basis, partners) ?? nobody;
}
