import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findWords, holdsWords, replaceWords } from './find-words.js';

describe('words in a text', () => {
  it('are found whatever their case, spaces, line ends and accents', () => {
    const text = 'Mrs Zoë\u00a0 Quill came. ZOË\nQUILL went, and Zoe\u0308 Quill.';
    expect(findWords(text, ' zoë  quill ').map(({ from, to }) => text.slice(from, to))).toEqual([
      'Zoë\u00a0 Quill',
      'ZOË\nQUILL',
      'Zoe\u0308 Quill',
    ]);
    expect(holdsWords(text, 'Zoë Quilll')).toBe(false);
  });

  it('may stand within longer words, and mean no pattern', () => {
    expect(findWords('Annie planned', 'ann')).toHaveLength(2);
    expect(replaceWords('a.b (c) axb', 'a.b (c)', '$&')).toBe('$& axb');
    expect(findWords('anything', '   ')).toEqual([]);
  });

  it('are gone when they are replaced', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (words, before, after) => {
        fc.pre(words.trim() !== '');
        expect(holdsWords(`${before}${words}${after}`, words)).toBe(true);
        expect(holdsWords(replaceWords(`${before}${words}${after}`, words, '\u0000'), words)).toBe(
          words.includes('\u0000') && holdsWords('\u0000', words),
        );
      }),
    );
  });
});
