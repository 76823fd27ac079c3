import { formatPence } from '@folkmoot/kernel/money.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { AgreementTerms, Scheme } from './agreement-terms.js';
import type { AssumedLine, Assumptions } from './assumptions.js';
import { budgetOf } from './scheme-budget.js';

/** What is wrong with the lines of a scenario, each fault at its field in the list. */
export function lineFaults(terms: AgreementTerms, { lines, pastMonths }: Assumptions): Fault[] {
  const faults: Fault[] = [];
  for (const [at, line] of lines.entries()) {
    const path = `lines.${String(at)}`;
    const scheme = terms.schemes.find(({ key }) => key === line.scheme);
    if (!scheme) {
      faults.push(
        fault('scenario/no-such-scheme', `${path}.scheme`, 'This scheme is no longer in the agreement.'),
      );
      continue;
    }
    const { outlook } = line;
    const named = nameOfLine(terms.schemes, lines, at) ?? scheme.title;
    if (outlook.kind === 'judgement' && (outlook.low > outlook.likely || outlook.likely > outlook.high))
      faults.push(
        fault(
          'scenario/not-in-order',
          `${path}.outlook.likely`,
          `${named}: the lowest comes first, then the likeliest, then the highest.`,
        ),
      );
    if (outlook.kind === 'judgement' && pastMonths > 0 && outlook.low < line.spentPence)
      faults.push(
        fault(
          'scenario/below-what-was-spent',
          `${path}.outlook.low`,
          `${named}: the lowest is less than what was spent already.`,
        ),
      );
    if (pastMonths === 0 && line.spentPence > 0n)
      faults.push(
        fault(
          'scenario/spent-before-it-began',
          `${path}.spentPence`,
          `${named}: no month has passed, so nothing is spent yet.`,
        ),
      );
  }
  return [
    ...faults,
    ...lineNameFaults(terms.schemes, lines),
    ...terms.schemes.flatMap((scheme) => sumFaults(scheme, lines)),
  ];
}

/** The lines of a scheme add up to its budget. */
function sumFaults(scheme: Scheme, lines: readonly AssumedLine[]): Fault[] {
  const own = lines.filter((line) => line.scheme === scheme.key);
  const budget = budgetOf(scheme);
  const [first] = own;
  if (!first)
    return budget > 0n
      ? [
          fault(
            'scenario/scheme-left-out',
            'lines',
            `${scheme.title} has a budget and no line here. Add one.`,
          ),
        ]
      : [];
  const sum = own.reduce((all, line) => all + (line.budgetPence ?? budget), 0n);
  if (sum === budget) return [];
  return [
    fault(
      'scenario/lines-do-not-add-up',
      `lines.${String(lines.indexOf(first))}.budgetPence`,
      `The lines of ${scheme.title} come to ${formatPence(sum)}, and its budget is ${formatPence(budget)}. Make them the same.`,
    ),
  ];
}

/** Several lines of one scheme are told apart by their names. */
export const lineNameFaults = (
  schemes: readonly Pick<Scheme, 'key' | 'title'>[],
  lines: readonly Pick<AssumedLine, 'scheme' | 'title'>[],
): Fault[] =>
  lines.flatMap(({ scheme, title }, at) => {
    const others = lines.filter((line) => line.scheme === scheme);
    const first = others.findIndex((line) => same(line.title, title));
    if (others.length === 1 || (title.trim() !== '' && others[first] === lines[at])) return [];
    const called = schemes.find(({ key }) => key === scheme)?.title ?? 'a scheme';
    return [
      fault(
        'scenario/line-name',
        `lines.${String(at)}.title`,
        `${called}: give each of its lines a name of its own, such as “Home care”.`,
      ),
    ];
  });

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB');

/** How a fault names a line: by its scheme, and where that has several by its own name, else its place among them. */
export function nameOfLine(
  schemes: readonly Pick<Scheme, 'key' | 'title'>[],
  lines: readonly Pick<AssumedLine, 'scheme' | 'title'>[],
  at: number,
): string | null {
  const line = lines[at];
  const scheme = schemes.find(({ key }) => key === line?.scheme)?.title;
  if (!line || scheme === undefined) return null;
  const own = lines.filter(({ scheme: key }) => key === line.scheme);
  if (own.length === 1) return scheme;
  return `${scheme}, ${line.title.trim() || `line ${String(own.indexOf(line) + 1)}`}`;
}
