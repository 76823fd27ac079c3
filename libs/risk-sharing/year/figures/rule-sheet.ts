import type { Pence } from '../../domain/rule.js';
import type { MonthAllocation } from '../month-allocation.js';
import { capRows } from './cap-rows.js';
import { formula, heading, inPounds, text, whole, type FigureSheet } from './grid.js';
import { layerRows } from './layer-rows.js';
import { RuleGrid, size, sumOf } from './rule-grid.js';

export interface RuleSheet {
  readonly sheet: FigureSheet;
  /** Where other sheets find each partner's share, in pence. */
  readonly shares: readonly string[];
  readonly variance: string;
}

/**
 * One rule's month as formulas, step by step. All amounts are whole pence.
 *
 * @param titles of its schemes, in their order
 */
export function ruleSheet(name: string, made: MonthAllocation, titles: readonly string[]): RuleSheet {
  const grid = new RuleGrid(made);
  grid.add(heading(`${name}, ${made.month}`));
  if (made.stretch)
    grid.add(
      text(
        `Of the months ${made.stretch.from} to ${made.stretch.to} alone: a variation splits the year. Up to then what was spent against the budget of those months, from then on the rest of the forecast.`,
      ),
    );
  grid.add(
    text(
      'All amounts are whole pence. A positive variance or share is extra to pay, a negative one is money back.',
    ),
  );
  schemeRows(grid, titles);
  factRows(grid);
  const isOwn = made.terms.rule[grid.direction][0]?.basis.kind === 'ownLine';
  const shares = isOwn ? ownLines(grid) : layersAndCaps(grid);
  return {
    sheet: { name, widths: [46, 15, 15, 15, 15, 15, 15, ...grid.columns.map(() => 18)], rows: grid.rows },
    shares: grid.columns.map((column) => `'${name}'!${column}${String(shares)}`),
    variance: `'${name}'!D${String(grid.at.variance)}`,
  };
}

function schemeRows(grid: RuleGrid, titles: readonly string[]): void {
  grid.add(heading('Scheme'), heading('Budget'), heading('Forecast'), heading('Variance'), heading('Month'));
  const first = grid.next;
  for (const [at, { budget, outturn, variance, month }] of grid.made.known.entries()) {
    const row = String(grid.next);
    grid.add(
      text(titles[at] ?? ''),
      whole(budget),
      whole(outturn),
      formula(`C${row}-B${row}`, variance),
      text(month ?? 'nothing reported yet: counted as on budget'),
    );
  }
  grid.at.variance = grid.add(
    heading('Variance of the whole'),
    null,
    null,
    formula(`SUM(D${String(first)}:D${String(grid.next - 1)})`, grid.made.allocation.variance),
  );
}

function factRows(grid: RuleGrid): void {
  const { made } = grid;
  const { terms } = made;
  grid.at.size = grid.add(
    text('Without its sign'),
    null,
    null,
    formula(`ABS(D${String(grid.at.variance)})`, size(made.allocation.variance)),
  );
  grid.at.pool = grid.add(text('Pool, of which bounds in per cent are'), null, null, whole(terms.pool ?? 0n));
  grid.at.reserve = grid.add(
    text(made.stretch ? 'Reserve, less what was drawn before' : 'Reserve'),
    null,
    null,
    whole(terms.rule.reserve),
  );
  grid.add(
    heading('Step'),
    heading('From'),
    heading('To'),
    heading('Amount'),
    heading('From reserve'),
    heading('Carried forward'),
    heading('Left to decide'),
    ...terms.partners.map((partner) => heading(partner.name)),
  );
  const row = (label: string, of: (at: number) => Pence): number =>
    grid.partners(label, (at) => whole(of(at)));
  const of = (asOf: 'opening' | 'final') => (at: number) => terms.partners[at]?.contribution?.[asOf] ?? 0n;
  const rows = {
    opening: row('Contribution, opening', of('opening')),
    final: row('Contribution, final', of('final')),
  };
  Object.assign(grid.at, rows);
}

function ownLines(grid: RuleGrid): number {
  const { shares } = grid.made.allocation;
  const row = grid.partners(heading('Share, in pence: own lines'), (at) => whole(shares[at] ?? 0n));
  close(grid, row, []);
  return row;
}

function layersAndCaps(grid: RuleGrid): number {
  const { terms, allocation } = grid.made;
  const layers = terms.rule[grid.direction];
  const rows = layers.map((layer, at) => layerRows(grid, layer, at, layers.length));
  const before = terms.partners.map((_, at) =>
    sumOf(allocation.layers.map((step) => size(step.shares[at] ?? 0n))),
  );
  const shared = grid.partners('Together', (at, column) =>
    formula(rows.map((row) => `${column}${String(row)}`).join('+'), before[at] ?? 0n),
  );
  const capped = capRows(grid, shared, before);
  const row = grid.partners(heading('Share, in pence'), (at, column) =>
    formula(
      `${column}${String(capped)}*IF(D${String(grid.at.variance)}<0,-1,1)`,
      allocation.shares[at] ?? 0n,
    ),
  );
  close(grid, row, rows);
  return row;
}

function close(grid: RuleGrid, shares: number, layers: readonly number[]): void {
  const { allocation } = grid.made;
  grid.partners(heading('Share, in pounds'), (at, column) =>
    inPounds(`${column}${String(shares)}`, allocation.shares[at] ?? 0n),
  );
  const [first, last] = [grid.columns[0] ?? '', grid.columns.at(-1) ?? ''];
  const aside = layers.map((row) => `SUM(E${String(row)}:G${String(row)})`);
  const caps = grid.undecided.map((row) => `G${String(row)}`);
  const asides = [...aside, ...caps].join('+') || '0';
  grid.add(
    text('Left over when all is added up: must be 0'),
    null,
    null,
    formula(
      `D${String(grid.at.variance)}-SUM(${first}${String(shares)}:${last}${String(shares)})-(${asides})*IF(D${String(grid.at.variance)}<0,-1,1)`,
      0n,
    ),
  );
}
