import type { Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import type { ComputedCase } from './compute-case.js';

/** Whole pence in JSON: a number while JSON holds it exactly, else text. */
export type WrittenPence = number | string;

export interface CaseAnswer {
  readonly id: string;
  readonly sharesPence: Readonly<Record<string, WrittenPence>>;
  readonly reserveDrawPence: WrittenPence;
  readonly carryForwardPence: WrittenPence;
  readonly unallocatedPence: WrittenPence;
  readonly netSettlementPence: readonly { from: string; to: string; pence: WrittenPence }[];
}

/** A case that could not be computed, and all that is wrong with it. */
export interface RefusedCase {
  readonly id: string | null;
  readonly refused: Refusal['faults'];
}

export function caseAnswer(given: unknown, result: Result<ComputedCase>): CaseAnswer | RefusedCase {
  if (!result.ok) return { id: idOf(given), refused: result.refusal.faults };
  const { value } = result;
  return {
    id: value.id,
    sharesPence: Object.fromEntries(value.partners.map((id, at) => [id, written(value.shares[at] ?? 0n)])),
    reserveDrawPence: written(value.reserveDraw),
    carryForwardPence: written(value.carryForward),
    unallocatedPence: written(value.unallocated),
    netSettlementPence: value.settlement.map(({ from, to, pence }) => ({
      from: value.partners[from] ?? '',
      to: value.partners[to] ?? '',
      pence: written(pence),
    })),
  };
}

const written = (pence: bigint): WrittenPence =>
  pence >= BigInt(Number.MIN_SAFE_INTEGER) && pence <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(pence)
    : pence.toString();

const idOf = (given: unknown): string | null =>
  typeof given === 'object' && given !== null && 'id' in given && typeof given.id === 'string'
    ? given.id
    : null;
