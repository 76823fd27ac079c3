/** All money is whole pence as bigint: £20m × £100m in pence is already beyond signed 64-bit. */
export type Pence = bigint;

/** One body of an agreement. The order of partners is the version's own and decides ties, never the order on a screen. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  /** What it puts in; null where the rule does not need it and nobody has said. */
  readonly contribution: Contribution | null;
}

/** What the year began with, and what it came to after every change in the year. */
export interface Contribution {
  readonly opening: Pence;
  readonly final: Pence;
}

/** Whole numbers in the order of the partners; only their ratio counts. */
export type Weights = readonly bigint[];

/** Weights that are known once the partners are: a layer's share of what falls into it. */
export type ShareBasis =
  | { readonly kind: 'fixed'; readonly weights: Weights }
  | {
      readonly kind: 'weights';
      readonly name: string;
      /** The day the figures are of; null where it was not said. */
      readonly asOf: string | null;
      readonly weights: Weights;
      readonly ifZero: ShareBasis | null;
    }
  | { readonly kind: 'contribution'; readonly asOf: 'opening' | 'final'; readonly ifZero: ShareBasis | null }
  | { readonly kind: 'single'; readonly partner: number };

/** How one layer is met. */
export type Basis =
  | ShareBasis
  | { readonly kind: 'reserve'; readonly then: Exclude<Basis, { kind: 'reserve' | 'ownLine' }> }
  | { readonly kind: 'carryForward' }
  | { readonly kind: 'ownLine' }
  | { readonly kind: 'escalate' };

/** From this much of a variance (included) up to that much (excluded); null has no end. Basis points are of the pool. */
export interface Layer {
  readonly from: bigint;
  readonly to: bigint | null;
  readonly unit: 'pence' | 'bps';
  readonly basis: Basis;
}

export type Direction = 'over' | 'under';

/** The most that one partner pays (over) or gets back (under): in pence, or in basis points of its own contribution. */
export interface Cap {
  readonly partner: number;
  readonly direction: Direction | 'both';
  readonly limit: bigint;
  readonly unit: 'pence' | 'bps';
}

/** What happens to what is above a cap: shared by the partners below theirs, met by one partner, or left for a decision. */
export type CapOverflow =
  | { readonly mode: 'redistribute'; readonly basis: ShareBasis }
  | { readonly mode: 'partner'; readonly partner: number }
  | { readonly mode: 'decide' };

export interface Rule {
  readonly over: readonly Layer[];
  readonly under: readonly Layer[];
  readonly reserve: Pence;
  readonly caps: readonly Cap[];
  readonly capOverflow: CapOverflow;
}

/** Everything one allocation is made from. */
export interface Terms {
  readonly partners: readonly Partner[];
  readonly rule: Rule;
  /** What bounds in basis points are of; null where no rule needs it and the contributions do not say it. */
  readonly pool: Pence | null;
}
