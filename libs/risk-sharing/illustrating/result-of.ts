import type { Id } from '@folkmoot/kernel/id.js';
import { compareRules } from '../domain/compare-rules.js';
import type { Illustration, IllustrationInput, Sharing } from '../domain/illustration/illustration.js';
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
  const compared = figures.comparisons.map(({ first, second }) => onlyDifference(ready.input, first, second));
  const schemesOf = (group: number): string => {
    const keys = ready.input.groups[group]!.map((line) => assumptions.lines[line]!.scheme);
    const titles = terms.schemes.filter(({ key }) => keys.includes(key)).map(({ title }) => title);
    return titles.join(', ');
  };
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
    cheaper: compared.map((group) => group && cheaperBetween(group)),
    cheaperOf: compared.map((group) => (group && ready.input.groups.length > 1 ? schemesOf(group.at) : null)),
  };
}

interface Pair {
  /** Its place in the list of groups. */
  readonly at: number;
  readonly a: Sharing;
  readonly b: Sharing;
}

/** Where two ways differ in one group alone, which of them is the cheaper depends on the variance of that group alone. */
function onlyDifference({ arrangements }: IllustrationInput, first: number, second: number): Pair | null {
  const differ = arrangements[first]!.sharings.map((a, at) => ({
    at,
    a,
    b: arrangements[second]!.sharings[at]!,
  })).filter(({ a, b }) => written(a) !== written(b));
  return differ.length === 1 ? differ[0]! : null;
}

const written = (sharing: Sharing): string =>
  JSON.stringify(sharing, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));

/** Exact, on the curves of a group’s two rules; null where one of them shares nothing. */
function cheaperBetween({ a, b }: Pair): CheaperBetween[][] | null {
  if (a.kind !== 'rule' || b.kind !== 'rule') return null;
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
