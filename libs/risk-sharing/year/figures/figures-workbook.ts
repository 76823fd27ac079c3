import type { AgreementTerms } from '../../terms/agreement-terms.js';
import { allocateMonth } from '../month-allocation.js';
import { knownAt, type PositionFigures } from '../position.js';
import { formula, Grid, heading, inPounds, text, type FigureSheet } from './grid.js';
import { ruleSheet } from './rule-sheet.js';

/** What each partner bears by each rule at the end of a month, as formulas: a summary, then one sheet for each rule. */
export function figuresWorkbook(
  title: string,
  agreement: AgreementTerms,
  month: string,
  said: readonly PositionFigures[],
): FigureSheet[] {
  const rules = agreement.rules.map((sharing, nth) => {
    const made = allocateMonth(agreement, sharing, month, said);
    const schemes = sharing.schemes.map((key) => ({
      title: agreement.schemes.find((one) => one.key === key)?.title ?? key,
      position: knownAt(said, key, month),
    }));
    return { made, schemes, page: ruleSheet(`Rule ${String(nth + 1)}`, made, schemes) };
  });
  const grid = new Grid();
  grid.add(heading(title));
  grid.add(text(`As it was known at the end of ${month}. Positive is extra to pay, negative is money back.`));
  grid.add(text('The formulas show each step. Exact to the penny for amounts below £100,000,000,000.'));
  grid.add(heading('Partner'), ...rules.map(({ page }) => heading(page.sheet.name)), heading('Together'));
  for (const [at, partner] of agreement.partners.entries()) {
    const shares = rules.map(({ made }) => made.allocation.shares[at] ?? 0n);
    const refs = rules.map(({ page }) => page.shares[at] ?? '0');
    grid.add(
      text(partner.name),
      ...refs.map((ref, nth) => inPounds(ref, shares[nth] ?? 0n)),
      inPounds(
        `(${refs.join('+') || '0'})`,
        shares.reduce((sum, one) => sum + one, 0n),
      ),
    );
  }
  grid.add(
    heading('Variance, in pence'),
    ...rules.map(({ made, page }) => formula(page.variance, made.allocation.variance)),
  );
  for (const { page, schemes } of rules)
    grid.add(text(`${page.sheet.name}: ${schemes.map((one) => one.title).join(', ')}`));
  const summary = { name: 'Summary', widths: [46, ...rules.map(() => 20), 20], rows: grid.rows };
  return [summary, ...rules.map(({ page }) => page.sheet)];
}
