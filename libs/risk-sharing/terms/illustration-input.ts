import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { Cost, Outlook } from '../domain/illustration/cost.js';
import type { IllustrationInput, Sharing } from '../domain/illustration/illustration.js';
import type { AgreementTerms, Scheme } from './agreement-terms.js';
import type { AssumedLine, Assumptions } from './assumptions.js';
import { arrangementsOf } from './compared-rules.js';
import { lineFaults } from './line-faults.js';
import { groupsOf } from './line-groups.js';
import { ownTitleFaults } from './own-rules.js';
import { budgetOf } from './scheme-budget.js';

/** An agreement’s year with what somebody assumes of it, made ready to be drawn; or all that stands in the way. */
export function illustrationInput(
  terms: AgreementTerms,
  assumptions: Assumptions,
): Result<{ readonly input: IllustrationInput; readonly titles: readonly string[] }> {
  const faults = [
    ...timeFaults(terms, assumptions),
    ...lineFaults(terms, assumptions),
    ...ownTitleFaults(assumptions),
  ];
  const groups = groupsOf(terms, assumptions.lines);
  const arrangements = arrangementsOf(terms, assumptions, groups);
  faults.push(...arrangements.faults);
  if (faults.length > 0) return refused(refusal(...faults));
  const contributions = terms.partners.map((partner) =>
    Number(terms.schemes.reduce((all, scheme) => all + sumOf(scheme, partner.id), 0n)),
  );
  const amountsOf = (given: Readonly<Record<string, bigint>>): (number | null)[] =>
    terms.partners.map(({ id }) => (given[id] === undefined ? null : Number(given[id])));
  return done({
    titles: arrangements.all.map(({ title }) => title),
    input: {
      seed: BigInt(assumptions.seed),
      trials: assumptions.trials,
      months: terms.months,
      correlation: assumptions.correlationPercent / 100,
      contributions,
      tolerances: amountsOf(assumptions.tolerances),
      costs: assumptions.lines.map((line) => costOf(terms, line, assumptions.pastMonths)),
      groups: groups.map(({ lines }) => lines),
      arrangements: arrangements.all.map(({ sharings }): { sharings: readonly Sharing[] } => ({ sharings })),
    },
  });
}

const sumOf = (scheme: Scheme, partner: string): bigint =>
  scheme.contributions
    .filter((one) => one.partner === partner)
    .reduce((all, one) => one.pence.reduce((sum, month) => sum + month, all), 0n);

function costOf(terms: AgreementTerms, line: AssumedLine, pastMonths: number): Cost {
  const scheme = terms.schemes.find(({ key }) => key === line.scheme);
  if (!scheme) throw new Error('A line of no scheme was let through.');
  const host = terms.partners.findIndex(({ id }) => id === scheme.host);
  const whole = budgetOf(scheme);
  const budget = line.budgetPence ?? whole;
  return {
    budgetToDate: Array.from({ length: terms.months }, (_, month) =>
      month === terms.months - 1 ? Number(budget) : Number(upTo(scheme, month, whole, terms.months, budget)),
    ),
    pastMonths,
    actualToDate: pastMonths === 0 ? [] : [Number(line.spentPence)],
    bearer: Math.max(0, host),
    outlook: drawn(line.outlook),
  };
}

/** A line’s budget comes month by month as its scheme’s contributions do, evenly where they say nothing. */
function upTo(scheme: Scheme, month: number, whole: bigint, months: number, budget: bigint): bigint {
  if (whole === 0n) return (budget * BigInt(month + 1)) / BigInt(months);
  const sum = scheme.contributions.reduce(
    (all, one) => one.pence.slice(0, month + 1).reduce((before, pence) => before + pence, all),
    0n,
  );
  return (budget * sum) / whole;
}

function drawn(outlook: AssumedLine['outlook']): Outlook {
  switch (outlook.kind) {
    case 'judgement':
      return {
        kind: 'judgement',
        low: Number(outlook.low),
        likely: Number(outlook.likely),
        high: Number(outlook.high),
      };
    case 'demand':
      return { kind: 'demand', median: outlook.middlePercent / 100, sigma: outlook.spreadPercent / 100 };
    case 'packages':
      return {
        kind: 'packages',
        expected: outlook.expected,
        median: Number(outlook.costPence),
        sigma: outlook.spreadPercent / 100,
      };
    case 'contracted':
      return { kind: 'contracted', sigma: outlook.spreadPercent / 100 };
  }
}

function timeFaults(terms: AgreementTerms, { pastMonths }: Assumptions): Fault[] {
  if (pastMonths < terms.months) return [];
  return [
    fault(
      'scenario/year-is-over',
      'pastMonths',
      `The agreement’s year has ${String(terms.months)} months. Leave at least one to come.`,
    ),
  ];
}
