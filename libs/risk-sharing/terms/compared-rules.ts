import { formatPence } from '@folkmoot/kernel/money.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { FAMILIES } from '../domain/families.js';
import type { Sharing } from '../domain/illustration/illustration.js';
import { termsFaults } from '../domain/check-terms.js';
import type { AgreementTerms, SharingRule } from './agreement-terms.js';
import type { Assumptions, Compared, OwnRule } from './assumptions.js';
import { givenRuleShape, type GivenRule } from './given-rule.js';
import type { LineGroup } from './line-groups.js';
import { isRuleOf, ownRuleFaults } from './own-rules.js';
import { ruleTerms } from './rule-terms.js';

/** One way of sharing that is compared, by its title. */
export interface ComparedRules {
  readonly title: string;
  readonly sharings: readonly Sharing[];
}

/** Rules that cannot be computed yet are faults, each with the sentence of the builder. */
export function arrangementsOf(
  terms: AgreementTerms,
  { compare, ownRules = [] }: Pick<Assumptions, 'compare' | 'ownRules'>,
  groups: readonly LineGroup[],
): { readonly all: readonly ComparedRules[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const all = compare.map((one, at): ComparedRules => {
    const path = `compare.${String(at)}`;
    const own = one.kind === 'own' ? (ownRules.find(({ key }) => key === one.key) ?? null) : null;
    const title = titleOf(terms, one, own);
    if (one.kind === 'own') faults.push(...ownRuleFaults(own, title, groups, path));
    const sharings = groups.map((group) => {
      const made = sharingOf(terms, one, group, own);
      for (const found of made.faults)
        faults.push(fault('scenario/rule-not-ready', path, `${title}: ${found.message}`));
      return made.sharing;
    });
    return { title, sharings };
  });
  return { all, faults };
}

/** @param own the rule of one’s own that is meant, where it is one */
export function titleOf(terms: AgreementTerms, compared: Compared, own: OwnRule | null = null): string {
  switch (compared.kind) {
    case 'own':
      return own?.title ?? 'A rule of your own';
    case 'draft':
      return 'As drafted';
    case 'family':
      return FAMILIES.find(({ code }) => code === compared.code)?.title ?? compared.code;
    case 'capped': {
      const partner = terms.partners.find(({ id }) => id === compared.partner)?.name ?? 'a partner';
      return `As drafted, with a cap of ${formatPence(compared.limitPence)} for ${partner}`;
    }
  }
}

const NOT_SHARED: Sharing = { kind: 'where-it-falls' };

function sharingOf(
  terms: AgreementTerms,
  compared: Compared,
  group: LineGroup,
  own: OwnRule | null,
): { readonly sharing: Sharing; readonly faults: readonly Fault[] } {
  const { rule, schemes } = group;
  if (own && isRuleOf(own, group)) return computed(terms, own);
  const pooled = terms.schemes.some(({ key, form }) => schemes.includes(key) && form === 'pooled');
  // A ready-made rule is tried on what is pooled, one’s own on its schemes; all other money stays as the draft has it.
  const tried: Compared =
    compared.kind === 'own' || (compared.kind === 'family' && !pooled) ? { kind: 'draft' } : compared;
  if (!rule && tried.kind !== 'family') return { sharing: NOT_SHARED, faults: [] };
  const given = ruleFor(terms, tried, rule, schemes);
  if (!given)
    return {
      sharing: NOT_SHARED,
      faults: [fault('scenario/no-such-rule', '', 'There is no ready-made rule of this name.')],
    };
  return computed(terms, given);
}

function computed(
  terms: AgreementTerms,
  given: SharingRule,
): { readonly sharing: Sharing; readonly faults: readonly Fault[] } {
  if (given.rule.over[0]?.basis.kind === 'ownLine' || given.rule.under[0]?.basis.kind === 'ownLine')
    return { sharing: NOT_SHARED, faults: [] };
  const made = ruleTerms(terms, given);
  const faults = made.faults.length > 0 ? made.faults : termsFaults(made.terms);
  return { sharing: { kind: 'rule', terms: made.terms }, faults };
}

function ruleFor(
  terms: AgreementTerms,
  compared: Compared,
  rule: SharingRule | null,
  schemes: readonly string[],
): SharingRule | null {
  if (compared.kind === 'family') {
    const family = FAMILIES.find(({ code }) => code === compared.code);
    const host = terms.schemes.find(({ key }) => schemes.includes(key))?.host ?? null;
    if (!family) return null;
    const made = family.make({ partners: terms.partners.map(({ id }) => id), host });
    return {
      key: rule?.key ?? 'r1',
      schemes: [...schemes],
      rule: givenRuleShape.parse(made),
      printedBps: null,
      governs: null,
    };
  }
  if (!rule || compared.kind !== 'capped') return rule;
  return { ...rule, rule: capped(rule.rule, compared.partner, compared.limitPence) };
}

/** What is above the cap goes where the draft says, and by contribution where it says nothing yet. */
const capped = (rule: GivenRule, partner: string, limit: bigint): GivenRule => ({
  ...rule,
  caps: [...(rule.caps ?? []), { partner, direction: 'over', limit, unit: 'pence' }],
  capOverflow: rule.capOverflow ?? { mode: 'redistribute', basis: { kind: 'contribution', asOf: 'final' } },
});
