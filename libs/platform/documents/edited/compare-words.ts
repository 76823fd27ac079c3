import { diffArrays } from 'diff';
import { lookOf, type Piece } from './pieces.js';

/** Pieces `from` up to (not with) `to` of a stored line give way to others. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly inserted: readonly Piece[];
}

export interface ComparedLine {
  readonly hunks: readonly Hunk[];
  /** The same words look otherwise, or lead elsewhere. */
  readonly look: boolean;
}

// Beyond that a line is taken out and put in anew: the work stays bounded.
const MOST_DIFFERENCES = 1_200;
const LONGEST_MS = 5_000;

/** What differs between a stored line and the line as it is wanted. */
export function compareWords(stored: readonly Piece[], wanted: readonly Piece[]): ComparedLine {
  const steps = diffArrays(
    stored.map((one) => one.key),
    wanted.map((one) => one.key),
    { maxEditLength: MOST_DIFFERENCES, timeout: LONGEST_MS },
  ) ?? [
    { removed: true, added: false, count: stored.length },
    { removed: false, added: true, count: wanted.length },
  ];
  const hunks: { from: number; to: number; inserted: Piece[] }[] = [];
  let look = false;
  let [a, b] = [0, 0];
  for (const { added, removed, count } of steps) {
    if (!added && !removed) {
      for (let n = 0; n < count; n += 1) look = looksOther(stored[a++]!, wanted[b++]!) || look;
      continue;
    }
    let hunk = hunks.at(-1);
    // Two changes with nothing but a blank between them are one to whoever decides.
    const near = hunk && (hunk.to === a || (hunk.to === a - 1 && stored[hunk.to]!.key === ' '));
    if (!hunk || !near) hunks.push((hunk = { from: a, to: a, inserted: [] }));
    else if (hunk.to === a - 1) {
      hunk.inserted.push(wanted[b - 1]!);
      hunk.to = a;
    }
    if (removed) hunk.to = a += count;
    else hunk.inserted.push(...wanted.slice(b, (b += count)));
  }
  return { hunks, look };
}

const looksOther = (one: Piece, other: Piece): boolean =>
  !one.fixed &&
  !other.fixed &&
  one.key !== ' ' &&
  JSON.stringify(looks(one)) !== JSON.stringify(looks(other));

const looks = ({ runs }: Piece): [number, string][] =>
  runs.map(({ text, marks }) => [text.length, lookOf(marks)]);
