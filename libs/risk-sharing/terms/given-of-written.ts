import type { WrittenBasis, WrittenOverflow, WrittenRule, WrittenShares } from '../domain/written-rule.js';
import type { GivenBasis, GivenRule, GivenShares } from './given-rule.js';

/** A written rule with its numbers, for one whose texts are known to be whole numbers: what reads strangers' JSON is `givenRuleShape`. */
export function givenOfWritten(rule: WrittenRule): GivenRule {
  const layers = (direction: 'over' | 'under'): GivenRule['over'] =>
    rule[direction].map(({ from, to, unit, basis }) => ({
      from: BigInt(from),
      to: to === null ? null : BigInt(to),
      unit,
      basis: givenBasis(basis),
    }));
  return {
    over: layers('over'),
    under: layers('under'),
    reservePence: rule.reservePence == null ? null : BigInt(rule.reservePence),
    caps: (rule.caps ?? []).map((cap) => ({ ...cap, limit: BigInt(cap.limit) })),
    capOverflow: rule.capOverflow ? givenOverflow(rule.capOverflow) : null,
  };
}

/** By partner, as numbers. */
export const givenAmounts = (amounts: Readonly<Record<string, string>>): Record<string, bigint> =>
  Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, BigInt(amount)]));

function givenBasis(basis: WrittenBasis): GivenBasis {
  switch (basis.kind) {
    case 'carryForward':
    case 'escalate':
    case 'ownLine':
      return basis;
    case 'reserve': {
      const { then } = basis;
      return {
        kind: 'reserve',
        then: then.kind === 'carryForward' || then.kind === 'escalate' ? then : givenShares(then),
      };
    }
    default:
      return givenShares(basis);
  }
}

function givenShares(basis: WrittenShares): GivenShares {
  switch (basis.kind) {
    case 'single':
      return basis;
    case 'fixed':
      return { kind: 'fixed', shares: givenAmounts(basis.shares) };
    case 'weights':
      return { ...basis, shares: givenAmounts(basis.shares), ifZero: basis.ifZero && givenEnd(basis.ifZero) };
    case 'contribution':
      return { ...basis, ifZero: basis.ifZero && givenEnd(basis.ifZero) };
  }
}

type End = NonNullable<Extract<GivenShares, { kind: 'weights' }>['ifZero']>;

/** What holds where the figures are nothing has nothing of the kind itself. */
function givenEnd(basis: NonNullable<Extract<WrittenShares, { kind: 'weights' }>['ifZero']>): End {
  if (basis.kind === 'fixed' || basis.kind === 'weights')
    return { ...basis, shares: givenAmounts(basis.shares) };
  return basis;
}

function givenOverflow(overflow: WrittenOverflow): NonNullable<GivenRule['capOverflow']> {
  return overflow.mode === 'redistribute'
    ? { mode: 'redistribute', basis: givenShares(overflow.basis) }
    : overflow;
}
