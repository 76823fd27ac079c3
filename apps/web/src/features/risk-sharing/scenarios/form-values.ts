import { formatPence } from '@folkmoot/kernel/money.js';
import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import type { StoredAssumptions } from '@folkmoot/risk-sharing/terms/assumptions.js';
import type { Values } from '../../../lib/form.js';
import { withLines, type LineTyped } from './line-steps.js';

/** What the hosts have said of the year, where they have. */
export interface Facts {
  readonly month: string;
  readonly pastMonths: number;
  readonly spent: readonly { readonly scheme: string; readonly pence: string }[];
}

/** What a new scenario begins with: a line for each scheme that has money, what is known of it, two rules beside each other. */
export const blankValues = (seed: string, schemes: readonly string[], facts: Facts | null): Values => ({
  ...withLines(
    {},
    schemes.map((scheme) => blankLine(scheme, facts?.spent.find((one) => one.scheme === scheme)?.pence)),
    schemes,
  ),
  title: '',
  pastMonths: String(facts?.pastMonths ?? 0),
  correlationPercent: '30',
  trials: '10000',
  seed,
  'compare.draft': 'on',
  'compare.contribution': 'on',
});

/** Less than nothing cannot be spent in a scenario: that is for its maker to say. */
const blankLine = (scheme: string, spent?: string): LineTyped => ({
  scheme,
  fields: spent && !spent.startsWith('-') ? { spentPence: inPounds(spent) } : {},
});

/** A kept scenario as its form shows it; a scheme that has come into the draft since has a blank line. */
export function valuesFrom(
  title: string,
  assumptions: StoredAssumptions,
  schemes: readonly string[],
): Values {
  const values: Record<string, string> = {
    title,
    pastMonths: String(assumptions.pastMonths),
    correlationPercent: String(assumptions.correlationPercent),
    trials: String(assumptions.trials),
    seed: assumptions.seed,
  };
  for (const kind of ['tolerances', 'turnovers'] as const)
    for (const [partner, pence] of Object.entries(assumptions[kind]))
      values[`${kind}.${partner}`] = inPounds(pence);
  for (const one of assumptions.compare) {
    if (one.kind === 'draft') values['compare.draft'] = 'on';
    if (one.kind === 'family') values[`compare.${one.code}`] = 'on';
    if (one.kind === 'own') values[`compare.own.${one.key}`] = 'on';
    if (one.kind === 'capped') {
      values['compare.capped.partner'] = one.partner;
      values['compare.capped.limit'] = inPounds(one.limitPence);
    }
  }
  const unsaid = schemes.filter((key) => !assumptions.lines.some(({ scheme }) => scheme === key));
  return withLines(
    values,
    [...assumptions.lines.map(lineOf), ...unsaid.map((key) => blankLine(key))],
    schemes,
  );
}

function lineOf(line: StoredAssumptions['lines'][number]): LineTyped {
  const outlook = Object.entries(line.outlook).map(([name, value]): [string, string] => [
    `outlook.${name}`,
    typeof value === 'number' || name === 'kind' ? String(value) : inPounds(value),
  ]);
  return {
    scheme: line.scheme,
    fields: {
      title: line.title,
      budgetPence: line.budgetPence === null ? '' : inPounds(line.budgetPence),
      spentPence: inPounds(line.spentPence),
      ...(Object.fromEntries(outlook) as Values),
    },
  };
}

const inPounds = (pence: string): string => formatPence(pence).slice(1);

export interface SchemeShown {
  readonly key: string;
  readonly title: string;
  readonly budgetPence: string;
  readonly hostName: string | null;
}

/** Each scheme that has money, in the draft’s order. */
export function schemesShown(terms: StoredTerms): SchemeShown[] {
  return terms.schemes
    .map((scheme) => ({
      key: scheme.key,
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
