import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sum, terms as anyTerms, variances } from '../../../test/worlds/risk-terms.js';
import { agreementTermsShape } from '../terms/agreement-terms.js';
import { givenRuleShape } from '../terms/given-rule.js';
import { namedTerms } from '../terms/named-terms.js';
import { allocate } from './allocate.js';
import { allocationSteps } from './allocation-steps.js';
import { termsFaults } from './check-terms.js';
import { FAMILIES } from './families.js';
import { ruleInWords } from './rule-sentence.js';
import type { Basis, Direction, Layer, Rule, Terms } from './rule.js';

const POUND = 100n;
const pounds = (all: number): bigint => BigInt(all) * POUND;
const partner = (name: string, contribution: number) => ({
  id: name.toLowerCase(),
  name,
  contribution: { opening: pounds(contribution), final: pounds(contribution) },
});
const CONTRIBUTION: Basis = { kind: 'contribution', asOf: 'final', ifZero: null };
const layer = (basis: Basis, more: Partial<Layer> = {}): Layer => ({
  from: 0n,
  to: null,
  unit: 'pence',
  basis,
  ...more,
});
const terms = (rule: Partial<Rule>, pool: bigint | null = pounds(24_000_000)): Terms => ({
  partners: [partner('Board', 14_400_000), partner('Council', 7_200_000), partner('Trust', 2_400_000)],
  rule: {
    over: [layer(CONTRIBUTION)],
    under: [layer(CONTRIBUTION)],
    reserve: 0n,
    caps: [],
    capOverflow: { mode: 'decide' },
    ...rule,
  },
  pool,
});
const BY = 'by contribution: Board 60%, Council 30% and Trust 10%';

/** The reference rule C of the area's worked run: a reserve, a corridor, a cap. */
const reference = terms({
  over: [
    layer({ kind: 'reserve', then: CONTRIBUTION }, { to: 100n, unit: 'bps' }),
    layer(CONTRIBUTION, { from: 100n, to: 300n, unit: 'bps' }),
    layer({ kind: 'fixed', weights: [70n, 20n, 10n] }, { from: 300n, unit: 'bps' }),
  ],
  reserve: pounds(120_000),
  caps: [{ partner: 1, direction: 'over', limit: pounds(250_000), unit: 'pence' }],
  capOverflow: { mode: 'redistribute', basis: { kind: 'contribution', asOf: 'final', ifZero: null } },
});

