import { describe, expect, it } from '@jest/globals';
import { rangesOf } from './document-relay.js';

describe('the rows that were told of, as ranges', () => {
  it.each([
    [[], '{}'],
    [[7], '{[7,7]}'],
    [[3, 1, 2], '{[1,3]}'],
    [[10, 9, 2, 1, 5], '{[1,2],[5,5],[9,10]}'],
    [[100, 20, 3], '{[3,3],[20,20],[100,100]}'],
  ])('%j is %s', (numbers, ranges) => {
    expect(rangesOf(new Set(numbers))).toBe(ranges);
  });
});
