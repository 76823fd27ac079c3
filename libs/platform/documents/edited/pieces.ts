import type { TextNode } from '../text-of.js';

/** Letters in a row that one Yjs client wrote one after the other. */
export interface Letters {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** A word, a blank or a sign of a line; or what stands between words without being letters: a break, a footnote, a mention. */
export interface Piece {
  /** What is compared. */
  readonly key: string;
  readonly text: string;
  /** How it looks and where it leads, part by part. */
  readonly runs: readonly Run[];
  /** Of a piece of a stored text, where its letters are. */
  readonly letters: readonly Letters[];
  /** No suggestion can touch it. */
  readonly fixed?: 'break' | 'footnote' | 'mention';
}

export interface Run {
  readonly text: string;
  readonly marks: NonNullable<TextNode['marks']>;
}

/** A letter, its look and (of a stored text) where it is. */
export interface Letter {
  readonly text: string;
  readonly marks: NonNullable<TextNode['marks']>;
  readonly client: number;
  readonly clock: number;
}

const PIECES = /[\p{L}\p{N}]+(?:['’\u2011-][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu;
/** No word processor gives these back. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u00ad\ufeff\ufffe\uffff]/;

/** Of letters that stand together. */
export function piecesOf(letters: readonly Letter[]): Piece[] {
  const seen = letters.filter((one) => !UNSEEN.test(one.text));
  const text = seen.map((one) => one.text).join('');
  return [...text.matchAll(PIECES)].map(({ 0: word, index }) => {
    const own = seen.slice(index, index + word.length);
    return { key: word.trim() === '' ? ' ' : word, text: word, runs: runsOf(own), letters: rangesOf(own) };
  });
}

export const fixedPiece = (fixed: NonNullable<Piece['fixed']>, key: string, text: string): Piece => ({
  key,
  text,
  runs: [],
  letters: [],
  fixed,
});

/** Blanks at the ends of a line are nobody's words. */
export function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  let [from, to] = [0, pieces.length];
  while (from < to && isBlank(pieces[from]!)) from += 1;
  while (to > from && isBlank(pieces[to - 1]!)) to -= 1;
  return pieces.slice(from, to);
}

const isBlank = ({ key, fixed }: Piece): boolean => key === ' ' || fixed === 'break';

export const textOfPieces = (pieces: readonly Piece[]): string => pieces.map((one) => one.text).join('');

function runsOf(letters: readonly Letter[]): Run[] {
  const runs: { text: string; marks: Run['marks'] }[] = [];
  for (const { text, marks } of letters) {
    const last = runs.at(-1);
    if (last && (last.marks === marks || lookOf(last.marks) === lookOf(marks))) last.text += text;
    else runs.push({ text, marks });
  }
  return runs;
}

/** Bold, italic and where it leads; the order of marks says nothing. */
export const lookOf = (marks: Run['marks']): string =>
  marks
    .map(({ type, attrs }) =>
      type === 'link' ? `link ${String((attrs as { href?: unknown } | undefined)?.href)}` : type,
    )
    .filter((one) => one === 'bold' || one === 'italic' || one.startsWith('link '))
    .sort()
    .join('\n');

function rangesOf(letters: readonly Letter[]): Letters[] {
  const ranges: { client: number; clock: number; length: number }[] = [];
  for (const { client, clock } of letters) {
    const last = ranges.at(-1);
    if (last?.client === client && last.clock + last.length === clock) last.length += 1;
    else ranges.push({ client, clock, length: 1 });
  }
  return ranges;
}
