import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { caseAnswer } from './case-answer.js';
import { computeCase } from './read-case.js';

interface Worked {
  readonly id: string;
  readonly expectedPence: Record<string, number>;
  readonly expectedReserveDrawPence?: number;
  readonly expectedCarryForwardPence?: number;
  readonly expectedUnallocatedPence?: number;
  readonly expectedNetSettlementPence?: unknown;
}

const file = resolve(import.meta.dirname, '../../../../shared/cases/risk-share-cases.json');
const worked = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Worked[]) : [];

(worked.length > 0 ? describe : describe.skip)(
  'worked cases, published and computed (../shared/cases)',
  () => {
    it.each(worked.map((one) => [one.id, one] as const))('%s', (_, one) => {
      const answer = caseAnswer(one, computeCase(one));
      expect(answer).toMatchObject({
        id: one.id,
        sharesPence: one.expectedPence,
        reserveDrawPence: one.expectedReserveDrawPence ?? 0,
        carryForwardPence: one.expectedCarryForwardPence ?? 0,
        unallocatedPence: one.expectedUnallocatedPence ?? 0,
        ...(one.expectedNetSettlementPence ? { netSettlementPence: one.expectedNetSettlementPence } : {}),
      });
    });
  },
);

const layer = (basis: object, more: object = {}): object => ({
  from: 0,
  to: null,
  unit: 'pence',
  basis,
  ...more,
});
const equal = layer({ kind: 'fixed', shares: { a: 1, b: 1 } });
const simple = (more: object = {}): Record<string, unknown> => ({
  id: 'x',
  partners: [
    { id: 'a', contributionPence: 300 },
    { id: 'b', contributionPence: 100 },
  ],
  rule: { over: [equal], under: [equal], ...more },
  variancePence: 101,
});
const answered = (given: unknown): ReturnType<typeof caseAnswer> => caseAnswer(given, computeCase(given));
const faultsOf = (given: unknown): [string, string][] => {
  const answer = answered(given);
  return 'refused' in answer
    ? answer.refused.map((one) => [one.code.replace('risk-share/', ''), one.path])
    : [];
};

describe('a case that is more than one rule', () => {
  it('nets its schemes before the rule, and lets the partners settle what each host has met', () => {
    const by = { kind: 'contribution' };
    expect(
      answered({
        ...simple({ over: [layer(by)], under: [layer(by)] }),
        variancePence: 200,
        schemes: [
          { id: 'one', host: 'a', variancePence: 500 },
          { id: 'two', host: 'b', variancePence: -300 },
        ],
      }),
    ).toMatchObject({
      sharesPence: { a: 150, b: 50 },
      netSettlementPence: [{ from: 'b', to: 'a', pence: 350 }],
    });
  });

  it('lets each partner bear its own lines, also against the sign of the whole', () => {
    const own = { over: [layer({ kind: 'ownLine' })], under: [layer({ kind: 'ownLine' })] };
    const lines = [
      { partner: 'a', variancePence: 130 },
      { partner: 'b', variancePence: -40 },
      { partner: 'b', variancePence: 11 },
    ];
    expect(answered({ ...simple(own), lines })).toMatchObject({ sharesPence: { a: 130, b: -29 } });
    expect(answered({ ...simple(own), lineVariancesPence: { a: 102, b: -1 } })).toMatchObject({
      sharesPence: { a: 102, b: -1 },
    });
    const amounts = { a: 130, b: -29 };
    const basis = { kind: 'ownLine', linesPence: amounts };
    for (const said of [
      { ownLineVariancesPence: amounts },
      { lines: amounts },
      { partners: Object.entries(amounts).map(([id, pence]) => ({ id, lineVariancePence: pence })) },
      { rule: { over: [layer(basis)], under: [layer(basis)] } },
    ])
      expect(answered({ ...simple(own), ...said })).toMatchObject({ sharesPence: amounts });
    expect(faultsOf({ ...simple(own), lines: lines.slice(1) })).toEqual([
      ['own-lines-do-not-add-up', 'lines'],
    ]);
  });

  it('shares by what was put in at the opening, or by what it came to', () => {
    const by = (asOf: string): Record<string, unknown> =>
      simple({ over: [layer({ kind: 'contribution', asOf })], under: [equal] });
    const partners = [
      { id: 'a', contributionPence: 300, openingContributionPence: 100 },
      { id: 'b', contributionPence: 100 },
    ];
    expect(answered({ ...by('opening'), partners, variancePence: 100 })).toMatchObject({
      sharesPence: { a: 50, b: 50 },
    });
    expect(answered({ ...by('final'), partners, variancePence: 100 })).toMatchObject({
      sharesPence: { a: 75, b: 25 },
    });
  });

  it('writes pence beyond 2^53 as text, and reads them so', () => {
    expect(answered({ ...simple(), variancePence: '40000000000000001' })).toMatchObject({
      sharesPence: { a: '20000000000000001', b: '20000000000000000' },
    });
  });
});

