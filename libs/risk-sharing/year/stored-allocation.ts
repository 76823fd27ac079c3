import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Allocation, CapStep, LayerStep } from '../domain/allocation.js';
import type { Pence, Terms } from '../domain/rule.js';
import type { MonthAllocation } from './month-allocation.js';

/** Numbers as text: JSON has no whole numbers of any size. */
type Texts<T> = T extends bigint
  ? string
  : T extends readonly (infer One)[]
    ? readonly Texts<One>[]
    : T extends object
      ? { readonly [Key in keyof T]: Texts<T[Key]> }
      : T;

/** An allocation as it is kept: computed once, never edited. */
export interface StoredAllocation {
  readonly id: Id;
  readonly agreementId: Id;
  /** The version of the agreement by whose rule it is. */
  readonly versionId: Id;
  /** The position that made it. */
  readonly positionId: Id;
  readonly rule: string;
  readonly month: string;
  /** The months that it is of, where a variation splits the year, and the terms that hold in them; else null. */
  readonly stretch: { readonly from: string; readonly to: string; readonly terms: unknown } | null;
  readonly variance: Pence;
  readonly steps: Texts<Omit<Allocation, 'variance'>>;
  readonly known: Texts<MonthAllocation['known']>;
  readonly settlement: readonly { readonly from: number; readonly to: number; readonly pence: string }[];
  readonly ruleHash: string;
  readonly engineVersion: string;
  readonly final: boolean;
  readonly audience: Audience;
  readonly computedAt: Date;
}

export const asTexts = <T>(value: T): Texts<T> =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one)),
  ) as Texts<T>;

/** Terms as they are kept: a whole number is told from a name by its sign. */
export const keptTerms = (terms: Terms): unknown =>
  JSON.parse(
    JSON.stringify(terms, (_, one: unknown) => (typeof one === 'bigint' ? { pence: one.toString() } : one)),
  );

export const termsKept = (kept: unknown): Terms =>
  JSON.parse(JSON.stringify(kept), (_, one: unknown) =>
    typeof one === 'object' && one !== null && 'pence' in one ? BigInt(String(one.pence)) : one,
  ) as Terms;

/** As the engine made it. */
export function allocationOf({ variance, steps }: Pick<StoredAllocation, 'variance' | 'steps'>): Allocation {
  const all = (texts: readonly string[]): bigint[] => texts.map(BigInt);
  return {
    variance,
    direction: steps.direction,
    shares: all(steps.shares),
    reserveDraw: BigInt(steps.reserveDraw),
    carryForward: BigInt(steps.carryForward),
    unallocated: BigInt(steps.unallocated),
    layers: steps.layers.map((step): LayerStep => ({
      layer: step.layer,
      basis: step.basis,
      amount: BigInt(step.amount),
      shares: all(step.shares),
      reserveDraw: BigInt(step.reserveDraw),
      carryForward: BigInt(step.carryForward),
      unallocated: BigInt(step.unallocated),
    })),
    caps: steps.caps.map((step): CapStep => ({
      excess: all(step.excess),
      taken: all(step.taken),
      unallocated: BigInt(step.unallocated),
    })),
  };
}
