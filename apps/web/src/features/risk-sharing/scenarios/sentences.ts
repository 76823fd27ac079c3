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
    return [often + (parts ? ` ${whereSame(parts)}` : '')];
  });
}

/** Exact: solved on both rules, up to a tenth of the pool either way. */
function whereSame(parts: readonly CheaperBetween[]): string {
  const joints = parts
    .slice(1)
    .map(({ from }) => from)
    .filter((pence) => pence !== '0');
  if (joints.length === 0) return '';
  const said = joints.map((pence) =>
    pence.startsWith('-')
      ? `an underspend of ${formatPence(pence.slice(1))}`
      : `an overspend of ${formatPence(pence)}`,
  );
  return `Which of them is the cheaper changes at ${said.length === 1 ? said[0]! : `${said.slice(0, -1).join(', ')} and ${said.at(-1)!}`}.`;
}