describe('a rule in words', () => {
  it('says each layer from the bottom up, the caps, and what happens above them', () => {
    expect(ruleInWords(reference)).toEqual({
      over: [
        `The first £240,000 of an overspend (1% of the pool) is met from the reserve of £120,000; what the reserve cannot meet is shared ${BY}.`,
        `What is between £240,000 and £720,000 of an overspend (1% to 3% of the pool) is shared ${BY}.`,
        'What is above £720,000 of an overspend (3% of the pool) is shared in fixed shares: Board 70%, Council 20% and Trust 10%.',
      ],
      under: [`All of an underspend is shared ${BY}.`],
      sameBothWays: false,
      caps: [
        'Council pays at most £250,000 of an overspend.',
        `What is above a cap is shared by the partners below theirs, ${BY}. Where nobody is below a cap, the partners decide.`,
      ],
    });
  });

  it.each<[string, Direction, Basis, string]>([
    [
      'equal shares',
      'over',
      { kind: 'fixed', weights: [1n, 1n, 0n] },
      'is shared in fixed shares: Board 50% and Council 50%.',
    ],
    [
      'equal shares of all',
      'over',
      { kind: 'fixed', weights: [1n, 1n, 1n] },
      'is shared equally: Board about 33.33%, Council about 33.33% and Trust about 33.33%.',
    ],
    [
      'named figures of a day',
      'over',
      { kind: 'weights', name: 'population', asOf: '2026-04-01', weights: [5n, 3n, 0n], ifZero: null },
      'is shared by population on 1 April 2026: Board 62.5% and Council 37.5%.',
    ],
    [
      'named figures of a year',
      'over',
      { kind: 'weights', name: 'activity', asOf: '2025/26', weights: [1n, 0n, 0n], ifZero: null },
      'is shared by activity (2025/26): Board 100%.',
    ],
    [
      'figures that are nothing',
      'over',
      {
        kind: 'weights',
        name: 'activity',
        asOf: null,
        weights: [0n, 0n, 0n],
        ifZero: { kind: 'single', partner: 2 },
      },
      'is shared by activity; as that is nothing for everybody, it is all for Trust.',
    ],
    [
      'figures that are nothing, and then',
      'over',
      {
        kind: 'weights',
        name: '',
        asOf: null,
        weights: [0n, 0n, 0n],
        ifZero: { kind: 'fixed', weights: [1n, 1n, 1n] },
      },
      'is shared by agreed weights; as that is nothing for everybody, it is shared equally: Board about 33.33%, Council about 33.33% and Trust about 33.33%.',
    ],
    [
      'opening contributions',
      'over',
      { kind: 'contribution', asOf: 'opening', ifZero: null },
      'is shared by opening contribution: Board 60%, Council 30% and Trust 10%.',
    ],
    ['one partner', 'over', { kind: 'single', partner: 1 }, 'is met by Council alone.'],
    ['one partner’s gain', 'under', { kind: 'single', partner: 1 }, 'goes to Council alone.'],
    ['carrying forward', 'under', { kind: 'carryForward' }, 'is carried forward into next year.'],
    [
      'carrying a debt forward',
      'over',
      { kind: 'carryForward' },
      'is carried forward, to be met from next year’s budget.',
    ],
    [
      'own lines',
      'over',
      { kind: 'ownLine' },
      'lies where it falls: each partner bears its own lines, and nothing is shared.',
    ],
    ['escalating', 'over', { kind: 'escalate' }, 'is not shared by this rule: the partners decide.'],
    [
      'an empty reserve',
      'over',
      { kind: 'reserve', then: { kind: 'single', partner: 0 } },
      'is met by Board alone, as the reserve is empty.',
    ],
  ])('says %s', (_, direction, basis, words) => {
    const said = ruleInWords(terms({ [direction]: [layer(basis)] }));
    expect(said[direction]).toEqual([
      `All of an ${direction === 'over' ? 'overspend' : 'underspend'} ${words}`,
    ]);
  });

  it('says a reserve that an underspend fills, one that an earlier layer has drawn on, and a pool that nobody has given', () => {
    const reserve: Basis = { kind: 'reserve', then: { kind: 'escalate' } };
    const two = [layer(reserve, { to: pounds(10) }), layer(reserve, { from: pounds(10) })];
    const said = ruleInWords(terms({ over: two, under: two, reserve: pounds(5) }));
    expect(said.sameBothWays).toBe(true);
    expect(said.over[1]).toMatch(
      /is met from what is left of the reserve of £5; what the reserve cannot meet is not shared/,
    );
    expect(said.under[0]).toMatch(/goes into the reserve, up to £5; what is above that is not shared/);
    const unknown = terms(
      {
        over: [
          layer({ kind: 'escalate' }, { to: 150n, unit: 'bps' }),
          layer({ kind: 'escalate' }, { from: 150n, unit: 'bps' }),
        ],
      },
      null,
    );
    expect(ruleInWords(unknown).over[0]).toMatch(/^The first 1\.5% of the pool of an overspend is not/);
  });

  it.each<[string, Partial<Rule>, string[]]>([
    [
      'in per cent of a contribution',
      { caps: [{ partner: 2, direction: 'both', limit: 250n, unit: 'bps' }] },
      [
        'Trust pays or gets back at most £60,000 of a variance (2.5% of its own contribution).',
        'What is above a cap is left for the partners to decide.',
      ],
    ],
    [
      'of nothing',
      {
        caps: [{ partner: 2, direction: 'over', limit: 0n, unit: 'pence' }],
        capOverflow: { mode: 'partner', partner: 0 },
      },
      [
        'Trust never pays towards an overspend.',
        'What is above a cap falls to Board, as far as its own cap allows; the partners decide about the rest.',
      ],
    ],
  ])('says caps %s', (_, rule, words) => {
    expect(ruleInWords(terms(rule)).caps).toEqual(words);
  });
});

