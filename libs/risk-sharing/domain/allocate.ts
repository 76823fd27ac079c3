import type { Allocation, CapStep, LayerStep } from './allocation.js';
import { applyCaps } from './apply-caps.js';
import { amountWithin } from './layer-bounds.js';
import type { Direction, Pence, Terms } from './rule.js';
import { shareLayer } from './share-layer.js';

/**
 * Shares a variance (outturn less budget; positive is adverse) by a rule that was checked: layers from the bottom up,
 * then caps. Rounded in each layer by largest remainder, so that the steps add up too.
 *
 * @param ownLines each partner's own signed variance in the order of the partners; only a rule of own lines reads it
 */
export function allocate(
  terms: Terms,
  variance: Pence,
  ownLines: readonly Pence[] | null = null,
): Allocation {
  if (variance === 0n && !ownLines)
    return summed(
      0n,
      null,
      [],
      terms.partners.map(() => 0n),
      [],
    );
  const direction: Direction = variance < 0n ? 'under' : 'over';
  const layers = terms.rule[direction];
  if (layers[0]?.basis.kind === 'ownLine') return whereItFalls(variance, direction, ownLines);

  const size = variance < 0n ? -variance : variance;
  const steps: LayerStep[] = [];
  let reserve = terms.rule.reserve;
  for (const [at, layer] of layers.entries()) {
    const amount = amountWithin(layer, size, terms.pool);
    if (amount === 0n || layer.basis.kind === 'ownLine') continue;
    const step = shareLayer(at, layer.basis, amount, terms.partners, reserve);
    reserve -= step.reserveDraw;
    steps.push(step);
  }
  const shared = terms.partners.map((_, at) =>
    steps.reduce((sum, step) => sum + (step.shares[at] ?? 0n), 0n),
  );
  const capped = applyCaps(shared, terms, direction);
  const sign = variance < 0n ? -1n : 1n;
  return summed(
    variance,
    direction,
    steps.map((step) => signedLayer(step, sign)),
    capped.shares.map((share) => share * sign),
    capped.steps.map((step) => signedCap(step, sign)),
  );
}

/** An aligned budget that shares nothing: each bears its own lines, also against the sign of the whole. */
function whereItFalls(variance: Pence, direction: Direction, ownLines: readonly Pence[] | null): Allocation {
  if (!ownLines || ownLines.reduce((sum, one) => sum + one, 0n) !== variance)
    throw new Error('a rule of own lines needs each partner’s line, adding up to the variance');
  const step: LayerStep = {
    layer: 0,
    basis: 'ownLine',
    amount: variance,
    shares: ownLines,
    reserveDraw: 0n,
    carryForward: 0n,
    unallocated: 0n,
  };
  return summed(variance, direction, [step], ownLines, []);
}

function summed(
  variance: Pence,
  direction: Direction | null,
  layers: readonly LayerStep[],
  shares: readonly Pence[],
  caps: readonly CapStep[],
): Allocation {
  const sum = (key: 'reserveDraw' | 'carryForward' | 'unallocated'): Pence =>
    layers.reduce((all, step) => all + step[key], 0n);
  return {
    variance,
    direction,
    shares,
    reserveDraw: sum('reserveDraw'),
    carryForward: sum('carryForward'),
    unallocated: sum('unallocated') + caps.reduce((all, step) => all + step.unallocated, 0n),
    layers,
    caps,
  };
}

const signedLayer = (step: LayerStep, sign: bigint): LayerStep => ({
  ...step,
  amount: step.amount * sign,
  shares: step.shares.map((share) => share * sign),
  reserveDraw: step.reserveDraw * sign,
  carryForward: step.carryForward * sign,
  unallocated: step.unallocated * sign,
});

const signedCap = (step: CapStep, sign: bigint): CapStep => ({
  excess: step.excess.map((one) => one * sign),
  taken: step.taken.map((one) => one * sign),
  unallocated: step.unallocated * sign,
});
