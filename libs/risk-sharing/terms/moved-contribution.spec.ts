import { describe, expect, it } from '@jest/globals';
import { corridorTerms } from '../../../test/worlds/corridor-terms.js';
import { agreementTermsShape } from './agreement-terms.js';
import { withMovedContribution, type MovedContribution } from './moved-contribution.js';
import { contributed } from './rule-terms.js';

const [BOARD, COUNCIL, TRUST] = [
  '00000000-0000-7000-8000-000000000001',
  '00000000-0000-7000-8000-000000000002',
  '00000000-0000-7000-8000-000000000003',
] as const;
const TERMS = agreementTermsShape.parse(corridorTerms(BOARD, COUNCIL, TRUST));
const MOVED: MovedContribution = {
  scheme: 's1',
  from: BOARD,
  to: COUNCIL,
  pencePerMonth: 1_000_000n,
  firstMonth: '2027-01',
};
const after = (moved: Partial<MovedContribution>) => {
  const result = withMovedContribution(TERMS, { ...MOVED, ...moved });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.schemes;
};
const codes = (moved: Partial<MovedContribution>): string[] => {
  const result = withMovedContribution(TERMS, { ...MOVED, ...moved });
  return result.ok ? [] : result.refusal.faults.map(({ code, path }) => `${code} at ${path}`);
};

describe('a contribution that is moved', () => {
  it('falls for one partner and rises for another from a month on, and the scheme keeps its sum', () => {
    const [scheme] = after({});
    const [board, council] = scheme!.contributions;
    expect(board!.pence.slice(7)).toEqual([80_000_000n, 80_000_000n, 79_000_000n, 79_000_000n, 79_000_000n]);
    expect(council!.pence.slice(8, 10)).toEqual([40_000_000n, 41_000_000n]);
    expect(contributed(scheme!, BOARD) + contributed(scheme!, COUNCIL)).toBe(12n * 120_000_000n);
  });

  it('may be added, or taken out', () => {
    expect(contributed(after({ from: null })[0]!, COUNCIL)).toBe(12n * 40_000_000n + 3_000_000n);
    expect(contributed(after({ to: null })[0]!, BOARD)).toBe(12n * 80_000_000n - 3_000_000n);
  });

  it('becomes a line of its own where the partner gave nothing of that source before', () => {
    expect(after({ to: TRUST })[0]!.contributions.at(-1)).toMatchObject({
      partner: TRUST,
      source: 'additional',
    });
    expect(after({ toSource: 'other' })[0]!.contributions).toHaveLength(3);
  });

  it('leaves everything else as it was', () => {
    expect(after({}).slice(1)).toEqual(TERMS.schemes.slice(1));
  });

  it('is refused with every fault and its path', () => {
    expect(codes({ scheme: 's9', from: null, to: null, pencePerMonth: 0n, firstMonth: '2028-01' })).toEqual([
      'agreement/part-gone at scheme',
      'agreement/no-such-month at firstMonth',
      'agreement/no-amount at pencePerMonth',
      'agreement/nobody-named at to',
    ]);
    expect(codes({ to: BOARD })).toEqual(['agreement/same-partner at to']);
    expect(codes({ from: '00000000-0000-7000-8000-000000000009' })).toEqual(['agreement/no-partner at from']);
    expect(codes({ from: TRUST })).toEqual(['agreement/nothing-to-move at from']);
    expect(codes({ pencePerMonth: 80_000_001n })).toEqual(['agreement/moves-too-much at pencePerMonth']);
    expect(codes({ pencePerMonth: 80_000_000n })).toEqual([]);
  });

  it('is asked of which source, where there are several', () => {
    const [scheme, ...others] = TERMS.schemes;
    const two = {
      ...TERMS,
      schemes: [
        {
          ...scheme!,
          contributions: [
            ...scheme!.contributions,
            { partner: BOARD, source: 'other' as const, pence: [5n] },
          ],
        },
        ...others,
      ],
    };
    const result = withMovedContribution(two, MOVED);
    expect(result.ok ? [] : result.refusal.faults).toMatchObject([{ code: 'agreement/which-source' }]);
    expect(withMovedContribution(two, { ...MOVED, fromSource: 'nhs-minimum' }).ok).toBe(true);
  });

  it('never brings money of somebody who may not pool into a pooled fund', () => {
    const charity = { ...TERMS.partners[2]!, mayPool: false };
    const terms = { ...TERMS, partners: TERMS.partners.with(2, charity) };
    const result = withMovedContribution(
      { ...terms, schemes: terms.schemes.slice(0, 1), rules: [] },
      { ...MOVED, to: TRUST },
    );
    expect(result.ok ? [] : result.refusal.faults).toMatchObject([{ code: 'agreement/may-not-pool' }]);
  });
});
