import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import type { Saying } from '@folkmoot/sign-off/domain/say.js';

const eachMonth = (pounds: number): string[] => Array.from({ length: 12 }, () => String(pounds * 100));

/** Money for breaks that the council and the carers’ centre each keep and spend to the same end: a charity may not pool. */
export const breaksScheme = (council: string, carers: string) => ({
  title: 'Breaks for carers',
  form: 'aligned' as const,
  host: carers,
  poolManager: '',
  vat: 'none' as const,
  figures: 'gross' as const,
  ringFence: 'For people who care for somebody at home, and for nobody else.',
  functionsChecked: true,
  functionsExcluded: '',
  priorityIds: [],
  commitmentIds: [],
  contributions: [
    { partner: council, source: 'council-grant' as const, pence: eachMonth(20_000) },
    { partner: carers, source: 'additional' as const, pence: eachMonth(4_000) },
  ],
});

const OWN = [{ from: 0, to: null, unit: 'pence' as const, basis: { kind: 'ownLine' as const } }];

export const BREAKS_RULES: StoredTerms['rules'] = [
  { key: 'r1', schemes: ['s1'], rule: { over: OWN, under: OWN }, printedBps: null, governs: null },
];

export const BREAKS_WRITTEN: StoredTerms['written'] = {
  aims: 'Everybody who cares for somebody at home has a break when they need one.',
  functions: 'Short breaks, sitting services and weekends away.',
  'people-and-services': 'Adults who care for somebody in Northmoor without being paid for it.',
  'contributions-vary': 'Each partner may change its own budget for the next year by the end of January.',
  'staff-goods-premises': 'Each partner employs its own staff.',
  'duration-review-variation-ending':
    'One year. Reviewed after six months, varied in writing, ended by either partner with three months’ notice.',
  'management-of-the-fund':
    'Each partner keeps its own money. The Carers’ Centre reports on both budgets every quarter.',
  mediator: 'A mediator named by the Centre for Effective Dispute Resolution.',
  adjudicator: 'An accountant named by the Chartered Institute of Public Finance and Accountancy.',
  exit: 'Breaks that are booked are paid for by whoever booked them.',
};

export const CABINET: Omit<Saying, 'decidedOn'> = {
  state: 'approved',
  routeKind: 'cabinet',
  body: 'Cabinet',
  minute: 'Item 4, minute 151',
  words: '',
  lapsesOn: null,
  conditions: [],
};
