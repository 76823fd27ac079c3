import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { settle, settleNetted, type Payment } from '../domain/settle.js';
import type { GivenCase, GivenPart } from './case-shape.js';
import { computePart, type ComputedPart } from './case-part.js';
import { namedAmounts } from '../terms/named-terms.js';

/** What a case comes to: over all its parts, in the order of its partners. */
export interface ComputedCase {
  readonly id: string;
  readonly partners: readonly string[];
  readonly shares: readonly bigint[];
  readonly reserveDraw: bigint;
  readonly carryForward: bigint;
  readonly unallocated: bigint;
  readonly settlement: readonly Payment[];
  readonly parts: readonly ComputedPart[];
}

export interface PartedCase {
  readonly id: string;
  readonly partners: GivenPart['partners'];
  readonly variancePence?: bigint | null | undefined;
}

/** One rule; where schemes are named it nets their variances before it shares them. */
export function computeRuledCase(given: GivenCase): Result<ComputedCase> {
  const netted = given.schemes?.reduce((sum, scheme) => sum + scheme.variancePence, 0n) ?? null;
  const variance = given.variancePence ?? netted;
  const fits = addsUp(variance, netted);
  if (fits) return refused(refusal(fits));
  const part = computePart({ ...given, variancePence: variance ?? 0n });
  if (!part.ok) return part;
  const partners = given.partners.map((partner) => partner.id);
  const met = given.schemes ? metByHosts(given.schemes, given.partners) : null;
  if (met && met.faults.length > 0) return refused(refusal(...met.faults));
  const { host, allocation } = part.value;
  const settlement = met
    ? settleNetted(met.amounts, allocation.shares)
    : host === null
      ? []
      : settle([{ host, shares: allocation.shares }]);
  return done({ id: given.id, partners, ...allocation, settlement, parts: [part.value] });
}

/** Several rules, each with a variance of its own: schemes of one year, or stretches of a year between two versions. */
export function computePartedCase(
  given: PartedCase,
  parts: readonly GivenPart[],
  ref: 'segments' | 'schemes',
): Result<ComputedCase> {
  const fits = addsUp(
    given.variancePence ?? null,
    parts.reduce((sum, part) => sum + part.variancePence, 0n),
  );
  const faults = fits ? [fits] : [];
  const computed: ComputedPart[] = [];
  for (const [at, part] of parts.entries()) {
    const result = computePart(part);
    if (result.ok) computed.push(result.value);
    else
      faults.push(
        ...result.refusal.faults.map((one) => ({ ...one, path: `${ref}.${String(at)}.${one.path}` })),
      );
  }
  const partners = given.partners.map((partner) => partner.id);
  for (const [at, part] of computed.entries())
    for (const { id } of part.terms.partners)
      if (!partners.includes(id))
        faults.push(
          fault(
            'risk-share/unknown-partner',
            `${ref}.${String(at)}.partners`,
            `${id} is not among the partners of the whole.`,
          ),
        );
  if (faults.length > 0) return refused(refusal(...faults));
  const placed = computed.map((part) => inOrderOf(partners, part));
  const sum = (key: 'reserveDraw' | 'carryForward' | 'unallocated'): bigint =>
    computed.reduce((all, part) => all + part.allocation[key], 0n);
  return done({
    id: given.id,
    partners,
    shares: partners.map((_, at) => placed.reduce((all, part) => all + (part.shares[at] ?? 0n), 0n)),
    reserveDraw: sum('reserveDraw'),
    carryForward: sum('carryForward'),
    unallocated: sum('unallocated'),
    settlement: settle(placed.flatMap(({ host, shares }) => (host === null ? [] : [{ host, shares }]))),
    parts: computed,
  });
}

/** A part's shares by the places of the whole, which may have partners that were not in this part. */
function inOrderOf(
  partners: readonly string[],
  { terms, host, allocation }: ComputedPart,
): { host: number | null; shares: bigint[] } {
  const at = (id: string): number => terms.partners.findIndex((partner) => partner.id === id);
  return {
    host: host === null ? null : partners.indexOf(terms.partners[host]?.id ?? ''),
    shares: partners.map((id) => (at(id) < 0 ? 0n : (allocation.shares[at(id)] ?? 0n))),
  };
}

function addsUp(whole: bigint | null, parts: bigint | null): Fault | null {
  if (whole === null && parts === null)
    return fault(
      'risk-share/variance-missing',
      'variancePence',
      'Give the variance: outturn less budget, in pence.',
    );
  if (whole === null || parts === null || whole === parts) return null;
  return fault(
    'risk-share/parts-do-not-add-up',
    'variancePence',
    `The parts add up to ${String(parts)}, the whole says ${String(whole)}. Make them the same.`,
  );
}

/** What each host has met of the variances of its own schemes, before the partners settle. */
function metByHosts(
  schemes: NonNullable<GivenCase['schemes']>,
  partners: GivenCase['partners'],
): { amounts: bigint[]; faults: Fault[] } {
  const byHost: Record<string, bigint> = {};
  for (const { host, variancePence } of schemes)
    if (host) byHost[host] = (byHost[host] ?? 0n) + variancePence;
  return namedAmounts(byHost, partners, 'schemes');
}
