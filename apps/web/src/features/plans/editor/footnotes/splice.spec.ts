import { describe, expect, it } from '@jest/globals';
import { caretAfter, spliceOf } from './splice.js';

describe('what changed in a footnote', () => {
  it.each([
    ['', 'new', { from: 0, to: 0, put: 'new' }],
    ['a note', 'a longer note', { from: 2, to: 2, put: 'longer ' }],
    ['aaa', 'aaaa', { from: 3, to: 3, put: 'a' }],
    ['one two', 'one', { from: 3, to: 7, put: '' }],
    ['same', 'same', { from: 4, to: 4, put: '' }],
    ['abcabc', 'abc', { from: 3, to: 6, put: '' }],
  ])('%s, then %s', (before, after, splice) => {
    expect(spliceOf(before, after)).toEqual(splice);
    expect(before.slice(0, splice.from) + splice.put + before.slice(splice.to)).toBe(after);
  });

  it('leaves the cursor at the words it stood at', () => {
    const grown = spliceOf('a note', 'a longer note');
    expect(caretAfter(1, grown)).toBe(1);
    expect(caretAfter(6, grown)).toBe(13);
    expect(caretAfter(3, spliceOf('abcdef', 'af'))).toBe(1);
  });
});
