import { describe, expect, it } from '@jest/globals';
import type { AgreementTerms } from './agreement-terms.js';
import { withPart, type Draft } from './draft-parts.js';

const NUMBER = '943 476 5919';
const PARTNER = '0198c1f0-0000-7000-8000-000000000001';

const draft = (written: AgreementTerms['written'] = {}): Draft => ({
  title: 'Better care',
  effectiveFrom: null,
  effectiveTo: null,
  terms: { partners: [], firstMonth: '2027-04', months: 12, schemes: [], rules: [], written },
});
const faultsOf = (part: string, value: unknown, of = draft()): (readonly [string, string])[] => {
  const changed = withPart(of, part, value, [
    { id: PARTNER, name: 'Northmoor Council', mayPool: true, needsConsent: false },
  ]);
  return changed.ok ? [] : changed.refusal.faults.map(({ code, path }) => [code, path] as const);
};

describe('words of a draft', () => {
  it('are held where they name a patient by number, each with its path', () => {
    const period = { title: `For ${NUMBER}`, firstMonth: '2027-04', months: 12 };
    expect(faultsOf('period', { ...period, effectiveFrom: null, effectiveTo: null })).toEqual([
      ['nhs-number', 'title'],
    ]);
    expect(faultsOf('written', { aims: `As ${NUMBER} asked.`, exit: 'By contribution.' })).toEqual([
      ['nhs-number', 'written.aims'],
    ]);
  });

  it('stand against nobody’s other change once they are there', () => {
    const before = draft({ aims: `As ${NUMBER} asked.` });
    expect(faultsOf('partners', [{ id: PARTNER, consent: null }], before)).toEqual([]);
  });
});
