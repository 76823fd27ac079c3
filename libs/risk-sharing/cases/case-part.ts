import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { allocate } from '../domain/allocate.js';
import type { Allocation } from '../domain/allocation.js';
import { termsFaults } from '../domain/check-terms.js';
import type { Terms } from '../domain/rule.js';
import type { GivenPart } from './case-shape.js';
import { namedAmounts, namedTerms } from '../terms/named-terms.js';

/** One rule that was used on one variance. */
export interface ComputedPart {
  readonly terms: Terms;
  /** Who holds the money; null where nobody was said to. */
  readonly host: number | null;
  readonly allocation: Allocation;
}

/** Computes a part that stands for itself, or says all that is wrong with it, by path from the part. */
export function computePart(given: Omit<GivenPart, 'id' | 'label'>): Result<ComputedPart> {
  const { terms, faults } = namedTerms(given);
  for (const [at, partner] of terms.partners.entries())
    if ((partner.contribution?.final ?? 0n) < 0n || (partner.contribution?.opening ?? 0n) < 0n)
      faults.push(
        fault(
          'risk-share/negative-contribution',
          `partners.${String(at)}.contributionPence`,
          'A contribution is nothing or more.',
        ),
      );
  if ((given.poolPence ?? 0n) < 0n)
    faults.push(fault('risk-share/negative-pool', 'poolPence', 'A pool is nothing or more.'));
  if (faults.length === 0) faults.push(...termsFaults(terms));
  const lines = ownLinesOf(given, terms);
  faults.push(...lines.faults);
  const host = hostOf(given, terms);
  if (typeof host !== 'number' && host !== null) faults.push(host);
  if (faults.length > 0) return refused(refusal(...faults));
  return done({
    terms,
    host: host as number | null,
    allocation: allocate(terms, given.variancePence, lines.amounts),
  });
}

function hostOf(given: Pick<GivenPart, 'host'>, terms: Terms): number | null | Fault {
  if (given.host === null || given.host === undefined) return null;
  const at = terms.partners.findIndex((partner) => partner.id === given.host);
  return at >= 0
    ? at
    : fault('risk-share/unknown-partner', 'host', `${given.host} is not among the partners.`);
}

interface OwnLines {
  readonly amounts: bigint[] | null;
  readonly faults: Fault[];
}

function ownLinesOf(given: Omit<GivenPart, 'id' | 'label'>, terms: Terms): OwnLines {
  const needed = terms.rule[given.variancePence < 0n ? 'under' : 'over'][0]?.basis.kind === 'ownLine';
  if (!needed) return { amounts: null, faults: [] };
  const path = given.lineVariancesPence ? 'lineVariancesPence' : 'lines';
  const byPartner = given.lineVariancesPence ?? summed(given.lines ?? []);
  const { amounts, faults } = namedAmounts(byPartner, terms.partners, path);
  const sum = amounts.reduce((all, one) => all + one, 0n);
  if (faults.length === 0 && sum !== given.variancePence)
    faults.push(
      fault(
        'risk-share/own-lines-do-not-add-up',
        path,
        `Each partner bears its own lines here. They add up to ${String(sum)}, the variance is ${String(given.variancePence)}. Make them the same.`,
      ),
    );
  return { amounts, faults };
}

function summed(lines: NonNullable<GivenPart['lines']>): Record<string, bigint> {
  const sums: Record<string, bigint> = {};
  for (const { partner, variancePence } of lines) sums[partner] = (sums[partner] ?? 0n) + variancePence;
  return sums;
}
