import type { Tracked, WordBlock, WordCell, WordRow, WordTable } from './word-blocks.js';
import { child, isOn, valueOf, type XmlNode } from './xml.js';

interface Cell {
  readonly column: number;
  readonly across: number;
  /** `restart` begins a joined cell, `continue` belongs to the one above. */
  readonly joined: string | undefined;
  readonly blocks: readonly WordBlock[];
}

/** Rows and cells; cells joined downwards are told by the first of them, as HTML has it. */
export function readTable(table: XmlNode, blocksOf: (cell: XmlNode) => WordBlock[]): WordTable {
  const rows = within(table, 'w:tr').map((row) => {
    let column = Number(valueOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0) || 0;
    const cells = within(row, 'w:tc').map((cell): Cell => {
      const properties = child(cell, 'w:tcPr');
      const across = Math.min(100, Math.max(1, Number(valueOf(properties, 'w:gridSpan') ?? 1) || 1));
      const merge = child(properties, 'w:vMerge');
      const at = column;
      column += across;
      return {
        column: at,
        across,
        joined: merge && (merge.attributes['w:val'] ?? 'continue'),
        blocks: blocksOf(cell),
      };
    });
    return {
      header: isOn(child(row, 'w:trPr'), 'w:tblHeader') === true,
      change: changeOf(child(row, 'w:trPr')),
      cells,
    };
  });
  const below = (row: number, { column, across }: Cell): number => {
    let down = 1;
    while (
      rows[row + down]?.cells.some(
        (one) => one.column === column && one.across === across && one.joined === 'continue',
      )
    )
      down += 1;
    return down;
  };
  return {
    kind: 'table',
    rows: rows.map(({ header, change, cells }, row): WordRow => ({
      header,
      change,
      cells: cells
        .filter((cell) => cell.joined !== 'continue' || row === 0)
        .map((cell): WordCell => ({
          across: cell.across,
          down: cell.joined === 'restart' ? below(row, cell) : 1,
          blocks: cell.blocks,
        })),
    })),
  };
}

/** Rows and cells may stand in wrappers. */
const within = (parent: XmlNode, name: string): XmlNode[] =>
  parent.children.flatMap((one) =>
    one.name === name
      ? [one]
      : ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(one.name)
        ? within(one, name)
        : [],
  );

function changeOf(properties: XmlNode | undefined): Tracked | null {
  const gone = child(properties, 'w:del');
  if (gone) return { kind: 'deleted', author: gone.attributes['w:author'] ?? '' };
  const added = child(properties, 'w:ins');
  return added ? { kind: 'inserted', author: added.attributes['w:author'] ?? '' } : null;
}
