import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { corridorTerms } from '../../../test/worlds/corridor-terms.js';
import { nettedPayments } from '../domain/settle.js';
import { agreementTermsShape } from '../terms/agreement-terms.js';
import { fundReport } from './fund-report.js';
import { inYearPayments } from './in-year-payments.js';
import { makeMoneyColours, moneyStanding } from './money-colours.js';
import { allocateMonth as allocated, monthsTouched, type MonthAllocation } from './month-allocation.js';
import { monthsOf } from '../terms/period.js';
import type { PositionFigures } from './position.js';
import { positionsAsFacts } from './positions-as-facts.js';
import { layerReached, nearCaps } from './signals.js';

const [BOARD, COUNCIL, TRUST] = [1, 2, 3].map((n) => `0198f000-0000-7000-8000-00000000000${String(n)}`) as [
  string,
  string,
  string,
];
const agreement = agreementTermsShape.parse(corridorTerms(BOARD, COUNCIL, TRUST));
const versions = [{ id: 'v1', n: 1, terms: agreement, from: '2026-04-01', to: '2027-03-31' }];

/** By one version there is one allocation. */
const allocateMonth = (
  scheme: string,
  month: string,
  positions: readonly PositionFigures[],
): MonthAllocation => {
  const [made, ...more] = allocated(versions, scheme, month, positions);
  expect(more).toEqual([]);
  return made!;
};

let count = 0;
const said = (
  scheme: string,
  month: string,
  variance: bigint,
  more: Partial<PositionFigures> = {},
): PositionFigures => ({
  id: `p${String((count += 1))}`,
  scheme,
  month,
  budget: 960_000_000n,
  actualToDate: 80_000_000n,
  forecastOutturn: 960_000_000n + variance,
  lines: null,
  final: false,
  ...more,
});
const sum = (all: readonly bigint[]): bigint => all.reduce((total, one) => total + one, 0n);
const variances = fc.bigInt({ min: -500_000_000n, max: 500_000_000n });

describe('a month of an agreement', () => {
  it('nets the schemes of a rule, and shares what is left', () => {
    const made = allocateMonth('s1', '2026-06', [
      said('s1', '2026-05', 9n),
      said('s2', '2026-05', -30_000_000n),
      said('s1', '2026-06', 150_000_000n),
    ]);
    expect(made.allocation).toMatchObject({ variance: 120_000_000n, reserveDraw: 12_000_000n });
    // The reference run of the field's notes: £718.3k, £250k and £111.7k with £120k from the reserve.
    expect(made.allocation.shares).toEqual([71_828_571n, 25_000_000n, 11_171_429n]);
    expect(made.known.map((one) => one.month)).toEqual(['2026-06', '2026-05']);
    expect(made.final).toBe(false);
    // The council met £1.5m and bears £250,000; the board saved £300,000.
    expect(made.settlement).toEqual([
      { from: 0, to: 1, pence: 101_828_571n },
      { from: 2, to: 1, pence: 11_171_429n },
    ]);
    expect(layerReached(made.allocation)).toBe(3);
    expect(nearCaps(made.terms, made.allocation)).toEqual([{ partner: 1, limit: 25_000_000n, percent: 100 }]);
  });

  it('leaves own lines where they fall: with the host, or as the host says', () => {
    const whole = said('s3', '2026-04', 500n);
    expect(allocateMonth('s3', '2026-04', [whole]).allocation.shares).toEqual([0n, 0n, 500n]);
    const split = { ...whole, lines: { [COUNCIL]: 700n, [TRUST]: -200n } };
    const made = allocateMonth('s3', '2026-04', [split]);
    expect(made.allocation.shares).toEqual([0n, 700n, -200n]);
    expect(made.settlement).toEqual([]);
  });

  it('is final when all of it is, and of this month', () => {
    const both = [said('s1', '2026-04', 5n, { final: true }), said('s2', '2026-04', 6n, { final: true })];
    expect(allocateMonth('s1', '2026-04', both).final).toBe(true);
    expect(allocateMonth('s1', '2026-05', both).final).toBe(false);
  });

  it('keeps what was said before, and computes anew only what a new position moves', () => {
    const positions = [said('s1', '2026-04', 100n), said('s1', '2026-05', 200n), said('s2', '2026-05', 0n)];
    const restated = [...positions, said('s1', '2026-04', 999n)];
    expect(allocateMonth('s1', '2026-04', restated).allocation.variance).toBe(999n);
    expect(allocateMonth('s1', '2026-05', restated).allocation.variance).toBe(200n);
    const reported = ['2026-04', '2026-05', '2026-06'];
    expect(monthsTouched({ scheme: 's1', month: '2026-04' }, positions, reported)).toEqual(['2026-04']);
    expect(monthsTouched({ scheme: 's1', month: '2026-05' }, positions, reported)).toEqual([
      '2026-05',
      '2026-06',
    ]);
    expect(monthsTouched({ scheme: 's2', month: '2026-07' }, positions, reported)).toEqual(['2026-07']);
  });

  it('adds up to the variance, and settles to what each bears but for what nobody does', () => {
    fc.assert(
      fc.property(variances, variances, (one, other) => {
        const positions = [said('s1', '2026-04', one), said('s2', '2026-04', other)];
        const { allocation, settlement } = allocateMonth('s1', '2026-04', positions);
        expect(sum(allocation.shares) + allocation.reserveDraw).toBe(one + other);
        const held = [other, one, 0n].map(
          (met, at) =>
            met +
            settlement.reduce(
              (all, pay) => all + (pay.from === at ? pay.pence : 0n) - (pay.to === at ? pay.pence : 0n),
              0n,
            ),
        );
        // Who met more than its share is owed the reserve's part.
        held.forEach((now, at) => expect(now >= (allocation.shares[at] ?? 0n)).toBe(true));
        expect(sum(held) - sum(allocation.shares)).toBe(allocation.reserveDraw);
      }),
    );
  });
});

