import type { LayerStep } from './allocation.js';
import { largestRemainder } from './largest-remainder.js';
import type { Basis, Partner, Pence } from './rule.js';
import { weightsOf } from './weights-of.js';

/** What one layer does with the amount that falls into it; all amounts without a sign. */
export function shareLayer(
  layer: number,
  basis: Exclude<Basis, { kind: 'ownLine' }>,
  amount: Pence,
  partners: readonly Partner[],
  reserve: Pence,
): LayerStep {
  const nothing = {
    layer,
    basis: basis.kind,
    amount,
    shares: partners.map(() => 0n),
    reserveDraw: 0n,
    carryForward: 0n,
    unallocated: 0n,
  };
  switch (basis.kind) {
    case 'carryForward':
      return { ...nothing, carryForward: amount };
    case 'escalate':
      return { ...nothing, unallocated: amount };
    case 'reserve': {
      const draw = amount < reserve ? amount : reserve;
      const rest = shareLayer(layer, basis.then, amount - draw, partners, 0n);
      return { ...rest, basis: 'reserve', amount, reserveDraw: draw };
    }
    default: {
      const weights = weightsOf(basis, partners);
      if (!weights) return { ...nothing, unallocated: amount };
      return { ...nothing, shares: largestRemainder(amount, weights) };
    }
  }
}
