import type { Terms } from '../rule.js';
import type { Cost } from './cost.js';
import type { Bands, Spread } from './spread.js';

/** Raised whenever the same assumptions and seed could give another figure. */
export const ILLUSTRATION_ENGINE = 1;

/** How a group of costs that are netted is shared: by a rule, or not at all: each line is then borne where it falls. */
export type Sharing = { readonly kind: 'rule'; readonly terms: Terms } | { readonly kind: 'where-it-falls' };

/** One of the ways of sharing that are compared: a sharing for each group of costs. */
export interface Arrangement {
  readonly sharings: readonly Sharing[];
}

/** Everything an illustration is made from: the same input gives the same figures on every machine. */
export interface IllustrationInput {
  readonly seed: bigint;
  readonly trials: number;
  /** Months of the year. */
  readonly months: number;
  /** How much of each line's chance is common to all of them, from 0 to 1. */
  readonly correlation: number;
  /** What each partner puts in, in whole pence. */
  readonly contributions: readonly number[];
  /** What each partner can bear, in whole pence; null where nobody said. */
  readonly tolerances: readonly (number | null)[];
  readonly costs: readonly Cost[];
  /** Which costs are netted before they are shared; each cost is in one group. */
  readonly groups: readonly (readonly number[])[];
  readonly arrangements: readonly Arrangement[];
}

export interface PartnerIllustration {
  /** The share at the end of the year: positive is extra to pay. */
  readonly spread: Spread;
  /** Every twentieth of the trials, from the least to the greatest: 21 figures. */
  readonly twentieths: readonly number[];
  /** Of all trials, where it pays more than it can bear; null without a tolerance. */
  readonly aboveTolerance: number | null;
  /** Of all trials, where its cap takes something from it. */
  readonly atCap: number;
  /** Its mean share of what is over budget, beside its part of the contributions: 1 is in proportion; null where either is nothing. */
  readonly shareToContribution: number | null;
  /** Its share to date at the end of each month from the first known, all of them on the facts for months that passed. */
  readonly months: readonly Bands[];
}

export interface ArrangementIllustration {
  readonly partners: readonly PartnerIllustration[];
  /** Means of what no partner bears, so that the table adds up. */
  readonly reserveDraw: number;
  readonly carryForward: number;
  readonly unallocated: number;
  /** Of all trials, where something is left for a decision. */
  readonly undecided: number;
}

/** Two arrangements on the same draws: of all trials, in how many the first costs a partner less, and more, than the second. */
export interface Comparison {
  readonly first: number;
  readonly second: number;
  readonly less: readonly number[];
  readonly more: readonly number[];
}

export interface Illustration {
  readonly engine: number;
  /** What all the costs come to, less their budget. */
  readonly whole: Spread;
  /** Of all trials, where that is more than the budget. */
  readonly over: number;
  /** By month, as for partners. */
  readonly wholeMonths: readonly Bands[];
  /** Which month, from 0, the lists by month begin with. */
  readonly firstMonth: number;
  readonly arrangements: readonly ArrangementIllustration[];
  readonly comparisons: readonly Comparison[];
}
