import * as Y from 'yjs';
import { FRAGMENT } from '../fragment.js';
import { replay } from '../replay.js';
import { rejectSuggestions } from '../suggestions/settle-suggestions.js';
import { fixedPiece, piecesOf, textOfPieces, trimmed, type Letter, type Piece } from './pieces.js';

/** Yjs' id of an element, its own for ever. */
export interface ElementId {
  readonly client: number;
  readonly clock: number;
}

/** What is compared as one: a line of words, a table, a picture. */
export type StoredUnit = StoredLine | StoredTable | StoredPicture;

export interface StoredLine {
  readonly unit: 'line';
  readonly key: string;
  readonly element: ElementId;
  /** `paragraph`, `heading-2`; in a list `item`. */
  readonly kind: string;
  readonly pieces: readonly Piece[];
  /** Of what stands between its letters, by the piece's place. */
  readonly between: ReadonlyMap<number, ElementId>;
}

export interface StoredTable {
  readonly unit: 'table';
  readonly key: string;
  readonly element: ElementId;
  readonly rows: readonly StoredRow[];
}

export interface StoredRow {
  readonly key: string;
  readonly element: ElementId;
  readonly cells: readonly { readonly element: ElementId; readonly units: readonly StoredUnit[] }[];
}

export interface StoredPicture {
  readonly unit: 'picture';
  readonly key: string;
  readonly element: ElementId;
}

// As deep as text-of.ts goes.
const MAX_DEPTH = 100;

/** The units of a text without what is only suggested, in the order of reading. Lines without words are left out. */
export function storedUnits(updates: readonly Uint8Array[]): StoredUnit[] {
  const doc = replay(updates);
  rejectSuggestions(doc, () => true);
  const units = unitsOf(doc.getXmlFragment(FRAGMENT), false, 0);
  doc.destroy();
  return units;
}

function unitsOf(parent: Y.XmlFragment, inList: boolean, depth: number): StoredUnit[] {
  if (depth > MAX_DEPTH) return [];
  return elementsOf(parent).flatMap((element): StoredUnit[] => {
    switch (element.nodeName) {
      case 'paragraph':
      case 'heading':
        return line(element, inList);
      case 'picture':
        return [
          { unit: 'picture', key: `picture ${attribute(element, 'alt').trim()}`, element: idOf(element) },
        ];
      case 'table':
        return [table(element, depth)];
      default:
        return unitsOf(element, inList || element.nodeName === 'listItem', depth + 1);
    }
  });
}

function line(element: Y.XmlElement, inList: boolean): StoredLine[] {
  const all: { piece: Piece; id: ElementId | null }[] = [];
  let letters: Letter[] = [];
  const end = (): void => {
    for (const piece of piecesOf(letters)) all.push({ piece, id: null });
    letters = [];
  };
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) letters.push(...lettersOf(child));
    else if (child instanceof Y.XmlElement) {
      end();
      all.push(...fixed(child).map((piece) => ({ piece, id: idOf(child) })));
    }
  }
  end();
  const kept = trimmed(all.map(({ piece }) => piece));
  if (kept.length === 0) return [];
  const between = new Map<number, ElementId>();
  kept.forEach((piece, place) => {
    const id = piece.fixed && all.find((one) => one.piece === piece)?.id;
    if (id) between.set(place, id);
  });
  const kind =
    element.nodeName === 'heading'
      ? `heading-${attribute(element, 'level') || '2'}`
      : inList
        ? 'item'
        : 'paragraph';
  return [{ unit: 'line', key: keyOfLine(kept), element: idOf(element), kind, pieces: kept, between }];
}

export const keyOfLine = (pieces: readonly Piece[]): string =>
  `line ${pieces.map((one) => one.key).join('')}`;

function fixed(element: Y.XmlElement): Piece[] {
  if (element.nodeName === 'hardBreak') return [fixedPiece('break', '\n', '\n')];
  if (element.nodeName === 'footnote') {
    const words = element
      .toArray()
      .flatMap((child) => (child instanceof Y.XmlText ? lettersOf(child) : []))
      .map((one) => one.text)
      .join('');
    return [footnotePiece(words)];
  }
  // What says itself by its label is in a copy as words.
  return piecesOf(
    [...attribute(element, 'label')].flatMap((sign) =>
      [...sign.split('')].map((text) => ({ text, marks: [], client: 0, clock: 0 })),
    ),
  ).map(({ key, text }) => fixedPiece('mention', key, text));
}

export const footnotePiece = (words: string): Piece =>
  fixedPiece('footnote', `\u0000note ${words.replace(/\s+/g, ' ').trim()}`, '');

function lettersOf(text: Y.XmlText): Letter[] {
  const letters: Letter[] = [];
  let marks: Letter['marks'] = [];
  const on = new Map<string, unknown>();
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat) {
      const { key, value } = item.content as unknown as { key: string; value: unknown };
      if (value === null) on.delete(key);
      else on.set(key, value);
      marks = [...on].map(([type, attrs]) => ({ type, attrs }));
    } else if (item.content instanceof Y.ContentString) {
      const { client, clock } = item.id;
      const { str } = item.content;
      for (let at = 0; at < str.length; at += 1)
        letters.push({ text: str[at]!, marks, client, clock: clock + at });
    }
  }
  return letters;
}

function table(element: Y.XmlElement, depth: number): StoredTable {
  const rows = elementsOf(element).map((row): StoredRow => {
    const cells = elementsOf(row).map((cell) => ({
      element: idOf(cell),
      units: unitsOf(cell, false, depth + 3),
    }));
    return { key: keyOfRow(cells), element: idOf(row), cells };
  });
  return { unit: 'table', key: keyOfTable(rows), element: idOf(element), rows };
}

export const keyOfRow = (cells: readonly { readonly units: readonly { readonly key: string }[] }[]): string =>
  cells.map((cell) => cell.units.map((one) => one.key).join('\n')).join('\t');

export const keyOfTable = (rows: readonly { readonly key: string }[]): string =>
  `table ${rows.map((row) => row.key).join('\r')}`;

const elementsOf = (parent: Y.XmlFragment): Y.XmlElement[] =>
  parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);

const idOf = (element: Y.XmlElement): ElementId => {
  const { client, clock } = element._item!.id;
  return { client, clock };
};

const attribute = (element: Y.XmlElement, name: string): string => {
  const value: unknown = element.getAttribute(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

export const lineText = (line: { readonly pieces: readonly Piece[] }): string => textOfPieces(line.pieces);