describe('the steps of an allocation', () => {
  it('say every layer and every round of caps', () => {
    const steps = allocationSteps(reference, allocate(reference, pounds(1_200_000)));
    expect(steps.map((step) => step.words)).toEqual([
      'Layer 1 of 3: £240,000, of which £120,000 from the reserve and £120,000 by contribution.',
      'Layer 2 of 3: £480,000 by contribution.',
      'Layer 3 of 3: £480,000 in fixed shares.',
      'Above a cap: Council £26,000. Taken up by Board £22,285.71 and Trust £3,714.29.',
    ]);
    expect(steps.at(-1)?.moves).toEqual([2_228_571n, -2_600_000n, 371_429n]);
  });

  it('add up to what each partner bears, and to what nobody does', () => {
    fc.assert(
      fc.property(anyTerms({ caps: true }), variances, (given, variance) => {
        const made = allocate(given, variance);
        const steps = allocationSteps(given, made);
        for (const [at, share] of made.shares.entries())
          expect(sum(steps.map((step) => step.moves[at] ?? 0n))).toBe(share);
        expect(sum(steps.map((step) => step.reserveDraw))).toBe(made.reserveDraw);
        expect(sum(steps.map((step) => step.carryForward))).toBe(made.carryForward);
        expect(sum(steps.map((step) => step.unallocated))).toBe(made.unallocated);
      }),
    );
  });
});

describe('a ready-made rule', () => {
  it.each(FAMILIES.map((family) => [family.code, family] as const))(
    '%s computes as it stands',
    (_, family) => {
      const written = family.make({ partners: ['board', 'council', 'trust'] });
      const { rule, partners } = reference;
      expect(rule.over.length).toBe(3);
      const { terms: made, faults } = namedTerms({
        partners: partners.map(({ id, name, contribution }) => ({
          id,
          name,
          contributionPence: contribution?.final,
        })),
        rule: givenRuleShape.parse(JSON.parse(JSON.stringify(written))),
      });
      expect([...faults, ...termsFaults(made)]).toEqual([]);
      expect(agreementTermsShape.shape.rules.element.shape.rule.safeParse(written).success).toBe(true);
      if (family.code === 'aligned') return;
      const [over, under] = [allocate(made, pounds(100_000)), allocate(made, pounds(-100_000))];
      const expected: Record<string, [bigint[], bigint[]]> = {
        fixed: [
          [3_333_334n, 3_333_333n, 3_333_333n],
          [-3_333_334n, -3_333_333n, -3_333_333n],
        ],
        'host-first': [
          [10_000_000n, 0n, 0n],
          [-6_000_000n, -3_000_000n, -1_000_000n],
        ],
        'reserve-first': [
          [0n, 0n, 0n],
          [-6_000_000n, -3_000_000n, -1_000_000n],
        ],
        corridor: [
          [10_000_000n, 0n, 0n],
          [-10_000_000n, 0n, 0n],
        ],
        blended: [
          [2_000_000n, 4_000_000n, 4_000_000n],
          [-2_000_000n, -4_000_000n, -4_000_000n],
        ],
        'gains-never-loses': [
          [5_000_001n, 4_999_999n, 0n],
          [-3_333_334n, -3_333_333n, -3_333_333n],
        ],
      };
      if (expected[family.code]) expect([over.shares, under.shares]).toEqual(expected[family.code]);
    },
  );
});
