import type { FastRule } from './fast-rule.js';
import type { ArrangementIllustration, IllustrationInput, PartnerIllustration } from './illustration.js';
import { bandsOf, percentile, spreadOf, type Bands } from './spread.js';

/** What one arrangement shares in all trials: month after month, the last of which stays. */
export class ShareTally {
  /** By partner, then by trial. */
  private readonly shares: readonly Float64Array[];
  private readonly capped: readonly Uint8Array[];
  private readonly left: Uint8Array;
  private readonly bands: Bands[][];
  private readonly sorted: Float64Array;
  private last = false;
  private reserveDraw = 0;
  private carryForward = 0;
  private unallocated = 0;

  constructor(
    partners: number,
    private readonly trials: number,
  ) {
    const each = Array.from({ length: partners });
    this.shares = each.map(() => new Float64Array(trials));
    this.capped = each.map(() => new Uint8Array(trials));
    this.left = new Uint8Array(trials);
    this.bands = each.map(() => []);
    this.sorted = new Float64Array(trials);
  }

  begin(last: boolean): void {
    this.last = last;
    for (const shares of this.shares) shares.fill(0);
  }

  addShared(rule: FastRule, variances: Float64Array, trials: number): void {
    const { shares } = this;
    const partners = shares.length;
    const given = rule.shares;
    for (let trial = 0; trial < trials; trial++) {
      rule.allocate(variances[trial]!);
      for (let partner = 0; partner < partners; partner++) shares[partner]![trial]! += given[partner]!;
      if (this.last) this.note(rule, trial);
    }
  }

  /** Borne where it falls. */
  addBorne(bearer: number, variances: Float64Array, trials: number): void {
    const shares = this.shares[bearer]!;
    for (let trial = 0; trial < trials; trial++) shares[trial]! += variances[trial]!;
  }

  endMonth(trials: number): void {
    for (const [partner, shares] of this.shares.entries()) {
      const sorted = this.sorted.subarray(0, trials);
      sorted.set(shares.subarray(0, trials));
      this.bands[partner]!.push(bandsOf(sorted.sort()));
    }
  }

  /** Of all trials, in how many this one costs a partner less, and more, than another. */
  lessAndMoreThan(other: ShareTally, partner: number): { less: number; more: number } {
    const [own, others] = [this.shares[partner]!, other.shares[partner]!];
    let [less, more] = [0, 0];
    for (let trial = 0; trial < this.trials; trial++) {
      if (own[trial]! < others[trial]!) less += 1;
      else if (own[trial]! > others[trial]!) more += 1;
    }
    return { less: less / this.trials, more: more / this.trials };
  }

  illustrated(input: IllustrationInput): ArrangementIllustration {
    const { trials } = this;
    return {
      partners: this.partners(input),
      reserveDraw: this.reserveDraw / trials,
      carryForward: this.carryForward / trials,
      unallocated: this.unallocated / trials,
      undecided: ofAll(this.left),
    };
  }

  private partners({ contributions, tolerances }: IllustrationInput): PartnerIllustration[] {
    const pool = contributions.reduce((all, one) => all + one, 0);
    const spreads = this.shares.map((shares) => {
      const sorted = Float64Array.from(shares).sort();
      return { spread: spreadOf(sorted), sorted };
    });
    const borne = spreads.reduce((all, { spread }) => all + spread.mean, 0);
    return spreads.map(({ spread, sorted }, at) => {
      const [tolerance, contribution] = [tolerances[at] ?? null, contributions[at]!];
      return {
        spread,
        twentieths: Array.from({ length: 21 }, (_, part) => percentile(sorted, part / 20)),
        aboveTolerance: tolerance === null ? null : above(sorted, tolerance) / this.trials,
        atCap: ofAll(this.capped[at]!),
        shareToContribution:
          contribution > 0 && borne !== 0 ? spread.mean / borne / (contribution / pool) : null,
        months: this.bands[at]!,
      };
    });
  }

  private note(rule: FastRule, trial: number): void {
    for (let partner = 0; partner < this.capped.length; partner++)
      this.capped[partner]![trial]! |= rule.capped[partner]!;
    this.reserveDraw += rule.reserveDraw;
    this.carryForward += rule.carryForward;
    this.unallocated += rule.unallocated;
    if (rule.unallocated !== 0) this.left[trial] = 1;
  }
}

const ofAll = (marks: Uint8Array): number => marks.reduce((all, one) => all + one, 0) / marks.length;

/** @param sorted rising */
function above(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
