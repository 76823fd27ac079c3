import { numberText, type Reading } from './cell-text.js';
import { elements, type Attributes } from './elements.js';
import { LIMITS } from './limits.js';
import { SheetProblem } from './sheet-problem.js';

export interface SheetRow {
  /** As the spreadsheet counts it, from 1. */
  readonly line: number;
  /** As text, up to the last cell with something in it; gaps are empty. */
  readonly cells: readonly string[];
}

interface Book {
  readonly words: readonly string[];
  readonly readings: readonly Reading[];
  readonly since1904: boolean;
}

/** The rows of a sheet that have something in them, as a stream. Throws a SheetProblem where there is too much of them. */
export async function* sheetRows(pieces: AsyncIterable<Uint8Array>, book: Book): AsyncGenerator<SheetRow> {
  let done: SheetRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let column = 0;
  let cell: Attributes | null = null;
  let stored: string | null = null;
  let listening = false;
  let aside = 0;
  let [rows, count] = [0, 0];
  const pass = elements(pieces, {
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes.r ?? line + 1);
        cells = [];
        column = 0;
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        if (column > LIMITS.columns) return; // an empty cell far to the right is only a format
        cell = attributes;
        stored = null;
      } else if (name === 'rPh') aside += 1;
      else if (name === 'v' || (name === 't' && aside === 0)) listening = true;
    },
    text(told) {
      if (!listening) return;
      if (column > LIMITS.columns) throw new SheetProblem('too-many-columns');
      stored = (stored ?? '') + told;
    },
    close(name) {
      if (name === 'v' || name === 't') listening = false;
      else if (name === 'rPh') aside -= 1;
      else if (name === 'c' && cell !== null) {
        const text = stored === null ? '' : textOf(stored, cell, book);
        if (text !== '') {
          if ((count += 1) > LIMITS.cells) throw new SheetProblem('too-many-cells');
          while (cells.length < column - 1) cells.push('');
          cells[column - 1] = text;
        }
        cell = null;
      } else if (name === 'row' && cells.length > 0) {
        if ((rows += 1) > LIMITS.rows) throw new SheetProblem('too-many-rows');
        done.push({ line, cells });
      }
    },
  });
  for (;;) {
    const { done: end } = await pass.next();
    const ready = done;
    done = [];
    yield* ready;
    if (end) return;
  }
}

function textOf(stored: string, { t = 'n', s }: Attributes, { words, readings, since1904 }: Book): string {
  if (t === 's') return words[Number(stored)] ?? '';
  if (t === 'b') return stored.trim() === '1' ? 'TRUE' : 'FALSE';
  if (t === 'n') return numberText(stored, readings[Number(s ?? 0)] ?? 'number', since1904);
  return t === 'd' ? stored.replace('T00:00:00', '').replace(/\.\d+Z?$|Z$/, '') : stored;
}

/** `AB12` is column 28. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/i.exec(place ?? '')?.[0];
  return letters
    ? [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    : null;
}
