import type { IllustrationInput } from './illustration.js';
import { normalOf } from './normal.js';
import { stillToCome, type StillToCome } from './still-to-come.js';
import { SplitMix64 } from './uniform.js';

/** Trials between two reports of progress. */
const AT_ONCE = 500;
/** What making the tables of the lines ready takes of the drawing. */
const MAKING_READY = 0.3;

/** What every line costs in the months still to come, by trial, in pence with their fraction. */
export type DrawnCosts = readonly Float64Array[];

/**
 * One uniform for each normal: per trial first the common factor, then one for each line in its order (and a second for lines of
 * packages). x = √ρ·f + √(1−ρ)·e. Yields how much is done of the illustration, of which the drawing is a `part`.
 */
export function* drawCosts(input: IllustrationInput, part: number): Generator<number, DrawnCosts> {
  const random = new SplitMix64(input.seed);
  const common = Math.sqrt(input.correlation);
  const own = Math.sqrt(1 - input.correlation);
  const ways: StillToCome[] = [];
  for (const cost of input.costs) {
    ways.push(stillToCome(cost));
    yield (part * MAKING_READY * ways.length) / input.costs.length;
  }
  const drawn = ways.map(() => new Float64Array(input.trials));
  for (let trial = 0; trial < input.trials; trial++) {
    const factor = common * normalOf(random.uniform());
    for (let line = 0; line < ways.length; line++) {
      const way = ways[line]!;
      const deviate = factor + own * normalOf(random.uniform());
      const second = way.second ? normalOf(random.uniform()) : 0;
      drawn[line]![trial] = way.amount(deviate, second);
    }
    if (trial % AT_ONCE === AT_ONCE - 1)
      yield part * (MAKING_READY + ((1 - MAKING_READY) * (trial + 1)) / input.trials);
  }
  return drawn;
}
