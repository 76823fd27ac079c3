import type { GoverningVersion } from '../governing-version.js';
import { allocateAll, type MonthAllocation } from '../month-allocation.js';
import type { PositionFigures } from '../position.js';
import { formula, Grid, heading, inPounds, text, type FigureSheet } from './grid.js';
import { ruleSheet, type RuleSheet } from './rule-sheet.js';

interface Page {
  readonly made: MonthAllocation;
  readonly page: RuleSheet;
  readonly titles: readonly string[];
}

/**
 * What each partner bears by each rule at the end of a month, as formulas: a summary, then one sheet for each rule, and for each
 * stretch of a year that a variation splits.
 */
export function figuresWorkbook(
  title: string,
  versions: readonly GoverningVersion[],
  month: string,
  said: readonly PositionFigures[],
): FigureSheet[] {
  const made = allocateAll(versions, month, said);
  const keys = [...new Set(made.map((one) => one.rule))];
  const pages = made.map((one): Page => {
    const titles = one.known.map(
      ({ scheme }) => one.version.terms.schemes.find(({ key }) => key === scheme)?.title ?? scheme,
    );
    const name = `Rule ${String(keys.indexOf(one.rule) + 1)}${one.stretch ? ` from ${one.stretch.from}` : ''}`;
    return { made: one, titles, page: ruleSheet(name, one, titles) };
  });
  const grid = new Grid();
  grid.add(heading(title));
  grid.add(text(`As it was known at the end of ${month}. Positive is extra to pay, negative is money back.`));
  grid.add(text('The formulas show each step. Exact to the penny for amounts below £100,000,000,000.'));
  grid.add(heading('Partner'), ...pages.map(({ page }) => heading(page.sheet.name)), heading('Together'));
  for (const { id, name } of partnersOf(pages)) {
    const shares = pages.map(({ made: { terms, allocation }, page }) => {
      const at = terms.partners.findIndex((one) => one.id === id);
      return { ref: page.shares[at] ?? '0', pence: allocation.shares[at] ?? 0n };
    });
    grid.add(
      text(name),
      ...shares.map(({ ref, pence }) => inPounds(ref, pence)),
      inPounds(
        `(${shares.map(({ ref }) => ref).join('+') || '0'})`,
        shares.reduce((sum, one) => sum + one.pence, 0n),
      ),
    );
  }
  grid.add(
    heading('Variance, in pence'),
    ...pages.map(({ made: one, page }) => formula(page.variance, one.allocation.variance)),
  );
  for (const { page, titles, made: one } of pages)
    grid.add(
      text(
        `${page.sheet.name}: ${titles.join(', ')}${one.stretch ? `, ${one.stretch.from} to ${one.stretch.to}` : ''}`,
      ),
    );
  const summary = { name: 'Summary', widths: [46, ...pages.map(() => 20), 20], rows: grid.rows };
  return [summary, ...pages.map(({ page }) => page.sheet)];
}

/** Those of the last stretch in the agreement’s order, then who has left. */
function partnersOf(pages: readonly Page[]): { id: string; name: string }[] {
  const partners = new Map<string, string>();
  for (const { made } of [...pages].reverse().sort((a, b) => b.made.version.n - a.made.version.n))
    for (const { id, name } of made.version.terms.partners) if (!partners.has(id)) partners.set(id, name);
  return [...partners].map(([id, name]) => ({ id, name }));
}
