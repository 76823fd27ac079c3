import { expect, it } from '@jest/globals';
import { nestedHeadings, type Nested, type Heading } from './nested-headings.js';

const told = (nested: readonly Nested<Heading>[]): unknown[] =>
  nested.map(({ index, below }) => (below.length > 0 ? [index, told(below)] : index));
const nest = (...levels: number[]) => told(nestedHeadings(levels.map((level) => ({ level, words: 'x' }))));

it('puts smaller headings below the larger one before them', () => {
  expect(nest(2, 3, 3, 2, 3, 4)).toEqual([
    [0, [1, 2]],
    [3, [[4, [5]]]],
  ]);
});

it('takes a text that begins small, or leaves a rank out', () => {
  expect(nest(3, 2, 4, 3)).toEqual([0, [1, [2, 3]]]);
  expect(nest()).toEqual([]);
});
