import { describe, expect, it } from '@jest/globals';
import { allocate } from '../domain/allocate.js';
import { agreementTermsShape, type StoredTerms } from './agreement-terms.js';
import { ruleTerms } from './rule-terms.js';

const [COUNCIL, BOARD] = ['0198f000-0000-7000-8000-000000000001', '0198f000-0000-7000-8000-000000000002'];

/** An older people's budget of £99m and £96m that prints 51:49, one that was found. */
const olderPeople = (
  governs: 'printed' | 'contribution',
  openingPence: Record<string, string> | null = null,
) => {
  const stored: StoredTerms = {
    partners: [
      { id: COUNCIL, name: 'Council', mayPool: true, consent: null },
      { id: BOARD, name: 'Board', mayPool: true, consent: null },
    ],
    firstMonth: '2013-04',
    months: 2,
    schemes: [
      {
        key: 's1',
        title: 'Older people',
        form: 'pooled',
        host: COUNCIL,
        poolManager: 'Head of commissioning',
        vat: 'council-section-33',
        figures: 'net',
        ringFence: '',
        functionsChecked: true,
        functionsExcluded: '',
        priorityIds: [],
        commitmentIds: [],
        contributions: [
          { partner: COUNCIL, source: 'additional', pence: ['5000000000', '4900000000'] },
          { partner: BOARD, source: 'nhs-minimum', pence: ['4800000000', '4800000000'] },
        ],
        openingPence,
      },
    ],
    rules: [
      {
        key: 'r1',
        schemes: ['s1'],
        rule: {
          over: [
            {
              from: 0,
              to: null,
              unit: 'pence',
              basis: { kind: 'contribution', asOf: openingPence ? 'opening' : 'final' },
            },
          ],
          under: [
            { from: 0, to: null, unit: 'pence', basis: { kind: 'reserve', then: { kind: 'contribution' } } },
          ],
        },
        printedBps: { [COUNCIL]: 5100, [BOARD]: 4900 },
        governs,
      },
    ],
    written: {},
  };
  const agreement = agreementTermsShape.parse(JSON.parse(JSON.stringify(stored)));
  const { terms, faults } = ruleTerms(agreement, agreement.rules[0]!);
  expect(faults).toEqual([]);
  return terms;
};

describe('a rule of an agreement', () => {
  it('shares by what was put in, or as printed where print governs', () => {
    expect(allocate(olderPeople('contribution'), 195_000_000n).shares).toEqual([99_000_000n, 96_000_000n]);
    expect(allocate(olderPeople('printed'), 195_000_000n).shares).toEqual([99_450_000n, 95_550_000n]);
    expect(allocate(olderPeople('printed'), -100n).shares).toEqual([-51n, -49n]);
  });

  it('knows what the year began with from what it came to', () => {
    const terms = olderPeople('contribution', { [COUNCIL]: '100', [BOARD]: '300' });
    expect(terms.partners.map((partner) => partner.contribution)).toEqual([
      { opening: 100n, final: 9_900_000_000n },
      { opening: 300n, final: 9_600_000_000n },
    ]);
    expect(allocate(terms, 1_000n).shares).toEqual([250n, 750n]);
  });
});
