import type { Basis, Direction, Pence } from './rule.js';

/** What one layer did: its own amounts, all with the sign of the variance. */
export interface LayerStep {
  /** From 0. */
  readonly layer: number;
  readonly basis: Basis['kind'];
  /** What fell into the layer. */
  readonly amount: Pence;
  readonly shares: readonly Pence[];
  readonly reserveDraw: Pence;
  readonly carryForward: Pence;
  readonly unallocated: Pence;
}

/** One round of caps: what each partner was above its cap, and who took it up. */
export interface CapStep {
  readonly excess: readonly Pence[];
  readonly taken: readonly Pence[];
  readonly unallocated: Pence;
}

/**
 * What a variance comes to for each partner, with every step. Positive is extra to pay, negative is money back.
 * Shares, draw, carry-forward and what is left for a decision add up to the variance exactly.
 */
export interface Allocation {
  readonly variance: Pence;
  /** Which list of layers was used; null where there is nothing to share. */
  readonly direction: Direction | null;
  /** In the order of the partners. */
  readonly shares: readonly Pence[];
  readonly reserveDraw: Pence;
  readonly carryForward: Pence;
  readonly unallocated: Pence;
  readonly layers: readonly LayerStep[];
  readonly caps: readonly CapStep[];
}
