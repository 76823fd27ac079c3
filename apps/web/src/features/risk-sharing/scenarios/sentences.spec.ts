import { describe, expect, it } from '@jest/globals';
import type { CheaperBetween, IllustrationResult } from '@folkmoot/risk-sharing/terms/scenario.js';
import { comparedInWords } from './sentences.js';

const part = (from: string, to: string, cheaper: CheaperBetween['cheaper']): CheaperBetween => ({
  from,
  to,
  cheaper,
});

/** Of one partner, as much as the sentences read. */
const compared = (
  less: number,
  more: number,
  parts: readonly CheaperBetween[] | null,
  of: string | null = null,
): IllustrationResult =>
  ({
    partners: [{ name: 'The council' }],
    titles: ['As drafted', 'Council pays first'],
    figures: { comparisons: [{ first: 0, second: 1, less: [less], more: [more] }] },
    cheaper: [parts && [parts]],
    cheaperOf: [of],
  }) as unknown as IllustrationResult;

describe('two rules beside each other, for one partner', () => {
  it('are said by how often one costs less, and where both cost the same', () => {
    const parts = [
      part('-10000', '0', 'first'),
      part('0', '7500000', 'second'),
      part('7500000', '9000000', 'first'),
    ];
    expect(comparedInWords(compared(0.71, 0.29, parts), 0)).toEqual([
      '“As drafted” costs The council less than “Council pays first” in 71% of trials and more in 29%. They cost The council the same at an overspend of £75,000.',
    ]);
    expect(comparedInWords(compared(0.71, 0.29, parts, 'Care at home'), 0)[0]).toMatch(
      /at an overspend of £75,000, on Care at home\.$/,
    );
  });

  it('may cost the same over a stretch, in all trials, or at no variance that is known', () => {
    const parts = [
      part('-10000', '-5000', 'second'),
      part('-5000', '240000', 'same'),
      part('240000', '900000', 'first'),
    ];
    expect(comparedInWords(compared(0.5, 0.2, parts), 0)[0]).toMatch(
      /and the same in 30%\. They cost The council the same from an underspend of £50 to an overspend of £2,400\.$/,
    );
    const ends = [
      part('-10000', '0', 'same'),
      part('0', '10000', 'first'),
      part('10000', '90000', 'second'),
      part('90000', '100000', 'same'),
    ];
    expect(comparedInWords(compared(0.5, 0.2, ends), 0)[0]).toMatch(
      /the same at an overspend of £100, for every underspend and for every overspend of £900 or more\.$/,
    );
    expect(comparedInWords(compared(0, 0, null), 0)).toEqual([
      '“As drafted” and “Council pays first” cost The council the same in all trials.',
    ]);
  });
});
