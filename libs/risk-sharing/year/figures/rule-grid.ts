import type { Pence } from '../../domain/rule.js';
import type { MonthAllocation } from '../month-allocation.js';
import { Grid, letters, text, type FigureCell } from './grid.js';

/** Label, from, to, amount, reserve, carried forward, left; then a column for each partner. */
const FIRST_PARTNER = 7;

export const size = (one: Pence): Pence => (one < 0n ? -one : one);
export const sumOf = (all: readonly Pence[]): Pence => all.reduce((sum, one) => sum + one, 0n);

/** The rows of one rule, and where on them the later steps find what they compute from. */
export class RuleGrid extends Grid {
  readonly columns: readonly string[];
  /** Whose layers hold. */
  readonly direction: 'over' | 'under';
  /** Rows by their numbers. */
  readonly at = { variance: 0, size: 0, pool: 0, reserve: 0, opening: 0, final: 0 };
  /** Cells of what earlier layers drew. */
  readonly draws: string[] = [];
  /** Rows in which a cap left something for a decision. */
  readonly undecided: number[] = [];

  constructor(readonly made: MonthAllocation) {
    super();
    this.columns = made.terms.partners.map((_, at) => letters(FIRST_PARTNER + at));
    this.direction = made.allocation.variance < 0n ? 'under' : 'over';
  }

  /** @returns the row's number */
  partners(
    label: string | FigureCell,
    cell: (at: number, column: string) => FigureCell | null,
    before: readonly (FigureCell | null)[] = [null, null, null, null, null, null],
  ): number {
    const cells = this.columns.map((column, at) => cell(at, column));
    return this.add(typeof label === 'string' ? text(label) : label, ...before, ...cells);
  }

  /** The cells of all partners in a row. */
  spanOf(row: number): string {
    return `${this.columns[0] ?? ''}${String(row)}:${this.columns.at(-1) ?? ''}${String(row)}`;
  }
}
