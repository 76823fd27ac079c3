import type { TextNode } from '../text-of.js';
import { fixedPiece, piecesOf, trimmed, type Letter, type Piece } from './pieces.js';
import { footnotePiece, keyOfLine, keyOfRow, keyOfTable } from './stored-units.js';

/** A block of the text as somebody wants it, with those around and inside it. */
export interface Wanted {
  readonly node: TextNode;
  readonly parent: Wanted | null;
  readonly children: Wanted[];
  unit: WantedUnit | null;
}

export type WantedUnit = WantedLine | WantedTable | WantedPicture;

export interface WantedLine {
  readonly unit: 'line';
  readonly key: string;
  readonly at: Wanted;
  readonly kind: string;
  readonly pieces: readonly Piece[];
}

export interface WantedTable {
  readonly unit: 'table';
  readonly key: string;
  readonly at: Wanted;
  readonly rows: readonly WantedRow[];
}

export interface WantedRow {
  readonly key: string;
  readonly node: TextNode;
  readonly cells: readonly { readonly root: Wanted; readonly units: readonly WantedUnit[] }[];
}

export interface WantedPicture {
  readonly unit: 'picture';
  readonly key: string;
  readonly at: Wanted;
}

export interface WantedText {
  readonly root: Wanted;
  readonly units: readonly WantedUnit[];
}

const LISTS = new Set(['bulletList', 'orderedList']);
/** What stands in a copy for a picture that could not be put into it. */
const TOLD_PICTURE = /^\[Picture: (.*)\]$/s;

export function wantedText(content: readonly TextNode[]): WantedText {
  const units: WantedUnit[] = [];
  const walk = (node: TextNode, parent: Wanted | null, inList: boolean): Wanted => {
    const here: Wanted = { node, parent, children: [], unit: null };
    if (node.type === 'paragraph' || node.type === 'heading') here.unit = line(here, inList);
    else if (node.type === 'picture')
      here.unit = { unit: 'picture', key: `picture ${String(node.attrs?.alt ?? '').trim()}`, at: here };
    else if (node.type === 'table') here.unit = table(here);
    if (here.unit) units.push(here.unit);
    else if (node.type === 'doc' || node.type === 'listItem' || LISTS.has(node.type))
      for (const child of node.content ?? [])
        here.children.push(walk(child, here, inList || node.type === 'listItem'));
    return here;
  };
  const root = walk({ type: 'doc', content }, null, false);
  return { root, units };
}

function line(at: Wanted, inList: boolean): WantedLine | WantedPicture | null {
  const pieces: Piece[] = [];
  let letters: Letter[] = [];
  const end = (): void => {
    pieces.push(...piecesOf(letters));
    letters = [];
  };
  for (const child of at.node.content ?? []) {
    if (child.type === 'text') {
      const marks = child.marks ?? [];
      for (const text of (child.text ?? '').split('')) letters.push({ text, marks, client: 0, clock: 0 });
      continue;
    }
    end();
    if (child.type === 'hardBreak') pieces.push(fixedPiece('break', '\n', '\n'));
    else if (child.type === 'footnote')
      pieces.push(footnotePiece((child.content ?? []).map((one) => one.text ?? '').join('')));
  }
  end();
  const kept = trimmed(pieces);
  if (kept.length === 0) return null;
  const told = TOLD_PICTURE.exec(kept.map((one) => one.text).join(''));
  if (told) return { unit: 'picture', key: `picture ${told[1]!.trim()}`, at };
  const { node } = at;
  const kind =
    node.type === 'heading' ? `heading-${String(node.attrs?.level ?? 2)}` : inList ? 'item' : 'paragraph';
  return { unit: 'line', key: keyOfLine(kept), at, kind, pieces: kept };
}

function table(at: Wanted): WantedTable {
  const rows = (at.node.content ?? []).map((node): WantedRow => {
    const cells = (node.content ?? []).map((cell) => wantedText(cell.content ?? []));
    return { key: keyOfRow(cells), node, cells };
  });
  return { unit: 'table', key: keyOfTable(rows), at, rows };
}
