import { limitOf } from '../../domain/apply-caps.js';
import type { Pence } from '../../domain/rule.js';
import { weightsOf } from '../../domain/weights-of.js';
import { formula, text, whole } from './grid.js';
import { oddParts } from './odd-parts.js';
import { size, sumOf, type RuleGrid } from './rule-grid.js';

/**
 * The rounds of caps below the layers.
 *
 * @returns the row of the shares after the last round, without a sign
 */
export function capRows(grid: RuleGrid, shared: number, before: readonly Pence[]): number {
  const { terms, allocation } = grid.made;
  if (allocation.caps.length === 0) return shared;
  const limits = terms.partners.map((partner, at) => limitOf(at, partner, terms.rule.caps, grid.direction));
  const limitRow = grid.partners('The most that it bears', (at) => {
    const limit = limits[at] ?? null;
    return limit === null ? text('no cap') : whole(limit);
  });
  const { capOverflow: overflow } = terms.rule;
  const handed =
    overflow.mode === 'decide'
      ? null
      : overflow.mode === 'partner'
        ? terms.partners.map((_, at) => (at === overflow.partner ? 1n : 0n))
        : weightsOf(overflow.basis, terms.partners);
  let nowRow = shared;
  let now = before;
  for (const [nth, step] of allocation.caps.entries()) {
    const excess = step.excess.map(size);
    const all = sumOf(excess);
    const round = `Caps, round ${String(nth + 1)}`;
    const current = nowRow;
    const excessRow = grid.partners(
      `${round}: above the cap`,
      (at, column) =>
        limits[at] == null
          ? whole(0n)
          : formula(`MAX(0,${column}${String(current)}-${column}${String(limitRow)})`, excess[at] ?? 0n),
      [null, null, formula(`SUM(${grid.spanOf(grid.next)})`, all), null, null, null],
    );
    const clamped = now.map((share, at) => share - (excess[at] ?? 0n));
    const taken = step.taken.map(size);
    const left = size(step.unallocated);
    if (left > 0n || !handed) {
      grid.undecided.push(
        grid.add(
          text(`${round}: left to decide`),
          null,
          null,
          null,
          null,
          null,
          formula(`D${String(excessRow)}`, left),
        ),
      );
      nowRow = grid.partners(`${round}: after it`, (at, column) =>
        formula(`${column}${String(current)}-${column}${String(excessRow)}`, clamped[at] ?? 0n),
      );
      now = clamped;
      continue;
    }
    const open = handed.map((weight, at) => (isBelow(clamped[at] ?? 0n, limits[at] ?? null) ? weight : 0n));
    const openRow = grid.partners(`${round}: weights of those below theirs`, (at, column) =>
      limits[at] == null
        ? whole(open[at] ?? 0n)
        : formula(
            `IF(${column}${String(current)}<${column}${String(limitRow)},${String(handed[at] ?? 0n)},0)`,
            open[at] ?? 0n,
          ),
    );
    const odd = oddParts(all, open, taken);
    const oddRow = grid.partners(`${round}: odd parts of a penny`, (at) => ({
      number: odd[at] ?? '0',
      style: 'parts',
    }));
    const takenRow = grid.partners(`${round}: taken up`, (at, column) =>
      formula(
        `ROUND(D${String(excessRow)}*${column}${String(openRow)}/SUM(${grid.spanOf(openRow)})+${column}${String(oddRow)},0)`,
        taken[at] ?? 0n,
      ),
    );
    now = clamped.map((share, at) => share + (taken[at] ?? 0n));
    const after = now;
    nowRow = grid.partners(`${round}: after it`, (at, column) =>
      formula(
        `${column}${String(current)}-${column}${String(excessRow)}+${column}${String(takenRow)}`,
        after[at] ?? 0n,
      ),
    );
  }
  return nowRow;
}

const isBelow = (share: Pence, limit: Pence | null): boolean => limit === null || share < limit;
