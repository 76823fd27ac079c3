import { describe, expect, it } from '@jest/globals';
import { addressesIn } from './find-addresses.js';

const texts = (words: string) => addressesIn(words).map((one) => one.text);

describe('addresses in words', () => {
  it('are found as people paste them, with a server and without', () =>
    expect(
      texts('See /northmoor/commitments/14 and https://folkmoot.example/northmoor/plan/carers?page=1#post-3'),
    ).toEqual(['/northmoor/commitments/14', 'https://folkmoot.example/northmoor/plan/carers?page=1#post-3']));

  it('end before what ends the sentence or closes the bracket around them', () =>
    expect(texts('(see /northmoor/plan/carers). Or “/northmoor/forum/3”, or /northmoor/forum/4!')).toEqual([
      '/northmoor/plan/carers',
      '/northmoor/forum/3',
      '/northmoor/forum/4',
    ]));

  it('stand where they were found', () => {
    const words = 'A /b/c, d';
    expect(addressesIn(words).map(({ from, to }) => words.slice(from, to))).toEqual(['/b/c']);
  });

  it.each(['and/or', 'example.org/northmoor/plan', '//elsewhere.example/x', '1/2', '/ no', 'http:/x'])(
    '%s is none',
    (words) => expect(texts(words)).toEqual([]),
  );
});
