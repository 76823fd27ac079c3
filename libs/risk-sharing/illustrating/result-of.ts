import type { Id } from '@folkmoot/kernel/id.js';
import { compareRules } from '../domain/compare-rules.js';
import type { Illustration, IllustrationInput } from '../domain/illustration/illustration.js';
import { usualReach } from '../domain/pay-off-curve.js';
import type { CheaperBetween, IllustrationResult } from '../terms/scenario.js';
import type { AgreementTerms } from '../terms/agreement-terms.js';
import type { Assumptions } from '../terms/assumptions.js';

/** The figures with the names of their columns, as they were when they were drawn. */
export function resultOf(
  terms: AgreementTerms,
  assumptions: Assumptions,
  ready: { readonly input: IllustrationInput; readonly titles: readonly string[] },
  figures: Illustration,
): IllustrationResult {
  return {
    partners: terms.partners.map(({ id, name }, at) => ({
      id: id as Id,
      name,
      contribution: ready.input.contributions[at]!,
      tolerance: ready.input.tolerances[at] ?? null,
      turnover: assumptions.turnovers[id] === undefined ? null : Number(assumptions.turnovers[id]),
    })),
    titles: ready.titles,
    months: monthsFrom(terms.firstMonth, terms.months),
    figures,
    cheaper: figures.comparisons.map(({ first, second }) => cheaperBetween(ready.input, first, second)),
  };
}

/** Exact, on the curve of the only group that is shared: with several, no one variance says what each partner pays. */
function cheaperBetween(
  { arrangements }: IllustrationInput,
  first: number,
  second: number,
): CheaperBetween[][] | null {
  const pairs = arrangements[first]!.sharings.map((a, group) => ({
    a,
    b: arrangements[second]!.sharings[group]!,
  }));
  const shared = pairs.filter(({ a, b }) => a.kind === 'rule' || b.kind === 'rule');
  const { a, b } = shared[0] ?? {};
  if (shared.length !== 1 || a?.kind !== 'rule' || b?.kind !== 'rule') return null;
  const reach = usualReach(a.terms);
  const compared = reach === null ? null : compareRules(a.terms, b.terms, reach);
  return (
    compared?.map((partner) =>
      partner.map(({ from, to, cheaper }) => ({ from: String(from), to: String(to), cheaper })),
    ) ?? null
  );
}

function monthsFrom(first: string | null, count: number): string[] {
  if (first === null) return [];
  const [year, month] = first.split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_, at) => {
    const months = year * 12 + month - 1 + at;
    return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
}
