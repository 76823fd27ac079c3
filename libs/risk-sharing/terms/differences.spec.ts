import { describe, expect, it } from '@jest/globals';
import { agreementTermsShape, type AgreementTerms } from './agreement-terms.js';
import { differences } from './differences.js';
import { versionGaps } from './version-gaps.js';

const [BOARD, COUNCIL] = ['0198f000-0000-7000-8000-000000000001', '0198f000-0000-7000-8000-000000000002'];
const months = (pence: number): string[] => Array.from({ length: 12 }, () => String(pence));

const first = (): AgreementTerms =>
  agreementTermsShape.parse({
    partners: [
      { id: BOARD, name: 'Board', mayPool: true, consent: null },
      { id: COUNCIL, name: 'Council', mayPool: true, consent: null },
    ],
    firstMonth: '2027-04',
    months: 12,
    schemes: [
      {
        key: 's1',
        title: 'Home first',
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
          { partner: BOARD, source: 'nhs-minimum', pence: months(20_000) },
          { partner: COUNCIL, source: 'additional', pence: months(10_000) },
        ],
        openingPence: null,
      },
    ],
    rules: [
      {
        key: 'r1',
        schemes: ['s1'],
        rule: {
          over: [{ from: 0, to: null, unit: 'pence', basis: { kind: 'contribution' } }],
          under: [{ from: 0, to: null, unit: 'pence', basis: { kind: 'contribution' } }],
        },
        printedBps: null,
        governs: null,
      },
    ],
    written: { aims: 'Home sooner.' },
  });
const dated = (terms: AgreementTerms) => ({ effectiveFrom: '2027-04-01', effectiveTo: '2028-03-31', terms });

describe('what a version says otherwise', () => {
  it('is nothing where it says the same', () => {
    expect(differences(dated(first()), dated(first()))).toEqual([]);
  });

  it('is said in sentences, with the sums and the first month', () => {
    const after = first();
    const [scheme] = after.schemes;
    scheme!.contributions[0]!.pence[6] = 120_000n;
    scheme!.host = BOARD;
    after.written.aims = 'Home sooner, and well.';
    after.written.exit = 'By contribution.';
    after.rules[0]!.rule.over[0]!.basis = { kind: 'fixed', shares: { [BOARD]: 1n, [COUNCIL]: 1n } };
    after.partners.reverse();
    const said = differences(dated(first()), { ...dated(after), effectiveFrom: '2027-10-01' });
    expect(said).toEqual([
      'Its first day is 1 October 2027; it was 1 April 2027.',
      'The order of the partners is Council, Board.',
      'The host of “Home first” is Board.',
      'Board puts £3,400 into “Home first” (NHS minimum contribution) in all; it was £2,400. The first month that differs is October 2027.',
      expect.stringMatching(
        /^The rule for Home first is another one\. All of an overspend is shared equally/,
      ),
      '“The agreed aims and outcomes” is worded otherwise.',
      '“What happens to commitments and money when it ends” is written now.',
    ]);
  });
});

describe('what a draft still needs', () => {
  const paths = (terms: AgreementTerms): string[] => versionGaps(terms, '2027-04-01').map((one) => one.path);
  const whole = (): AgreementTerms => {
    const terms = first();
    for (const part of [
      'functions',
      'people-and-services',
      'contributions-vary',
      'staff-goods-premises',
    ] as const)
      terms.written[part] = 'Written.';
    for (const part of [
      'duration-review-variation-ending',
      'management-of-the-fund',
      'mediator',
      'adjudicator',
      'exit',
    ] as const)
      terms.written[part] = 'Written.';
    return terms;
  };

  it('is nothing, or each thing by its path', () => {
    expect(paths(whole())).toEqual([]);
    const bare = { ...whole(), schemes: [], rules: [], firstMonth: null };
    expect(paths(bare)).toEqual(['firstMonth', 'schemes']);
    const without = whole();
    Object.assign(without.schemes[0]!, { host: null, poolManager: ' ', functionsChecked: false });
    without.rules = [];
    expect(paths(without)).toEqual([
      'schemes.0.host',
      'schemes.0.poolManager',
      'schemes.0.functionsChecked',
      'rules',
    ]);
  });

  it('is the consent for an NHS trust that pools, and a rule that can be computed', () => {
    const terms = whole();
    terms.partners[0]!.needsConsent = true;
    terms.rules[0]!.rule.over[0]!.to = 5n;
    expect(paths(terms)).toEqual(['partners.0.consent', 'rules.0.rule.over.0.to']);
  });
});
