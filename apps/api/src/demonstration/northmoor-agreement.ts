import type { Saying } from '@folkmoot/sign-off/domain/say.js';
import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';

type Scheme = StoredTerms['schemes'][number];
type Rule = StoredTerms['rules'][number];

const MONTHS = 12;
const eachMonth = (pounds: number): string[] => Array.from({ length: MONTHS }, () => String(pounds * 100));

const SCHEME: Omit<Scheme, 'key' | 'openingPence' | 'title' | 'form' | 'host' | 'contributions'> = {
  poolManager: '',
  vat: 'council-section-33',
  figures: 'net',
  ringFence: '',
  functionsChecked: true,
  functionsExcluded: '',
  priorityIds: [],
  commitmentIds: [],
};

/** £24m a year, 60:30:10, in one purse; and beside it money that each keeps and spends to the same end. */
export const schemes = (
  icb: string,
  council: string,
  hospitals: string,
): readonly (Omit<Scheme, 'key' | 'openingPence'> & { readonly budget: bigint })[] => [
  {
    ...SCHEME,
    title: 'Home from hospital',
    form: 'pooled',
    host: council,
    poolManager: 'Head of integrated commissioning, Northmoor Council',
    functionsExcluded: 'Surgery and emergency ambulance services are not paid for from this fund.',
    contributions: [
      { partner: icb, source: 'nhs-minimum', pence: eachMonth(1_200_000) },
      { partner: council, source: 'council-grant', pence: eachMonth(600_000) },
      { partner: hospitals, source: 'additional', pence: eachMonth(200_000) },
    ],
    budget: 2_400_000_000n,
  },
  {
    ...SCHEME,
    title: 'Community equipment',
    form: 'aligned',
    host: hospitals,
    vat: 'mixed',
    contributions: [
      { partner: hospitals, source: 'additional', pence: eachMonth(50_000) },
      { partner: council, source: 'additional', pence: eachMonth(30_000) },
    ],
    budget: 96_000_000n,
  },
];

/**
 * The first 1% of an overspend comes from a reserve and then by contribution, up to 3% by contribution, above that 70:20:10; the
 * council pays £250,000 at most. Of the aligned scheme each bears its own.
 */
export function rules(icb: string, council: string, hospitals: string): readonly Rule[] {
  const contribution = { kind: 'contribution', asOf: 'final' } as const;
  const ownLine = [{ from: 0, to: null, unit: 'pence' as const, basis: { kind: 'ownLine' as const } }];
  const shares = { [icb]: 7_000, [council]: 2_000, [hospitals]: 1_000 };
  return [
    {
      key: 'r1',
      schemes: ['s1'],
      rule: {
        over: [
          { from: 0, to: 100, unit: 'bps', basis: { kind: 'reserve', then: contribution } },
          { from: 100, to: 300, unit: 'bps', basis: contribution },
          { from: 300, to: null, unit: 'bps', basis: { kind: 'fixed', shares } },
        ],
        under: [{ from: 0, to: null, unit: 'pence', basis: contribution }],
        reservePence: '12000000',
        caps: [{ partner: council, direction: 'over', limit: '25000000', unit: 'pence' }],
        capOverflow: { mode: 'redistribute', basis: contribution },
      },
      printedBps: null,
      governs: 'contribution',
    },
    { key: 'r2', schemes: ['s2'], rule: { over: ownLine, under: ownLine }, printedBps: null, governs: null },
  ];
}

export const WRITTEN: StoredTerms['written'] = {
  aims: 'People leave hospital as soon as they are well enough, and live at home for longer.',
  functions: 'Care at home after a stay in hospital, short stays to recover, and equipment for the home.',
  'people-and-services': 'Adults who live in Northmoor and need care or equipment after a stay in hospital.',
  'contributions-vary': 'By a decision of all partners, in writing, from the first day of a month.',
  'staff-goods-premises': 'Each partner employs its own staff. Equipment belongs to the trust.',
  'duration-review-variation-ending':
    'One year. Reviewed after nine months, varied in writing, ended by any partner with six months’ notice.',
  'management-of-the-fund':
    'The council hosts the pooled fund. Its manager reports to the partners every quarter and at the end of the year.',
  mediator: 'A mediator named by the Centre for Effective Dispute Resolution.',
  adjudicator: 'An accountant named by the Chartered Institute of Public Finance and Accountancy.',
  exit: 'What has been promised to providers is paid for by contribution until it ends.',
};

const APPROVED = { state: 'approved', words: '', lapsesOn: null, conditions: [] };

/** What each body decided, so many days before the first day of the year, and when its signatory put a name to it here. */
export const SIGNATURES: readonly {
  readonly by: string;
  readonly jobTitle: string;
  readonly ago: number;
  readonly decided: number;
  readonly saying: Omit<Saying, 'decidedOn'>;
}[] = [
  {
    by: 'icb',
    jobTitle: 'Director for Northmoor',
    ago: 74,
    decided: 13,
    saying: { ...APPROVED, routeKind: 'board', body: 'Integrated care board', minute: 'Item 9, minute 31' },
  },
  {
    by: 'vice',
    jobTitle: 'Director of adult services',
    ago: 72,
    decided: 20,
    saying: { ...APPROVED, routeKind: 'cabinet', body: 'Cabinet', minute: 'Item 6, minute 112' },
  },
  {
    by: 'hospital',
    jobTitle: 'Director of operations',
    ago: 70,
    decided: 6,
    saying: { ...APPROVED, routeKind: 'board', body: 'Board of directors', minute: 'Item 7, minute 42' },
  },
];

export interface Told {
  /** Pounds above the budget of the year, as forecast. */
  readonly over: number;
  readonly note: string;
}

/** What the council forecast, from the newest month back. Whatever lies before it was on budget. */
export const POOLED: readonly Told[] = [
  { over: 412_600, note: 'More people went home with care four times a day. Agency staff filled the gaps.' },
  { over: 318_000, note: 'Hours of care at home went up again.' },
  { over: 231_500, note: 'The price of an hour of care rose by more than was planned.' },
  { over: 148_000, note: 'Short stays to recover lasted nine days longer than planned.' },
  { over: 96_000, note: 'More short stays than planned.' },
  { over: 41_000, note: 'A little more care at home than planned.' },
];
/** The month before the newest, said anew when late invoices were in. */
export const RESTATED: Told = { over: 352_400, note: 'Invoices of two providers came late and are now in.' };

/** What the trust forecast of the aligned scheme, of which the council bears a third. */
export const ALIGNED: readonly Told[] = [
  { over: 18_000, note: 'More beds and hoists are out on loan.' },
  { over: 12_000, note: 'Fewer hoists came back than planned.' },
  { over: 6_000, note: 'Some repairs had not been planned.' },
];
export const ON_BUDGET: Told = { over: 0, note: 'As planned.' };
