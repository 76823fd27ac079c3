import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { Basis, CapOverflow, Partner, Rule, ShareBasis, Terms } from '../domain/rule.js';
import type { GivenBasis, GivenRule, GivenShares } from './given-rule.js';

export interface GivenPartner {
  readonly id: string;
  readonly name?: string | undefined;
  /** What it came to. */
  readonly contributionPence?: bigint | null | undefined;
  /** What the year began with, where that differs. */
  readonly openingContributionPence?: bigint | null | undefined;
}

/** The terms with partners by their place in the agreement, where the file has names. Names that are no partner's are faults. */
export function namedTerms(given: {
  readonly partners: readonly GivenPartner[];
  readonly rule: GivenRule;
  readonly poolPence?: bigint | null | undefined;
}): {
  terms: Terms;
  faults: Fault[];
} {
  const faults: Fault[] = [];
  const ids = given.partners.map((partner) => partner.id);
  for (const [at, id] of ids.entries())
    if (ids.indexOf(id) < at)
      faults.push(
        fault(
          'risk-share/partner-twice',
          `partners.${String(at)}.id`,
          `${id} stands here twice. Give each partner a name of its own.`,
        ),
      );
  if (ids.length === 0) faults.push(fault('risk-share/no-partner', 'partners', 'Give at least one partner.'));
  const partners = given.partners.map(partnerOf);
  const rule = new Naming(ids, faults).rule(given.rule);
  return { terms: { partners, rule, pool: given.poolPence ?? sumOfContributions(partners) }, faults };
}

function partnerOf(given: GivenPartner): Partner {
  const final = given.contributionPence ?? null;
  const opening = given.openingContributionPence ?? final;
  return {
    id: given.id,
    name: given.name ?? given.id,
    contribution: final === null || opening === null ? null : { opening, final },
  };
}

function sumOfContributions(partners: readonly Partner[]): bigint | null {
  let sum = 0n;
  for (const { contribution } of partners) {
    if (!contribution) return null;
    sum += contribution.final;
  }
  return sum;
}

/** Looks partners up by name, and notes each that is not there with its path. */
class Naming {
  constructor(
    private readonly ids: readonly string[],
    private readonly faults: Fault[],
  ) {}

  rule(given: GivenRule): Rule {
    const layers = (direction: 'over' | 'under'): Rule['over'] =>
      given[direction].map((layer, at) => ({
        ...layer,
        basis: this.basis(layer.basis, `rule.${direction}.${String(at)}.basis`),
      }));
    return {
      over: layers('over'),
      under: layers('under'),
      reserve: given.reservePence ?? 0n,
      caps: (given.caps ?? []).map((cap, at) => ({
        partner: this.partner(cap.partner, `rule.caps.${String(at)}.partner`),
        direction: cap.direction ?? 'both',
        limit: cap.limit,
        unit: cap.unit,
      })),
      capOverflow: this.overflow(given.capOverflow ?? null),
    };
  }

  private overflow(given: NonNullable<GivenRule['capOverflow']> | null): CapOverflow {
    if (!given || given.mode === 'decide') return { mode: 'decide' };
    if (given.mode === 'partner')
      return { mode: 'partner', partner: this.partner(given.partner, 'rule.capOverflow.partner') };
    return { mode: 'redistribute', basis: this.shares(given.basis, 'rule.capOverflow.basis') };
  }

  private basis(given: GivenBasis, path: string): Basis {
    switch (given.kind) {
      case 'carryForward':
      case 'escalate':
      case 'ownLine':
        return given;
      case 'reserve':
        return {
          kind: 'reserve',
          then:
            given.then.kind === 'carryForward' || given.then.kind === 'escalate'
              ? given.then
              : this.shares(given.then, `${path}.then`),
        };
      default:
        return this.shares(given, path);
    }
  }

  private shares(given: GivenShares, path: string): ShareBasis {
    if (given.kind === 'single')
      return { kind: 'single', partner: this.partner(given.partner, `${path}.partner`) };
    if (given.kind === 'fixed')
      return { kind: 'fixed', weights: this.weights(given.shares, `${path}.shares`) };
    const ifZero = given.ifZero ? this.shares(given.ifZero, `${path}.ifZero`) : null;
    if (given.kind === 'contribution') return { kind: 'contribution', asOf: given.asOf ?? 'final', ifZero };
    return {
      kind: 'weights',
      name: given.name ?? '',
      asOf: given.asOf ?? null,
      weights: this.weights(given.shares, `${path}.shares`),
      ifZero,
    };
  }

  /** In the order of the partners; who is not named bears nothing. */
  weights(given: Readonly<Record<string, bigint>>, path: string): bigint[] {
    for (const id of Object.keys(given)) this.partner(id, `${path}.${id}`);
    return this.ids.map((id) => (Object.hasOwn(given, id) ? (given[id] ?? 0n) : 0n));
  }

  private partner(id: string, path: string): number {
    const at = this.ids.indexOf(id);
    if (at < 0)
      this.faults.push(
        fault('risk-share/unknown-partner', path, `${id} is not among the partners: ${this.ids.join(', ')}.`),
      );
    return at;
  }
}

/** Amounts by a partner's name, in the order of the partners. */
export function namedAmounts(
  given: Readonly<Record<string, bigint>>,
  partners: readonly { readonly id: string }[],
  path: string,
): { amounts: bigint[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const amounts = new Naming(
    partners.map((partner) => partner.id),
    faults,
  ).weights(given, path);
  return { amounts, faults };
}
