import {
  plainOf,
  type WordBlock,
  type WordCell,
  type WordParagraph,
  type WordRow,
  type WordRun,
} from './word-blocks.js';

/** A paragraph as it reads with every tracked change accepted. */
export interface AcceptedParagraph extends WordParagraph {
  /** Whose tracked changes are in it. */
  readonly authors: readonly string[];
}

export interface AcceptedCell extends Omit<WordCell, 'blocks'> {
  readonly blocks: readonly AcceptedBlock[];
}

export interface AcceptedTable {
  readonly kind: 'table';
  readonly rows: readonly (Omit<WordRow, 'cells'> & { readonly cells: readonly AcceptedCell[] })[];
}

export type AcceptedBlock = AcceptedParagraph | AcceptedTable;

/** Words of a paragraph of which nothing is left. */
export interface Removed {
  readonly text: string;
  readonly authors: readonly string[];
}

export interface Accepted {
  readonly blocks: readonly AcceptedBlock[];
  readonly removed: readonly Removed[];
}

/** What the person who sent the file wants to read: as Word shows it under "No markup". */
export function acceptChanges(blocks: readonly WordBlock[]): Accepted {
  const removed: Removed[] = [];
  return { blocks: accept(blocks, removed), removed };
}

function accept(blocks: readonly WordBlock[], removed: Removed[]): AcceptedBlock[] {
  const accepted: AcceptedBlock[] = [];
  let carried: WordParagraph[] = [];
  const end = (last: WordParagraph): void => {
    const whole = [...carried, last];
    carried = [];
    const runs = whole.flatMap((one) => one.runs);
    const authors = authorsOf(runs, whole);
    const kept = runs.filter((run) => run.change?.kind !== 'deleted');
    const before = runs.filter((run) => run.change?.kind !== 'inserted');
    if (plainOf(kept).trim() === '' && plainOf(before).trim() !== '') {
      removed.push({ text: plainOf(before), authors });
      return;
    }
    accepted.push({ ...last, runs: kept, bookmarks: whole.flatMap((one) => one.bookmarks), authors });
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (block.endDeleted) carried.push(block);
      else end(block);
      continue;
    }
    if (carried.length > 0) end(carried.pop()!);
    const rows = block.rows.filter((row) => row.change?.kind !== 'deleted');
    for (const row of block.rows.filter((one) => one.change?.kind === 'deleted'))
      for (const text of row.cells.flatMap((cell) => cell.blocks.flatMap(wordsOf)))
        removed.push({ text, authors: [row.change!.author] });
    if (rows.length > 0)
      accepted.push({
        kind: 'table',
        rows: rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, blocks: accept(cell.blocks, removed) })),
        })),
      });
  }
  if (carried.length > 0) end(carried.pop()!);
  return accepted;
}

const authorsOf = (runs: readonly WordRun[], whole: readonly WordParagraph[]): string[] => [
  ...new Set(
    [...runs.map((run) => run.change), ...whole.map((one) => one.endDeleted)].flatMap((change) =>
      change ? [change.author] : [],
    ),
  ),
];

const wordsOf = (block: WordBlock): string[] =>
  block.kind === 'paragraph'
    ? [plainOf(block.runs)].filter((text) => text.trim() !== '')
    : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(wordsOf)));
