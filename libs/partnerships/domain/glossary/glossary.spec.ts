import { describe, expect, it } from '@jest/globals';
import { explainedInTexts, glossaryOf, keyOfTerm, readWord, type GlossaryWord } from './glossary-word.js';
import { GENERAL_WORDS } from './general-words.js';

const own = (term: string, inUse = true): GlossaryWord => ({
  id: 'id',
  version: 3,
  partnershipId: 'place',
  key: keyOfTerm(term),
  term,
  standsFor: 'Ours',
  meaning: 'What it means here.',
  inUse,
  changedAt: new Date(0),
  changedBy: 'somebody',
});
const codes = (term: string, standsFor: string, meaning: string) => {
  const read = readWord({ term, standsFor, meaning });
  return read.ok ? [] : read.refusal.faults.map((one) => `${one.code} ${one.path}`);
};

describe('the general list', () => {
  it('has each word once, and says something of each', () => {
    const keys = GENERAL_WORDS.map(([term]) => keyOfTerm(term));
    expect(new Set(keys).size).toBe(keys.length);
    for (const [term, standsFor, meaning] of GENERAL_WORDS) {
      expect([term, standsFor + meaning]).not.toEqual([term, '']);
      expect([term, codes(term, standsFor, meaning)]).toEqual([term, []]);
    }
  });
});

describe('a place’s glossary', () => {
  it('puts its own words before the general ones, and leaves out what it took out', () => {
    const entries = glossaryOf([own('ICB'), own('PCN', false), own('Lantern')]);
    expect(entries.filter((one) => one.key === 'icb')).toEqual([
      { key: 'icb', term: 'ICB', standsFor: 'Ours', meaning: 'What it means here.', version: 3 },
    ]);
    const keys = entries.map((one) => one.key);
    expect(keys).toContain('lantern');
    expect(keys).not.toContain('pcn');
    expect(keys).toContain('bcf');
  });
  it('goes by the alphabet, whatever the capitals', () => {
    const terms = glossaryOf([own('iCAN')]).map((one) => one.term);
    expect(terms.indexOf('iCAN')).toBe(terms.indexOf('ICB') - 1);
  });
  it('explains in texts its own words and acronyms, not everyday words', () => {
    const terms = explainedInTexts(glossaryOf([own('Lantern')])).map((one) => one.term);
    expect(terms).toEqual(expect.arrayContaining(['Lantern', 'BCF', 'Section 75', 'ToR']));
    for (const term of ['Place', 'Trust', 'System', 'GP']) expect(terms).not.toContain(term);
  });
});

describe('a word', () => {
  it('needs a term and something that explains it', () => {
    expect(codes(' ', '', '')).toEqual(['glossary/term-missing term', 'glossary/meaning-missing meaning']);
    expect(codes('OT', 'Occupational therapist', '')).toEqual([]);
    expect(codes('&', '', 'And.')).toEqual(['glossary/term-too-short term']);
  });
  it('is short, and no patient’s number', () => {
    expect(codes('x'.repeat(61), 'y'.repeat(201), 'z'.repeat(601))).toEqual([
      'glossary/term-too-long term',
      'glossary/stands-for-too-long standsFor',
      'glossary/meaning-too-long meaning',
    ]);
    expect(codes('Case', '', 'As with 943 476 5919.')).toEqual(['nhs-number meaning']);
  });
  it('is one and the same however it is written', () => {
    expect(keyOfTerm(' R & D ')).toBe('r-d');
    expect(keyOfTerm('Café Society')).toBe('cafe-society');
  });
});
