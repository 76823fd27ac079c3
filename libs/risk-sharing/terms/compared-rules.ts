import { formatPence } from '@folkmoot/kernel/money.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { FAMILIES } from '../domain/families.js';
import type { Sharing } from '../domain/illustration/illustration.js';
import { termsFaults } from '../domain/check-terms.js';
import type { AgreementTerms, SharingRule } from './agreement-terms.js';
import type { AssumedLine, Compared } from './assumptions.js';
import { givenRuleShape, type GivenRule } from './given-rule.js';
import { ruleTerms } from './rule-terms.js';

/** Lines that are netted before they are shared. */
export interface LineGroup {
  readonly schemes: readonly string[];
  /** Places in the list of lines. */
  readonly lines: readonly number[];
  /** The draft’s rule for them; null where it has none. */
  readonly rule: SharingRule | null;
}

/** One way of sharing that is compared, by its title. */
export interface ComparedRules {
  readonly title: string;
  readonly sharings: readonly Sharing[];
}

/** Every line once: those under a rule together, pooled schemes that have none yet together, and all others one by one. */
export function groupsOf(terms: AgreementTerms, lines: readonly AssumedLine[]): LineGroup[] {
  const of = (schemes: readonly string[], rule: SharingRule | null): LineGroup => ({
    schemes,
    rule,
    lines: lines.flatMap((line, at) => (schemes.includes(line.scheme) ? [at] : [])),
  });
  const ruled = new Set(terms.rules.flatMap(({ schemes }) => schemes));
  const open = terms.schemes.filter(({ key }) => !ruled.has(key));
  const pooled = open.filter(({ form }) => form === 'pooled').map(({ key }) => key);
  const others = open.filter(({ form }) => form !== 'pooled').map(({ key }) => key);
  return [
    ...terms.rules.map((rule) => of(rule.schemes, rule)),
    of(pooled, null),
    ...others.map((key) => of([key], null)),
  ].filter((group) => group.lines.length > 0);
}

/** Rules that cannot be computed yet are faults, each with the sentence of the builder. */
export function arrangementsOf(
  terms: AgreementTerms,
  compared: readonly Compared[],
  groups: readonly LineGroup[],
): { readonly all: readonly ComparedRules[]; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const all = compared.map((one, at): ComparedRules => {
    const sharings = groups.map((group) => {
      const made = sharingOf(terms, one, group);
      for (const found of made.faults)
        faults.push(
          fault(
            'scenario/rule-not-ready',
            `compare.${String(at)}`,
            `${titleOf(terms, one)}: ${found.message}`,
          ),
        );
      return made.sharing;
    });
    return { title: titleOf(terms, one), sharings };
  });
  return { all, faults };
}

export function titleOf(terms: AgreementTerms, compared: Compared): string {
  switch (compared.kind) {
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
  { rule, schemes }: LineGroup,
): { readonly sharing: Sharing; readonly faults: readonly Fault[] } {
  const pooled = terms.schemes.some(({ key, form }) => schemes.includes(key) && form === 'pooled');
  // A ready-made rule is tried on what is pooled; money that is only looked at together stays as the draft has it.
  const tried: Compared = compared.kind === 'family' && !pooled ? { kind: 'draft' } : compared;
  if (!rule && tried.kind !== 'family') return { sharing: NOT_SHARED, faults: [] };
  const given = ruleFor(terms, tried, rule, schemes);
  if (!given)
    return {
      sharing: NOT_SHARED,
      faults: [fault('scenario/no-such-rule', '', 'There is no ready-made rule of this name.')],
    };
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
  if (!rule || compared.kind === 'draft') return rule;
  return { ...rule, rule: capped(rule.rule, compared.partner, compared.limitPence) };
}

/** What is above the cap goes where the draft says, and by contribution where it says nothing yet. */
const capped = (rule: GivenRule, partner: string, limit: bigint): GivenRule => ({
  ...rule,
  caps: [...(rule.caps ?? []), { partner, direction: 'over', limit, unit: 'pence' }],
  capOverflow: rule.capOverflow ?? { mode: 'redistribute', basis: { kind: 'contribution', asOf: 'final' } },
});
