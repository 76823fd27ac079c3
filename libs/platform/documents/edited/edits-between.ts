import { aligned, type Pair } from './align.js';
import { compareWords } from './compare-words.js';
import { lookOf, textOfPieces, type Letters, type Piece, type Run } from './pieces.js';
import {
  lineText,
  type ElementId,
  type StoredLine,
  type StoredRow,
  type StoredTable,
  type StoredUnit,
} from './stored-units.js';
import type { Wanted, WantedLine, WantedRow, WantedTable, WantedText, WantedUnit } from './wanted-units.js';

/** What no suggestion can say, and near which words. */
export type NotSaid =
  | 'look'
  | 'kind'
  | 'line-break'
  | 'footnote'
  | 'mention'
  | 'picture-in'
  | 'picture-out'
  | 'table-shape'
  | 'row-out'
  | 'table-out';

export interface Note {
  readonly code: NotSaid;
  readonly near: string;
}

/** Words of a stored line that go, and words that come in their place. */
export interface WordEdit {
  /** Edits with the same number are one suggestion. */
  readonly suggestion: number;
  readonly deleted: readonly Letters[];
  readonly inserted: readonly Run[];
  /** Where the words come: at best behind the last before them, else before the first after; nearest first. */
  readonly behind: readonly (Letters | ElementId)[];
  readonly before: readonly (Letters | ElementId)[];
}

/** A new block, or a list, table or row with all that is in it. */
export interface BlockEdit {
  readonly suggestion: number;
  readonly wanted: Wanted;
}

export interface RowEdit {
  readonly suggestion: number;
  readonly row: WantedRow;
  /** Rows of the stored table that stand before it, nearest last. */
  readonly after: readonly ElementId[];
  readonly table: ElementId;
}

/** The edits of one run of blocks: of the whole text, or of a cell. */
export interface Scope {
  /** Null for the text itself. */
  readonly cell: ElementId | null;
  readonly root: Wanted;
  /** Where a wanted block stands in the stored text. */
  readonly stands: ReadonlyMap<Wanted, ElementId>;
  readonly blocks: readonly BlockEdit[];
}

export interface ShownRun {
  readonly change: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** A line that differs, as it is shown before anybody decides. */
export interface ShownLine {
  readonly change: 'changed' | 'inserted' | 'deleted' | 'moved' | 'moved-away';
  readonly kind: string;
  readonly runs: readonly ShownRun[];
  readonly suggestions: readonly number[];
}

export interface Edits {
  readonly words: readonly WordEdit[];
  readonly scopes: readonly Scope[];
  readonly rows: readonly RowEdit[];
  readonly notes: readonly Note[];
  readonly lines: readonly ShownLine[];
  /** How many suggestions they are. */
  readonly count: number;
}

export const NO_EDITS: Edits = { words: [], scopes: [], rows: [], notes: [], lines: [], count: 0 };

/** Lines of a word or two are too common to say that they moved. */
const MOVED_LENGTH = 17;
const NEAR = 80;

/** What would have to be suggested for the stored text to become the wanted one. */
export function editsBetween(stored: readonly StoredUnit[], wanted: WantedText): Edits {
  const found = new Found();
  found.scope(stored, wanted, null);
  return found;
}

class Found implements Edits {
  readonly words: WordEdit[] = [];
  readonly scopes: Scope[] = [];
  readonly rows: RowEdit[] = [];
  readonly notes: Note[] = [];
  readonly lines: ShownLine[] = [];
  count = 0;
  private last = '';
  private readonly movedAs = new Map<string, number>();

  scope(stored: readonly StoredUnit[], { root, units }: WantedText, cell: ElementId | null): void {
    const pairs = aligned(stored, units, (one, other) => one.unit === other.unit && one.unit !== 'picture');
    const stands = new Map<Wanted, ElementId>();
    const blocks: BlockEdit[] = [];
    this.scopes.push({ cell, root, stands, blocks });
    for (const { from, to } of pairs) if (from && to) stands.set(to.at, from.element);
    const tops = new Map<Wanted, number>();
    const moved = this.moves(pairs);
    for (const pair of pairs) {
      if (pair.from && pair.to) this.both(pair.from, pair.to);
      else if (pair.from) this.gone(pair.from, moved.has(pair.from.key));
      else if (pair.to) this.come(pair.to, stands, tops, blocks, moved.has(pair.to.key));
    }
  }

