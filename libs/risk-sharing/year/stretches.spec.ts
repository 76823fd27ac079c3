import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { corridorTerms } from '../../../test/worlds/corridor-terms.js';
import { agreementTermsShape, type AgreementTerms, type StoredTerms } from '../terms/agreement-terms.js';
import { variationDayFaults } from '../terms/variation-day.js';
import { figuresWorkbook } from './figures/figures-workbook.js';
import { fundReport } from './fund-report.js';
import type { GoverningVersion } from './governing-version.js';
import { allocateAll, allocateMonth, monthsTouched, type MonthAllocation } from './month-allocation.js';
import { varianceOf, type PositionFigures } from './position.js';
import { keptTerms, termsKept } from './stored-allocation.js';
import { stretchesOf } from './stretches.js';

const ids = [1, 2, 3, 4].map((n) => `0198f000-0000-7000-8000-00000000000${String(n)}`);
const [BOARD, COUNCIL, TRUST, JOINER] = ids as [string, string, string, string];
const stored = corridorTerms(BOARD, COUNCIL, TRUST);
const parsed = (terms: StoredTerms): AgreementTerms => agreementTermsShape.parse(terms);
const version = (n: number, from: string, terms: StoredTerms): GoverningVersion => ({
  id: `v${String(n)}`,
  n,
  terms: parsed(terms),
  from,
  to: '2027-03-31',
});
const first = version(1, '2026-04-01', stored);

/** From a month on somebody else puts in £100,000 each month. */
const joined = (fromMonth: number, into = 's1'): StoredTerms => ({
  ...stored,
  partners: [...stored.partners, { id: JOINER, name: 'Joiner', mayPool: true, consent: null }],
  schemes: stored.schemes.map((scheme) =>
    scheme.key === into
      ? {
          ...scheme,
          contributions: [
            ...scheme.contributions,
            {
              partner: JOINER,
              source: 'additional',
              pence: Array.from({ length: 12 }, (_, at) => (at < fromMonth ? '0' : '10000000')),
            },
          ],
        }
      : scheme,
  ),
});
const second = version(2, '2026-10-01', joined(6));

/** The trust leaves: the board hosts what it did, and the highest layer is by contribution. */
const without = (leaver: string, terms: StoredTerms): StoredTerms => ({
  ...terms,
  partners: terms.partners.filter(({ id }) => id !== leaver),
  schemes: terms.schemes.map((one) => ({
    ...one,
    host: one.host === leaver ? BOARD : one.host,
    contributions: one.contributions.filter(({ partner }) => partner !== leaver),
  })),
  rules: terms.rules.map((one) => ({
    ...one,
    rule: {
      ...one.rule,
      over: one.rule.over.map((layer) =>
        layer.basis.kind === 'fixed'
          ? { ...layer, basis: { kind: 'contribution' as const, asOf: 'final' as const } }
          : layer,
      ),
    },
  })),
});

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
  actualToDate: 480_000_000n,
  forecastOutturn: 960_000_000n + variance,
  lines: null,
  final: false,
  ...more,
});
const sum = (all: readonly bigint[]): bigint => all.reduce((total, one) => total + one, 0n);
const whole = ({ allocation: one }: MonthAllocation): bigint =>
  sum(one.shares) + one.reserveDraw + one.carryForward + one.unallocated;

