import { describe, expect, it } from '@jest/globals';
import { termFinder } from './find-terms.js';

const found = (terms: string[], text: string) =>
  termFinder(terms)(text).map((one) => [text.slice(one.from, one.to), one.term]);

describe('finding the words of a list', () => {
  it('finds whole words, also in the plural and beside signs', () => {
    expect(found(['ICB', 'PCN'], 'The ICB’s plan (two PCNs) – ICB, not ICBX.')).toEqual([
      ['ICB', 'ICB'],
      ['PCN', 'PCN'],
      ['ICB', 'ICB'],
    ]);
  });
  it('takes an acronym only as it is written, and other words with any capital', () => {
    expect(found(['IT', 'place'], 'It is a Place where IT helps. Who did it?')).toEqual([
      ['Place', 'place'],
      ['IT', 'IT'],
    ]);
  });
  it('prefers the longer word', () => {
    expect(found(['BCF', 'BCF plan', 'section 75'], 'Our BCF plan rests on Section\n75.')).toEqual([
      ['BCF plan', 'BCF plan'],
      ['Section\n75', 'section 75'],
    ]);
  });
  it('reads signs of a term as themselves', () => {
    expect(found(['R&D', 'C++ (new)'], 'R&D and C++ (new) but not RxD')).toEqual([
      ['R&D', 'R&D'],
      ['C++ (new)', 'C++ (new)'],
    ]);
  });
  it('finds nothing with an empty list', () => {
    expect(found([], 'ICB')).toEqual([]);
  });
});
