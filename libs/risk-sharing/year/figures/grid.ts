/** A cell of a workbook. A formula stands with what it comes to, so that a reader that computes nothing shows the same. */
export interface FigureCell {
  readonly text?: string;
  /** A whole number, as text: money in pence. */
  readonly number?: string;
  /** As a spreadsheet writes it, without the sign that begins it. */
  readonly formula?: string;
  readonly style?: 'heading' | 'pounds' | 'parts';
}

export interface FigureSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (FigureCell | null)[])[];
}

export const text = (words: string): FigureCell => ({ text: words });
export const heading = (words: string): FigureCell => ({ text: words, style: 'heading' });
export const whole = (value: bigint): FigureCell => ({ number: value.toString() });
export const formula = (words: string, value: bigint): FigureCell => ({
  formula: words,
  number: value.toString(),
});

/** Pence as pounds: what the formula comes to is divided in the cell itself. */
export const inPounds = (words: string, pence: bigint): FigureCell => ({
  formula: `${words}/100`,
  number: decimal(pence),
  style: 'pounds',
});

function decimal(pence: bigint): string {
  const size = pence < 0n ? -pence : pence;
  return `${pence < 0n ? '-' : ''}${String(size / 100n)}.${String(size % 100n).padStart(2, '0')}`;
}

/** The letters of a column, from 0. */
export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** Rows one below the other, each of which knows its number as a spreadsheet counts it. */
export class Grid {
  readonly rows: (readonly (FigureCell | null)[])[] = [];

  /** The number of the row that is added next. */
  get next(): number {
    return this.rows.length + 1;
  }

  /** @returns the row's number */
  add(...cells: readonly (FigureCell | null)[]): number {
    this.rows.push(cells);
    return this.rows.length;
  }
}