describe('what is known of a year', () => {
  it('is of the newest month that every scheme was reported of, as it was said last', () => {
    const months = monthsOf(agreement.firstMonth, agreement.months);
    const positions = [
      said('s1', '2026-04', 0n, { actualToDate: 1n }),
      said('s2', '2026-04', 0n, { actualToDate: 2n }),
      said('s1', '2026-05', 0n, { actualToDate: 30n }),
      said('s2', '2026-05', 0n, { actualToDate: 40n }),
      said('s1', '2026-05', 0n, { actualToDate: 33n }),
      said('s1', '2026-06', 0n, { actualToDate: 50n }),
    ];
    expect(positionsAsFacts(positions, ['s1', 's2'], months)).toEqual({
      month: '2026-05',
      pastMonths: 2,
      spent: [
        { scheme: 's1', pence: 33n },
        { scheme: 's2', pence: 40n },
      ],
    });
    expect(positionsAsFacts(positions, ['s1', 's2', 's3'], months)).toBeNull();
    expect(positionsAsFacts([], [], months)).toBeNull();
  });
});

describe('payments in the year', () => {
  it('add up to the last share, whatever was restated on the way', () => {
    const moment = fc.record({
      month: fc.integer({ min: 4, max: 12 }).map((n) => `2026-${String(n).padStart(2, '0')}`),
      shares: fc.array(variances, { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 14 }), (history) => {
        const payments = inYearPayments(history);
        const latest = history.reduce((best, one) => (one.month >= best.month ? one : best));
        expect(latest.shares.map((_, at) => sum(payments.map((one) => one[at] ?? 0n)))).toEqual(
          latest.shares,
        );
      }),
    );
  });

  it('are one for each pair', () => {
    const payments = [
      { from: 0, to: 1, pence: 70n },
      { from: 1, to: 0, pence: 100n },
      { from: 2, to: 1, pence: 5n },
      { from: 1, to: 2, pence: 5n },
    ];
    expect(nettedPayments(payments)).toEqual([{ from: 1, to: 0, pence: 30n }]);
  });
});

describe('what the money looks like', () => {
  it('is coloured by how far it is from the budget', () => {
    expect(moneyStanding(100n, 10_000n)).toBe('on-budget');
    expect(moneyStanding(-101n, 10_000n)).toBe('near-budget');
    expect(moneyStanding(300n, 10_000n)).toBe('near-budget');
    expect(moneyStanding(301n, 10_000n)).toBe('off-budget');
    expect(moneyStanding(301n, 10_000n, { greenBps: 400, amberBps: 500 })).toBe('on-budget');
    expect(moneyStanding(0n, 0n)).toBe('on-budget');
  });

  it('is agreed in parts of the budget, amber above green, and never for days that are over', () => {
    const known = { id: 'c', partnershipId: 'p', madeBy: 'm', madeAt: new Date(0) };
    const asked = { greenBps: 50, amberBps: 200, effectiveFrom: '2026-11-22' };
    const made = (more: object) => makeMoneyColours({ ...asked, ...more }, known, '2026-11-22');
    const codes = (more: object): string[] => {
      const result = made(more);
      return result.ok ? [] : result.refusal.faults.map((one) => one.code);
    };
    expect(made({})).toMatchObject({ ok: true, value: { version: 1, greenBps: 50, amberBps: 200 } });
    expect(codes({ amberBps: 50 })).toEqual(['money-colours/amber-not-above']);
    expect(codes({ greenBps: null, amberBps: 5_001 })).toEqual([
      'money-colours/no-such-part',
      'money-colours/no-such-part',
    ]);
    expect(codes({ effectiveFrom: '2026-11-21' })).toEqual(['money-colours/rule-day-passed']);
    expect(codes({ effectiveFrom: null })).toEqual(['money-colours/rule-day-missing']);
    expect(codes({ effectiveFrom: '2028-01-01' })).toEqual(['money-colours/rule-day-too-far']);
  });

  it('is reported each quarter, and returned for the year', () => {
    const positions = [
      said('s1', '2026-06', 10n, { actualToDate: 300n, final: true }),
      said('s1', '2026-08', 20n, { actualToDate: 500n }),
    ];
    const report = fundReport(versions, 's1', 2, positions);
    expect(report).toMatchObject({
      months: ['2026-07', '2026-08', '2026-09'],
      spentInPeriod: 200n,
      spentToDate: 500n,
      variance: 20n,
      asOf: '2026-08',
      final: false,
    });
    expect(report.income[0]).toMatchObject({
      inPeriod: 240_000_000n,
      toDate: 480_000_000n,
      wholeYear: 960_000_000n,
    });
    expect(fundReport(versions, 's1', 1, positions)).toMatchObject({ final: true, spentInPeriod: 300n });
    expect(fundReport(versions, 's1', 3, positions).spentInPeriod).toBeNull();
    expect(fundReport(versions, 's1', null, positions).months).toEqual(
      monthsOf(agreement.firstMonth, agreement.months),
    );
  });
});