describe('a case that is refused, with the path of each fault', () => {
  const over = (...layers: object[]): object => ({ over: layers });
  it.each<[string, unknown, [string, string][]]>([
    [
      'a gap',
      simple(over(layer({ kind: 'escalate' }, { to: 10 }), layer({ kind: 'escalate' }, { from: 11 }))),
      [['gap', 'rule.over.1.from']],
    ],
    [
      'an overlap',
      simple(over(layer({ kind: 'escalate' }, { to: 10 }), layer({ kind: 'escalate' }, { from: 9 }))),
      [['overlap', 'rule.over.1.from']],
    ],
    [
      'a beginning above 0',
      simple(over(layer({ kind: 'escalate' }, { from: 5 }))),
      [['gap', 'rule.over.0.from']],
    ],
    [
      'an end of the last layer',
      simple(over(layer({ kind: 'escalate' }, { to: 10 }))),
      [['gap', 'rule.over.0.to']],
    ],
    [
      'a layer without an end below another',
      simple(over(layer({ kind: 'escalate' }), layer({ kind: 'escalate' }, { from: 9 }))),
      [['overlap', 'rule.over.0.to']],
    ],
    [
      'a layer that ends where it begins',
      simple(over(layer({ kind: 'escalate' }, { to: 0 }), equal)),
      [['empty-layer', 'rule.over.0.to']],
    ],
    ['no layer', simple({ under: [] }), [['no-layer', 'rule.under']]],
    [
      'a negative bound',
      simple(over(layer({ kind: 'escalate' }, { from: -5 }))),
      [['negative-bound', 'rule.over.0.from']],
    ],
    [
      'shares that sum to nothing',
      simple({ under: [layer({ kind: 'fixed', shares: { a: 0, b: 0 } })] }),
      [['shares-of-nothing', 'rule.under.0.basis.shares']],
    ],
    [
      'a negative share',
      simple({ under: [layer({ kind: 'fixed', shares: { a: 2, b: -1 } })] }),
      [['negative-share', 'rule.under.0.basis.shares']],
    ],
    [
      'an unknown partner with a share',
      simple(over(layer({ kind: 'fixed', shares: { a: 1, c: 1 } }))),
      [['unknown-partner', 'rule.over.0.basis.shares.c']],
    ],
    [
      'an unknown single partner',
      simple(over(layer({ kind: 'reserve', then: { kind: 'single', partner: 'c' } }))),
      [['unknown-partner', 'rule.over.0.basis.then.partner']],
    ],
    [
      'an unknown partner with a cap',
      simple({ caps: [{ partner: 'c', direction: 'over', limit: 1, unit: 'pence' }] }),
      [['unknown-partner', 'rule.caps.0.partner']],
    ],
    [
      'a negative cap',
      simple({ caps: [{ partner: 'a', direction: 'over', limit: -1, unit: 'pence' }] }),
      [['negative-bound', 'rule.caps.0.limit']],
    ],
    ['pence that are not whole', { ...simple(), variancePence: 10.5 }, [['malformed', 'variancePence']]],
    [
      'a bound that is not whole',
      simple(over(layer({ kind: 'escalate' }, { to: 0.5 }))),
      [['malformed', 'rule.over.0.to']],
    ],
    [
      'a number JSON could not hold',
      { ...simple(), variancePence: 2 ** 60 },
      [['malformed', 'variancePence']],
    ],
    [
      'a basis nobody knows',
      simple(over(layer({ kind: 'lottery' }))),
      [['malformed', 'rule.over.0.basis.kind']],
    ],
    ['a missing rule', { ...simple(), rule: undefined }, [['malformed', 'rule']]],
    [
      'a missing variance',
      { ...simple(), variancePence: undefined },
      [['variance-missing', 'variancePence']],
    ],
    [
      'a partner twice',
      { ...simple(), partners: [{ id: 'a' }, { id: 'a' }, { id: 'b' }] },
      [['partner-twice', 'partners.1.id']],
    ],
    [
      'points of no known pool',
      {
        ...simple(
          over(
            layer({ kind: 'escalate' }, { to: 5, unit: 'bps' }),
            layer({ kind: 'escalate' }, { from: 5, unit: 'bps' }),
          ),
        ),
        partners: [{ id: 'a' }, { id: 'b' }],
      },
      [
        ['pool-missing', 'rule.over.0.unit'],
        ['pool-missing', 'rule.over.1.unit'],
      ],
    ],
    [
      'a contribution nobody gave',
      {
        ...simple(over(layer({ kind: 'contribution' }))),
        partners: [
          { id: 'a', contributionPence: 5 },
          { id: 'b', contributionPence: null },
        ],
      },
      [['contribution-missing', 'partners.1.contributionPence']],
    ],
    [
      'own lines beside another layer',
      simple(over(layer({ kind: 'ownLine' }, { to: 5 }), layer({ kind: 'escalate' }, { from: 5 }))),
      [
        ['own-line-with-others', 'rule.over.0.basis'],
        ['own-lines-do-not-add-up', 'lines'],
      ],
    ],
    [
      'parts that do not add up',
      {
        ...simple(),
        rule: { ref: 'segments' },
        variancePence: 3,
        segments: [{ ...simple(), variancePence: 2 }],
      },
      [['parts-do-not-add-up', 'variancePence']],
    ],
    [
      'a fault in a part',
      { ...simple(), rule: { ref: 'schemes' }, variancePence: 101, schemes: [{ ...simple(), host: 'c' }] },
      [['unknown-partner', 'schemes.0.host']],
    ],
    ['text instead of a case', 'x', [['malformed', '']]],
  ])('%s', (_, given, faults) => {
    expect(faultsOf(given)).toEqual(faults);
  });
});
