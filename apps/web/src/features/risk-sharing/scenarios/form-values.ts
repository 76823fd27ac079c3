import { formatPence } from '@folkmoot/kernel/money.js';
import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import type { StoredAssumptions } from '@folkmoot/risk-sharing/terms/assumptions.js';
import type { Values } from '../../../lib/form.js';

/** What a new scenario begins with: a line for each scheme that has money, nothing assumed yet, two rules beside each other. */
export const blankValues = (seed: string): Values => ({
  title: '',
  pastMonths: '0',
  correlationPercent: '30',
  trials: '10000',
  seed,
  'compare.draft': 'on',
  'compare.contribution': 'on',
});

/** A kept scenario as its form shows it. */
export function valuesFrom(title: string, assumptions: StoredAssumptions): Values {
  const values: Record<string, string> = {
    title,
    pastMonths: String(assumptions.pastMonths),
    correlationPercent: String(assumptions.correlationPercent),
    trials: String(assumptions.trials),
    seed: assumptions.seed,
  };
  for (const [at, line] of assumptions.lines.entries()) {
    const path = `lines.${String(at)}`;
    values[`${path}.spentPence`] = inPounds(line.spentPence);
    for (const [name, value] of Object.entries(line.outlook))
      values[`${path}.outlook.${name}`] =
        typeof value === 'number' || name === 'kind' ? String(value) : inPounds(value);
  }
  for (const kind of ['tolerances', 'turnovers'] as const)
    for (const [partner, pence] of Object.entries(assumptions[kind]))
      values[`${kind}.${partner}`] = inPounds(pence);
  for (const one of assumptions.compare) {
    if (one.kind === 'draft') values['compare.draft'] = 'on';
    if (one.kind === 'family') values[`compare.${one.code}`] = 'on';
    if (one.kind === 'capped') {
      values['compare.capped.partner'] = one.partner;
      values['compare.capped.limit'] = inPounds(one.limitPence);
    }
  }
  return values;
}

const inPounds = (pence: string): string => formatPence(pence).slice(1);

export interface LineShown {
  /** The scheme’s key. */
  readonly scheme: string;
  readonly title: string;
  readonly budgetPence: string;
  readonly hostName: string | null;
}

/** One line for each scheme that has money: in the draft’s order. */
export function linesOf(terms: StoredTerms): LineShown[] {
  return terms.schemes
    .map((scheme) => ({
      scheme: scheme.key,
      title: scheme.title,
      hostName: terms.partners.find(({ id }) => id === scheme.host)?.name ?? null,
      budgetPence: String(
        scheme.contributions.reduce(
          (all, { pence }) => pence.reduce<bigint>((sum, one) => sum + BigInt(one), all),
          0n,
        ),
      ),
    }))
    .filter(({ budgetPence }) => budgetPence !== '0');
}