describe('a year with a variation', () => {
  it('is shared in stretches, each with its own variance and weights, as the worked case has it', () => {
    // A and B put in £3m and £2m in each half, C joins with £1m: £100,000 over in the first half and £120,000 in the second.
    const put: Readonly<Record<string, string[]>> = {
      [BOARD]: Array.from({ length: 12 }, () => '50000000'),
      [COUNCIL]: Array.from({ length: 12 }, (_, at) => (at % 6 === 5 ? '33333335' : '33333333')),
      [TRUST]: Array.from({ length: 12 }, (_, at) => (at < 6 ? '0' : at === 11 ? '16666670' : '16666666')),
    };
    const byContribution = [
      { from: 0, to: null, unit: 'pence' as const, basis: { kind: 'contribution' as const } },
    ];
    const terms = (partners: readonly string[]): StoredTerms => ({
      ...stored,
      partners: partners.map((id) => ({ id, name: id, mayPool: true, consent: null })),
      schemes: [
        {
          ...stored.schemes[0]!,
          host: BOARD,
          contributions: partners.map((partner) => ({
            partner,
            source: 'additional',
            pence: put[partner] ?? [],
          })),
        },
      ],
      rules: [
        { ...stored.rules[0]!, schemes: ['s1'], rule: { over: byContribution, under: byContribution } },
      ],
    });
    const versions = [
      version(1, '2026-04-01', terms([BOARD, COUNCIL])),
      version(2, '2026-10-01', terms([BOARD, COUNCIL, TRUST])),
    ];
    const year = 1_100_000_000n;
    const made = allocateMonth(versions, 's1', '2027-03', [
      said('s1', '2026-09', 5n, { budget: 1_000_000_000n, actualToDate: 510_000_000n }),
      said('s1', '2027-03', 22_000_000n, { budget: year, forecastOutturn: year + 22_000_000n }),
    ]);
    expect(made.map((one) => [one.stretch, one.allocation.variance, one.allocation.shares])).toEqual([
      [{ from: '2026-04', to: '2026-09' }, 10_000_000n, [6_000_000n, 4_000_000n]],
      [{ from: '2026-10', to: '2027-03' }, 12_000_000n, [6_000_000n, 4_000_000n, 2_000_000n]],
    ]);
    // C owes its host nothing for the half in which it was no partner.
    expect(made.map((one) => one.settlement)).toEqual([
      [{ from: 1, to: 0, pence: 4_000_000n }],
      [
        { from: 1, to: 0, pence: 4_000_000n },
        { from: 2, to: 0, pence: 2_000_000n },
      ],
    ]);
  });

  it('adds up over its stretches to the whole, exactly, whatever was said and whoever came', () => {
    const position = fc.record({
      scheme: fc.constantFrom('s1', 's2', 's3'),
      month: fc.constantFrom('2026-06', '2026-08', '2026-09', '2026-11', '2026-12', '2027-02'),
      variance: fc.bigInt({ min: -300_000_000n, max: 300_000_000n }),
      actualToDate: fc.bigInt({ min: 0n, max: 1_500_000_000n }),
      budget: fc.bigInt({ min: 1n, max: 1_200_000_000n }),
    });
    const third = version(3, '2027-01-01', without(TRUST, joined(6)));
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 12 }), fc.boolean(), (given, thrice) => {
        const positions = given.map(({ variance, ...one }) =>
          said(one.scheme, one.month, 0n, { ...one, forecastOutturn: one.budget + variance }),
        );
        const versions = thrice ? [first, second, third] : [first, second];
        const made = allocateAll(versions, '2027-02', positions);
        for (const one of made) expect(whole(one)).toBe(one.allocation.variance);
        const known = ['s1', 's2', 's3'].map((scheme) => {
          const of = positions.filter((one) => one.scheme === scheme);
          const latest = of.reduce((best, one) => (one.month > best ? one.month : best), '');
          const last = of.findLast((one) => one.month === latest);
          return last ? varianceOf(last) : 0n;
        });
        expect(sum(made.map(whole))).toBe(sum(known));
        // One purse: it is never drawn beyond what was in it.
        expect(sum(made.map((one) => one.allocation.reserveDraw)) <= 12_000_000n).toBe(true);
        const council = made.flatMap((one) => {
          const at = one.terms.partners.findIndex(({ id }) => id === COUNCIL);
          return one.rule === 'r1' && one.allocation.direction === 'over' ? [one.allocation.shares[at]!] : [];
        });
        expect(sum(council) <= 25_000_000n).toBe(true);
        for (const one of made) expect(termsKept(keptTerms(one.terms))).toEqual(one.terms);
      }),
    );
  });

  it('stays one where a version moves contributions, words or partners that the rule has nothing to do with', () => {
    const words = { ...stored, written: { ...stored.written, mediator: 'Somebody else' } };
    const more = {
      ...stored,
      schemes: stored.schemes.map((one) => ({
        ...one,
        contributions: one.contributions.map((it) => ({
          ...it,
          pence: it.pence.map((pence) => String(Number(pence) * 2)),
        })),
      })),
    };
    for (const terms of [words, more, joined(6, 's3')])
      expect(
        stretchesOf([first, version(2, '2026-10-01', terms)], new Set(['s1', 's2']), '2026-11'),
      ).toMatchObject([{ version: { n: 2 }, opened: { n: 1 }, from: '2026-04', to: '2027-03' }]);
    expect(stretchesOf([first, second], new Set(['s1', 's2']), '2026-09')).toHaveLength(1);
    expect(stretchesOf([first, second], new Set(['s1', 's2']), '2026-10')).toHaveLength(2);
  });

  it('takes what was drawn and borne before off a reserve and a cap that the variation leaves as they were', () => {
    const positions = [
      said('s1', '2026-09', 0n, { actualToDate: 580_000_000n }),
      said('s1', '2026-12', 200_000_000n),
    ];
    const [one, two] = allocateMonth([first, second], 's1', '2026-12', positions) as [
      MonthAllocation,
      MonthAllocation,
    ];
    expect([one.allocation.reserveDraw, two.allocation.reserveDraw]).toEqual([12_000_000n, 0n]);
    const council = [one.allocation.shares[1]!, two.allocation.shares[1]!];
    expect(council[0]! + council[1]!).toBe(25_000_000n);
    const anew = joined(6);
    const restated = version(2, '2026-10-01', {
      ...anew,
      rules: anew.rules.map((it, at) =>
        at === 0 ? { ...it, rule: { ...it.rule, reservePence: '5000000', caps: [] } } : it,
      ),
    });
    const [, after] = allocateMonth([first, restated], 's1', '2026-12', positions);
    expect(after!.allocation.reserveDraw).toBe(5_000_000n);
    expect(after!.allocation.shares[1]! > 0n).toBe(true);
  });

  it('is computed anew in all later months where the last month of a stretch is said anew', () => {
    const before = [said('s1', '2026-09', 0n), said('s1', '2026-11', 0n)];
    const reported = ['2026-09', '2026-11', '2026-12'];
    expect(monthsTouched({ scheme: 's1', month: '2026-09' }, before, reported)).toEqual(['2026-09']);
    expect(monthsTouched({ scheme: 's1', month: '2026-09' }, before, reported, ['2026-09'])).toEqual(
      reported,
    );
    expect(monthsTouched({ scheme: 's1', month: '2026-08' }, before, reported, ['2026-09'])).toEqual([
      '2026-08',
    ]);
  });

  it('gives a sheet for each stretch, and what a partner put in before it left', () => {
    const left = version(2, '2026-10-01', without(TRUST, stored));
    const positions = [said('s2', '2026-09', 7n), said('s2', '2026-11', 9n)];
    const sheets = figuresWorkbook('Year', [first, left], '2026-11', positions);
    expect(sheets.map((one) => one.name)).toEqual(
      expect.arrayContaining(['Summary', 'Rule 1 from 2026-04', 'Rule 1 from 2026-10']),
    );
    const partners = sheets[0]!.rows.map((cells) => cells[0]?.text);
    expect(partners).toEqual(
      expect.arrayContaining(['Northmoor Board', 'Northmoor Council', 'Northmoor Trust']),
    );
    const { income } = fundReport([first, left], 's2', null, positions);
    expect(income.find((one) => one.partner === TRUST)?.wholeYear).toBe(120_000_000n);
  });

  it('begins on the first of a month, as contributions and positions are by the month', () => {
    expect(variationDayFaults(2, '2026-10-01')).toEqual([]);
    expect(variationDayFaults(1, '2026-10-15')).toEqual([]);
    expect(variationDayFaults(2, '2026-10-15')).toMatchObject([
      { code: 'agreement/variation-inside-month', path: 'effectiveFrom' },
    ]);
  });
});