  /** The same line taken out in one place and put in at another is one suggestion. */
  private moves(pairs: readonly Pair<StoredUnit, WantedUnit>[]): Set<string> {
    const gone = new Set(pairs.flatMap((one) => (one.to ? [] : [one.from!.key])));
    return new Set(
      pairs.flatMap(({ from, to }) =>
        !from && to?.unit === 'line' && to.key.length >= MOVED_LENGTH && gone.has(to.key) ? [to.key] : [],
      ),
    );
  }

  private both(from: StoredUnit, to: WantedUnit): void {
    if (from.unit === 'line' && to.unit === 'line') this.line(from, to);
    else if (from.unit === 'table' && to.unit === 'table') this.table(from, to);
  }

  private line(from: StoredLine, to: WantedLine): void {
    this.last = lineText(from);
    if (from.kind !== to.kind) this.note('kind');
    const heads = from.kind.startsWith('heading') || to.kind.startsWith('heading');
    const { hunks, look } = compareWords(from.pieces, to.pieces);
    if (look && !(heads && linksOf(from.pieces) === linksOf(to.pieces))) this.note('look');
    const runs: ShownRun[] = [];
    const suggestions: number[] = [];
    let at = 0;
    for (const hunk of hunks) {
      const gone = from.pieces.slice(hunk.from, hunk.to);
      for (const piece of gone) if (piece.fixed) this.fixed(piece, hunk.inserted);
      for (const piece of hunk.inserted)
        if (piece.fixed && !gone.some((one) => one.key === piece.key)) this.fixed(piece, []);
      const deleted = gone.flatMap((piece) => piece.letters);
      const inserted = hunk.inserted.flatMap(runsOf);
      if (deleted.length === 0 && inserted.length === 0) continue;
      const suggestion = (this.count += 1);
      suggestions.push(suggestion);
      this.words.push({
        suggestion,
        deleted,
        inserted,
        behind: anchors(from, hunk.to - 1, -1),
        before: anchors(from, hunk.to, 1),
      });
      push(runs, 'same', textOfPieces(from.pieces.slice(at, hunk.from)));
      push(runs, 'deleted', textOfPieces(gone.filter((one) => !one.fixed)));
      push(runs, 'inserted', inserted.map((run) => run.text).join(''));
      at = hunk.to;
    }
    if (suggestions.length === 0) return;
    push(runs, 'same', textOfPieces(from.pieces.slice(at)));
    this.lines.push({ change: 'changed', kind: from.kind, runs, suggestions });
  }

  private fixed({ fixed, key }: Piece, instead: readonly Piece[]): void {
    if (instead.some((one) => one.key === key)) return;
    this.note(fixed === 'break' ? 'line-break' : fixed!);
  }

  private gone(unit: StoredUnit, moved: boolean, within?: number): void {
    if (unit.unit === 'picture') return this.note('picture-out');
    const suggestion = within ?? this.next(unit.key, moved);
    if (unit.unit === 'table') {
      for (const row of unit.rows) this.goneRow(row, suggestion);
      this.note('table-out');
      return;
    }
    const letters = unit.pieces.flatMap((piece) => piece.letters);
    for (const piece of unit.pieces) if (piece.fixed) this.fixed(piece, []);
    if (letters.length === 0) return;
    this.words.push({ suggestion, deleted: letters, inserted: [], behind: [], before: [] });
    this.lines.push({
      change: moved ? 'moved-away' : 'deleted',
      kind: unit.kind,
      runs: [{ change: 'deleted', text: lineText(unit) }],
      suggestions: [suggestion],
    });
  }

  private goneRow({ cells }: StoredRow, suggestion: number): void {
    for (const cell of cells) for (const unit of cell.units) this.gone(unit, false, suggestion);
  }

  private next(key: string, moved: boolean): number {
    if (!moved) return (this.count += 1);
    const known = this.movedAs.get(key);
    if (known !== undefined) return known;
    this.movedAs.set(key, (this.count += 1));
    return this.count;
  }

