import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';

/**
 * A year of £24m among a board, a council and a trust, 60:30:10, in two pooled schemes of two hosts that are netted, and an aligned
 * one. The first 1% of an overspend comes from £120,000 of reserve and then by contribution, up to 3% by contribution, above
 * 70:20:10; the council pays £250,000 at most.
 */
export const corridorTerms = (board: string, council: string, trust: string): StoredTerms => {
  const months = (pence: number) => Array.from({ length: 12 }, () => String(pence));
  const scheme = {
    form: 'pooled' as const,
    poolManager: 'Head of integrated commissioning',
    vat: 'council-section-33' as const,
    figures: 'net' as const,
    ringFence: '',
    functionsChecked: true,
    functionsExcluded: '',
    priorityIds: [],
    commitmentIds: [],
    openingPence: null,
  };
  const contribution = { kind: 'contribution' as const, asOf: 'final' as const };
  return {
    partners: [
      { id: board, name: 'Northmoor Board', mayPool: true, consent: null },
      { id: council, name: 'Northmoor Council', mayPool: true, consent: null },
      {
        id: trust,
        name: 'Northmoor Trust',
        mayPool: true,
        consent: { by: 'Northmoor Board', on: '2026-03-02', reference: 'Minute 14' },
      },
    ],
    firstMonth: '2026-04',
    months: 12,
    schemes: [
      {
        ...scheme,
        key: 's1',
        title: 'Care at home',
        host: council,
        contributions: [
          { partner: board, source: 'nhs-minimum', pence: months(80_000_000) },
          { partner: council, source: 'council-grant', pence: months(40_000_000) },
        ],
      },
      {
        ...scheme,
        key: 's2',
        title: 'Beds between hospital and home',
        host: board,
        contributions: [
          { partner: board, source: 'additional', pence: months(40_000_000) },
          { partner: council, source: 'additional', pence: months(20_000_000) },
          { partner: trust, source: 'additional', pence: months(20_000_000) },
        ],
      },
      {
        ...scheme,
        key: 's3',
        title: 'Community equipment',
        form: 'aligned',
        host: trust,
        contributions: [{ partner: trust, source: 'additional', pence: months(5_000_000) }],
      },
    ],
    rules: [
      {
        key: 'r1',
        schemes: ['s1', 's2'],
        rule: {
          over: [
            { from: 0, to: 100, unit: 'bps', basis: { kind: 'reserve', then: contribution } },
            { from: 100, to: 300, unit: 'bps', basis: contribution },
            {
              from: 300,
              to: null,
              unit: 'bps',
              basis: { kind: 'fixed', shares: { [board]: 7_000, [council]: 2_000, [trust]: 1_000 } },
            },
          ],
          under: [{ from: 0, to: null, unit: 'pence', basis: contribution }],
          reservePence: '12000000',
          caps: [{ partner: council, direction: 'over', limit: '25000000', unit: 'pence' }],
          capOverflow: { mode: 'redistribute', basis: contribution },
        },
        printedBps: null,
        governs: 'contribution',
      },
      {
        key: 'r2',
        schemes: ['s3'],
        rule: {
          over: [{ from: 0, to: null, unit: 'pence', basis: { kind: 'ownLine' } }],
          under: [{ from: 0, to: null, unit: 'pence', basis: { kind: 'ownLine' } }],
        },
        printedBps: null,
        governs: null,
      },
    ],
    written: {
      aims: 'People live at home for longer.',
      functions: 'Care at home, beds between hospital and home, equipment.',
      'people-and-services': 'Adults of Northmoor who need care after a stay in hospital.',
      'contributions-vary': 'By a decision of all partners, in writing, from the first of a month.',
      'staff-goods-premises': 'Each partner employs its own staff. Equipment belongs to the trust.',
      'duration-review-variation-ending': 'One year, reviewed in January, ended by six months of notice.',
      'management-of-the-fund': 'The hosts account for the funds and report to the partners each quarter.',
      mediator: 'Centre for Effective Dispute Resolution',
      adjudicator: 'An accountant named by the Chartered Institute of Public Finance and Accountancy',
      exit: 'Commitments that were entered into are met by contribution until they end.',
    },
  };
};
