import { formatPence } from '@folkmoot/kernel/money.js';
import type { CheaperBetween, IllustrationResult } from '@folkmoot/risk-sharing/terms/scenario.js';
import { percentOf, roughly } from './amounts.js';

/** What the year may come to, in a sentence or two. */
export function wholeInWords({ figures }: IllustrationResult, trials: number): string {
  const { whole, over } = figures;
  return `In ${percentOf(over)} of ${trials.toLocaleString('en-GB')} trials the year costs more than its budget. In half of them the difference is ${roughly(whole.p50)} or more, in one of five ${roughly(whole.p80)} or more, and in one of twenty ${roughly(whole.p95)} or more.`;
}

/** For one partner: which rule costs it less how often, and between which variances of the pool. */
export function comparedInWords(result: IllustrationResult, partner: number): string[] {
  const { name } = result.partners[partner]!;
  return result.figures.comparisons.flatMap(({ first, second, less, more }, at) => {
    const [a, b] = [result.titles[first] ?? '', result.titles[second] ?? ''];
    const rest = 1 - less[partner]! - more[partner]!;
    const same = rest < 1e-9 ? 0 : rest; // what adding up leaves of nothing is nothing
    const often =
      less[partner] === 0 && more[partner] === 0
        ? `“${a}” and “${b}” cost ${name} the same in all trials.`
        : `“${a}” costs ${name} less than “${b}” in ${percentOf(less[partner]!)} of trials${same === 0 ? ' and' : ','} more in ${percentOf(more[partner]!)}${same === 0 ? '' : `, and the same in ${percentOf(same)}`}.`;
    const parts = result.cheaper[at]?.[partner];
    return [often + (parts ? ` ${whereSame(name, parts, result.cheaperOf?.[at] ?? null)}` : '')];
  });
}

/**
 * Exact: solved on both rules, up to a tenth of the pool either way. That both cost the same where nothing is over or under goes
 * without saying.
 *
 * @param of which schemes the variance is of, where others are shared apart
 */
function whereSame(name: string, parts: readonly CheaperBetween[], of: string | null): string {
  const points = parts.flatMap(({ from, cheaper }, at) => {
    const before = parts[at - 1]?.cheaper;
    return from === '0' || before === undefined || before === 'same' || cheaper === 'same'
      ? []
      : [`at ${variance(from)}`];
  });
  const stretches = parts.flatMap((part, at) =>
    part.cheaper === 'same' && parts.length > 1
      ? [stretch(part, { first: at === 0, last: at === parts.length - 1 })]
      : [],
  );
  const said = [...points, ...stretches];
  if (said.length === 0) return '';
  const listed = said.length === 1 ? said[0]! : `${said.slice(0, -1).join(', ')} and ${said.at(-1)!}`;
  return `They cost ${name} the same ${listed}${of === null ? '' : `, on ${of}`}.`;
}

/** The first and the last end only because nothing beyond is looked at. */
function stretch({ from, to }: CheaperBetween, { first, last }: { first: boolean; last: boolean }): string {
  if (first)
    return to === '0'
      ? 'for every underspend'
      : to.startsWith('-')
        ? `for every underspend of ${amount(to)} or more`
        : `for every underspend and up to ${variance(to)}`;
  if (last)
    return from === '0'
      ? 'for every overspend'
      : from.startsWith('-')
        ? `for every overspend and down to ${variance(from)}`
        : `for every overspend of ${amount(from)} or more`;
  return `from ${variance(from)} to ${variance(to)}`;
}

const amount = (pence: string): string => formatPence(pence.replace('-', ''));

const variance = (pence: string): string =>
  pence === '0'
    ? 'no variance'
    : `${pence.startsWith('-') ? 'an underspend' : 'an overspend'} of ${amount(pence)}`;
