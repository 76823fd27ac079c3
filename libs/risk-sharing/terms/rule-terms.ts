import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { GivenRule, GivenShares } from './given-rule.js';
import { namedTerms } from './named-terms.js';
import type { Pence, Terms } from '../domain/rule.js';
import type { AgreementTerms, Scheme, SharingRule } from './agreement-terms.js';

/** What a partner puts into the schemes of a rule: as it came to, and as it began. */
export interface PutIn {
  final(partner: string): Pence;
  opening(partner: string): Pence;
}

/**
 * What the engine computes from: a rule of an agreement with what each partner puts into its schemes, in the whole year where nothing
 * else is said. Where the printed percentages govern, they stand in for every sharing by contribution.
 */
export function ruleTerms(
  agreement: AgreementTerms,
  sharing: SharingRule,
  putIn: PutIn = inTheYear(agreement, sharing),
): { readonly terms: Terms; readonly faults: readonly Fault[] } {
  const rule =
    sharing.governs === 'printed' && sharing.printedBps
      ? asPrinted(sharing.rule, sharing.printedBps)
      : sharing.rule;
  return namedTerms({
    partners: agreement.partners.map((partner) => ({
      id: partner.id,
      name: partner.name,
      contributionPence: putIn.final(partner.id),
      openingContributionPence: putIn.opening(partner.id),
    })),
    rule,
  });
}

function inTheYear(agreement: AgreementTerms, sharing: SharingRule): PutIn {
  const schemes = agreement.schemes.filter((scheme) => sharing.schemes.includes(scheme.key));
  return {
    final: (partner) => sumOver(schemes, (scheme) => contributed(scheme, partner)),
    opening: (partner) => sumOver(schemes, (scheme) => opened(scheme, partner)),
  };
}

/** What a partner puts into a scheme, from all sources in all months. */
export const contributed = (scheme: Scheme, partner: string): Pence =>
  scheme.contributions
    .filter((one) => one.partner === partner)
    .reduce((all, one) => one.pence.reduce((sum, month) => sum + month, all), 0n);

const opened = (scheme: Scheme, partner: string): Pence =>
  scheme.openingPence ? (scheme.openingPence[partner] ?? 0n) : contributed(scheme, partner);

const sumOver = (schemes: readonly Scheme[], of: (scheme: Scheme) => Pence): Pence =>
  schemes.reduce((all, scheme) => all + of(scheme), 0n);

function asPrinted(rule: GivenRule, printed: Record<string, bigint>): GivenRule {
  const fixed: GivenShares = { kind: 'fixed', shares: printed };
  const printedFor = <B extends { kind: string }>(basis: B): B | GivenShares =>
    basis.kind === 'contribution' ? fixed : basis;
  const layers = (direction: 'over' | 'under'): GivenRule['over'] =>
    rule[direction].map((layer) => ({
      ...layer,
      basis:
        layer.basis.kind === 'reserve'
          ? { ...layer.basis, then: printedFor(layer.basis.then) }
          : printedFor(layer.basis),
    }));
  return {
    ...rule,
    over: layers('over'),
    under: layers('under'),
    capOverflow:
      rule.capOverflow?.mode === 'redistribute'
        ? { ...rule.capOverflow, basis: printedFor(rule.capOverflow.basis) }
        : rule.capOverflow,
  };
}
