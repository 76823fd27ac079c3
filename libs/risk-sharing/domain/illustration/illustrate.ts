import { drawCosts } from './draw-costs.js';
import { FastRule } from './fast-rule.js';
import {
  ILLUSTRATION_ENGINE,
  type Arrangement,
  type ArrangementIllustration,
  type Comparison,
  type Illustration,
  type IllustrationInput,
} from './illustration.js';
import { ShareTally } from './share-tally.js';
import { bandsOf, spreadOf, type Bands } from './spread.js';
import { VariancesToDate } from './variances-to-date.js';

/** The parts of the whole in which the costs are drawn, and in which what the trials came to is summed up. */
const DRAWING = 0.1;
const SUMMING_UP = 0.02;

/**
 * Draws what the costs may come to and shares each trial by every arrangement: the same draws for all, so that they compare pair by
 * pair. Yields how much is done, from 0 to 1, some hundred times a second; whoever stops asking has cancelled it. Only the last
 * month's trials are kept, each other month's until its bands are known.
 *
 * @returns null where an amount or a weight of a rule is too large for doubles to be exact
 */
export function* illustrate(input: IllustrationInput): Generator<number, Illustration | null> {
  const rules = rulesOf(input.arrangements);
  if (!rules) return null;
  const drawn = yield* drawCosts(input, DRAWING);
  const past = input.costs[0]?.pastMonths ?? 0;
  const known = Math.min(past, ...input.costs.map((cost) => cost.actualToDate.length));
  const firstMonth = known > 0 ? past - known : past;
  const lastMonth = input.months - 1;
  const steps = (input.months - firstMonth) * input.groups.length * rules.length;
  const shared = (done: number): number => DRAWING + ((1 - DRAWING - SUMMING_UP) * done) / steps;
  const variances = new VariancesToDate(input, drawn);
  const tallies = rules.map(() => new ShareTally(input.contributions.length, input.trials));
  const wholeMonths: Bands[] = [];
  let done = 0;
  for (let month = firstMonth; month <= lastMonth; month++) {
    variances.moveTo(month);
    const trials = month < past ? 1 : input.trials;
    wholeMonths.push(bandsOf(variances.sortedWhole(trials)));
    for (const [at, sharings] of rules.entries()) {
      const tally = tallies[at]!;
      tally.begin(month === lastMonth);
      for (const [group, rule] of sharings.entries()) {
        const costs = input.groups[group]!;
        if (rule) tally.addShared(rule, variances.ofGroup(costs), trials);
        else
          for (const cost of costs) tally.addBorne(input.costs[cost]!.bearer, variances.ofCost(cost), trials);
        yield shared(++done);
      }
      tally.endMonth(trials);
      yield shared(done);
    }
  }
  const whole = variances.sortedWhole(input.trials);
  const arrangements: ArrangementIllustration[] = [];
  for (const tally of tallies) {
    arrangements.push(tally.illustrated(input));
    yield 1 - SUMMING_UP + (SUMMING_UP * arrangements.length) / tallies.length;
  }
  return {
    engine: ILLUSTRATION_ENGINE,
    whole: spreadOf(whole),
    over: whole.reduce((count, one) => (one > 0 ? count + 1 : count), 0) / input.trials,
    wholeMonths,
    firstMonth,
    arrangements,
    comparisons: comparisonsOf(tallies, input),
  };
}

/** The same without a pause: for a thread of its own, or few trials. */
export function illustrated(
  input: IllustrationInput,
  progress: (part: number) => void = () => undefined,
): Illustration | null {
  const run = illustrate(input);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    progress(step.value);
  }
}

type Rules = readonly (FastRule | null)[];

function rulesOf(arrangements: readonly Arrangement[]): readonly Rules[] | null {
  const all: Rules[] = [];
  for (const { sharings } of arrangements) {
    const rules: (FastRule | null)[] = [];
    for (const sharing of sharings) {
      const rule = sharing.kind === 'rule' ? FastRule.of(sharing.terms) : null;
      if (sharing.kind === 'rule' && !rule) return null;
      rules.push(rule);
    }
    all.push(rules);
  }
  return all;
}

function comparisonsOf(tallies: readonly ShareTally[], input: IllustrationInput): Comparison[] {
  const all: Comparison[] = [];
  for (let first = 0; first < tallies.length; first++)
    for (let second = first + 1; second < tallies.length; second++) {
      const pairs = input.contributions.map((_, partner) =>
        tallies[first]!.lessAndMoreThan(tallies[second]!, partner),
      );
      all.push({
        first,
        second,
        less: pairs.map(({ less }) => less),
        more: pairs.map(({ more }) => more),
      });
    }
  return all;
}