  /** The largest block around it of which nothing stands in the stored text is put in as one. */
  private come(
    unit: WantedUnit,
    stands: ReadonlyMap<Wanted, ElementId>,
    tops: Map<Wanted, number>,
    blocks: BlockEdit[],
    moved: boolean,
  ): void {
    if (unit.unit === 'picture') return this.note('picture-in');
    let top = unit.at;
    while (top.parent?.parent && !standsIn(top.parent, stands)) top = top.parent;
    let suggestion = tops.get(top);
    if (suggestion === undefined) {
      suggestion = this.next(unit.key, moved);
      tops.set(top, suggestion);
      blocks.push({ suggestion, wanted: top });
    }
    for (const line of unit.unit === 'line' ? [unit] : linesOf(unit)) {
      for (const piece of line.pieces) if (piece.fixed === 'footnote') this.fixed(piece, []);
      this.shown(line, suggestion, moved ? 'moved' : 'inserted');
    }
  }

  private shown(line: WantedLine, suggestion: number, change: 'inserted' | 'moved'): void {
    this.lines.push({
      change,
      kind: line.kind,
      runs: [{ change: 'inserted', text: textOfPieces(line.pieces) }],
      suggestions: [suggestion],
    });
    this.last = textOfPieces(line.pieces);
  }

  private table(from: StoredTable, to: WantedTable): void {
    if (from.key === to.key && from.rows.length === to.rows.length) {
      // Their words may still look otherwise.
      from.rows.forEach((row, n) => this.cells(row, to.rows[n]!));
      return;
    }
    const before: ElementId[] = [];
    for (const { from: old, to: now } of aligned(named(from.rows), named(to.rows))) {
      if (old && now) this.cells(old.row, now.row);
      else if (old) {
        this.goneRow(old.row, (this.count += 1));
        this.note('row-out');
      } else if (now) {
        const suggestion = (this.count += 1);
        this.rows.push({ suggestion, row: now.row, after: [...before], table: from.element });
        for (const unit of now.row.cells.flatMap((cell) => cell.units))
          if (unit.unit === 'line') this.shown(unit, suggestion, 'inserted');
      }
      if (old) before.push(old.row.element);
    }
  }

  private cells(from: StoredRow, to: WantedRow): void {
    if (from.cells.length !== to.cells.length) return this.note('table-shape');
    from.cells.forEach(({ units, element }, n) => this.scope(units, to.cells[n]!, element));
  }

  private note(code: NotSaid): void {
    const near = this.last.replace(/\s+/g, ' ').trim();
    this.notes.push({ code, near: near.length > NEAR ? `${near.slice(0, NEAR).trimEnd()}…` : near });
  }
}

/** Rows are alike by their words; the first word of a key says what it is. */
const named = <Row extends { readonly key: string }>(rows: readonly Row[]) =>
  rows.map((row) => ({ row, key: `row ${row.key}` }));

const linesOf = (table: WantedTable): WantedLine[] =>
  table.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.units.flatMap((unit) =>
        unit.unit === 'line' ? [unit] : unit.unit === 'table' ? linesOf(unit) : [],
      ),
    ),
  );

export const standsIn = (block: Wanted, stands: ReadonlyMap<Wanted, unknown>): boolean =>
  stands.has(block) || block.children.some((child) => standsIn(child, stands));

/** Where a line breaks cannot be suggested: the words go on. */
const runsOf = (piece: Piece): readonly Run[] =>
  piece.fixed ? (piece.fixed === 'break' ? [{ text: ' ', marks: [] }] : []) : piece.runs;

const linksOf = (pieces: readonly Piece[]): string =>
  pieces
    .flatMap((piece) => piece.runs.map((run) => lookOf(run.marks).replace(/^(bold|italic)\n?/gm, '')))
    .filter((one) => one !== '')
    .join('\n');

/** What words can be put behind (or before), from a place in a line outwards. */
function anchors({ pieces, between }: StoredLine, from: number, step: 1 | -1): (Letters | ElementId)[] {
  const found: (Letters | ElementId)[] = [];
  for (let at = from; at >= 0 && at < pieces.length; at += step) {
    const { letters } = pieces[at]!;
    const element = between.get(at);
    if (element) found.push(element);
    else found.push(...(step === 1 ? letters : [...letters].reverse()));
  }
  return found;
}

function push(runs: ShownRun[], change: ShownRun['change'], text: string): void {
  if (text !== '') runs.push({ change, text });
}
