import type { ListLevel } from './numbering.js';

/** Who inserted or took out words while Word was keeping track. */
export interface Tracked {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
}

/** Words that look the same. A line break is a run of `\n` alone. */
export interface WordRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
  readonly change: Tracked | null;
  /** They are the words of a footnote or endnote that is referred to here. */
  readonly note?: true;
  /** A picture stands here; it has no words of its own. */
  readonly picture?: WordPicture;
}

export interface WordPicture {
  /** What the file says that it shows; empty where it says nothing. */
  readonly alt: string;
  /** The part of the file that holds it; null where it lies elsewhere. */
  readonly part: string | null;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** Of its style, in English and small letters. */
  readonly style: string;
  /** 1 to 9. */
  readonly heading: number | null;
  readonly list: {
    readonly level: number;
    readonly sign: ListLevel;
  } | null;
  /** From the left edge, in twentieths of a point. */
  readonly indent: number;
  readonly runs: readonly WordRun[];
  readonly bookmarks: readonly string[];
  /** Its end was taken out: it is one paragraph with the next. */
  readonly endDeleted: Tracked | null;
}

export interface WordCell {
  readonly across: number;
  readonly down: number;
  readonly blocks: readonly WordBlock[];
}

export interface WordRow {
  readonly header: boolean;
  readonly change: Tracked | null;
  readonly cells: readonly WordCell[];
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly WordRow[];
}

export type WordBlock = WordParagraph | WordTable;

/** What could not be kept as it was. */
export type NoteCode =
  | 'picture'
  | 'drawing'
  | 'text-box'
  | 'comment'
  | 'formula'
  | 'symbol'
  | 'hidden'
  | 'struck'
  | 'contents'
  | 'embedded'
  | 'link'
  | 'nested-table'
  | 'title';

export interface WordNote {
  readonly code: NoteCode;
  /** The first words of the paragraph it stands in, or of the last one before. */
  readonly near: string;
}

export const plainOf = (runs: readonly WordRun[]): string => runs.map((run) => run.text).join('');

/** Enough to find a paragraph by. */
export const beginning = (text: string, most = 80): string => {
  const tidy = text.replace(/\s+/g, ' ').trim();
  return tidy.length > most ? `${tidy.slice(0, most).trimEnd()}…` : tidy;
};
