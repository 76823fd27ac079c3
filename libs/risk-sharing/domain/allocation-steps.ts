import { formatPence } from '@folkmoot/kernel/money.js';
import type { Allocation, CapStep, LayerStep } from './allocation.js';
import type { Basis, Pence, Terms } from './rule.js';
import { byWhat, listed } from './words-of-shares.js';

/** One step of an allocation in words, with the amounts it names. Amounts have the sign of the variance. */
export interface AllocationStep {
  readonly kind: 'layer' | 'cap' | 'left';
  /** `Layer 2 of 3: £120,000 by contribution.` The amounts below it are not in the words. */
  readonly words: string;
  /** What the step moves for each partner, in their order: a layer's shares, a cap's excess taken off and handed on. */
  readonly moves: readonly Pence[];
  readonly reserveDraw: Pence;
  readonly carryForward: Pence;
  readonly unallocated: Pence;
}

/** Every step in the order in which it was computed. The moves of all of them add up to the shares exactly. */
export function allocationSteps(terms: Terms, made: Allocation): AllocationStep[] {
  if (made.direction === null) return [];
  const layers = terms.rule[made.direction];
  return [
    ...made.layers.map((step) => ({
      kind: 'layer' as const,
      words: `Layer ${String(step.layer + 1)} of ${String(layers.length)}: ${layerStepInWords(step, layers[step.layer]?.basis, terms)}.`,
      moves: step.shares,
      reserveDraw: step.reserveDraw,
      carryForward: step.carryForward,
      unallocated: step.unallocated,
    })),
    ...made.caps.map((step) => ({
      kind: step.unallocated === 0n ? ('cap' as const) : ('left' as const),
      words: capStepInWords(step, terms),
      moves: step.taken.map((taken, at) => taken - (step.excess[at] ?? 0n)),
      reserveDraw: 0n,
      carryForward: 0n,
      unallocated: step.unallocated,
    })),
  ];
}

const size = (amount: Pence): string => formatPence(amount < 0n ? -amount : amount);

function layerStepInWords(step: LayerStep, basis: Basis | undefined, terms: Terms): string {
  if (!basis) return size(step.amount);
  if (basis.kind === 'ownLine') return `${formatPence(step.amount)}, each partner its own lines`;
  if (basis.kind !== 'reserve') return `${size(step.amount)} ${how(basis, step, terms)}`;
  const rest = step.amount - step.reserveDraw;
  if (rest === 0n) return `${size(step.amount)}, all from the reserve`;
  if (step.reserveDraw === 0n)
    return `${size(step.amount)} ${how(basis.then, step, terms)}, as the reserve is used up`;
  return `${size(step.amount)}, of which ${size(step.reserveDraw)} from the reserve and ${size(rest)} ${how(basis.then, step, terms)}`;
}

function how(basis: Exclude<Basis, { kind: 'reserve' | 'ownLine' }>, step: LayerStep, terms: Terms): string {
  if (basis.kind === 'carryForward') return 'carried forward to next year';
  if (basis.kind === 'escalate') return 'left for the partners to decide';
  if (basis.kind === 'single') return `all for ${terms.partners[basis.partner]?.name ?? ''}`;
  return step.unallocated === 0n
    ? byWhat(basis)
    : `${byWhat(basis)}, which is nothing for everybody: left for the partners to decide`;
}

function capStepInWords(step: CapStep, terms: Terms): string {
  const named = (amounts: readonly Pence[]): string[] =>
    terms.partners.flatMap(({ name }, at) => {
      const amount = amounts[at] ?? 0n;
      return amount === 0n ? [] : [`${name} ${size(amount)}`];
    });
  const above = `Above a cap: ${listed(named(step.excess))}`;
  return step.unallocated === 0n
    ? `${above}. Taken up by ${listed(named(step.taken))}.`
    : `${above}. Nobody is there to take it up: ${size(step.unallocated)} is left for the partners to decide.`;
}
