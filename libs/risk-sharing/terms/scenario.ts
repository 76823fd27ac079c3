import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { StoredAssumptions } from './assumptions.js';
import type { StoredTerms } from './agreement-terms.js';
import type { Illustration } from '../domain/illustration/illustration.js';

/** What one organisation assumes of an agreement’s year, for itself alone until it releases a copy to the parties. */
export interface Scenario {
  readonly id: Id;
  readonly version: number;
  readonly agreementId: Id;
  readonly organisationId: Id;
  /** The organisation’s own, or the parties’ for a released copy. */
  readonly audience: Audience;
  readonly title: string;
  readonly assumptions: StoredAssumptions;
  readonly madeBy: Id;
  readonly madeAt: Date;
  readonly changedAt: Date;
  /** The scenario that was released; null for one that is worked on. A copy stays as it is. */
  readonly copyOf: Id | null;
}

export const ILLUSTRATION_STATES = [
  'waiting',
  'running',
  'done',
  'cancelled',
  'failed',
  'too-large',
  'too-long',
] as const;
export type IllustrationState = (typeof ILLUSTRATION_STATES)[number];

/** Everything that decides an illustration’s figures. */
export interface IllustratedOf {
  readonly terms: StoredTerms;
  readonly assumptions: StoredAssumptions;
}

/** One run, or its copy that was released with its scenario. */
export interface IllustrationRun {
  readonly id: Id;
  readonly version: number;
  readonly scenarioId: Id;
  readonly audience: Audience;
  readonly state: IllustrationState;
  /** From 0 to 1. */
  readonly progress: number;
  /** The version of the agreement whose terms were read. */
  readonly termsN: number;
  readonly made: IllustratedOf;
  /** SHA-256 of `made` in canonical JSON, with the engine’s number. */
  readonly inputHash: string;
  readonly engine: number;
  readonly result: IllustrationResult | null;
  readonly askedBy: Id;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
}

/** Where one of two ways costs a partner less than the other, from one variance of the pool to another (pence as text). */
export interface CheaperBetween {
  readonly from: string;
  readonly to: string;
  readonly cheaper: 'first' | 'second' | 'same';
}

/** The figures, and what their columns are called. */
export interface IllustrationResult {
  readonly partners: readonly {
    readonly id: Id;
    readonly name: string;
    readonly contribution: number;
    readonly tolerance: number | null;
    readonly turnover: number | null;
  }[];
  readonly titles: readonly string[];
  /** `2027-04` for each month of the year; empty where the draft has no first month yet. */
  readonly months: readonly string[];
  readonly figures: Illustration;
  /** Per comparison of the figures, per partner; null where the two differ in several rules, or one of them shares nothing. */
  readonly cheaper: readonly (readonly (readonly CheaperBetween[])[] | null)[];
  /** Per comparison, whose variance that is of; null where all schemes are shared together. Absent in figures of before. */
  readonly cheaperOf?: readonly (string | null)[];
}
