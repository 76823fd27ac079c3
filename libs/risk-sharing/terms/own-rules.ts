import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { FAMILIES } from '../domain/families.js';
import type { Assumptions, OwnRule, StoredAssumptions } from './assumptions.js';
import type { SchemesTogether } from './line-groups.js';

/** Figures are read by the names of their rules, so that no two may have the same. */
export function ownTitleFaults({ ownRules = [] }: Pick<Assumptions, 'ownRules'>): Fault[] {
  const taken = ['As drafted', ...FAMILIES.map(({ title }) => title)].map(plain);
  return ownRules.flatMap(({ title }, at) => {
    const used = taken.includes(plain(title));
    taken.push(plain(title));
    if (!used) return [];
    const message = `There is a rule called “${title}” already. Give this one another name.`;
    return [fault('scenario/rule-name-taken', `ownRules.${String(at)}.title`, message)];
  });
}

const plain = (title: string): string => title.trim().toLocaleLowerCase('en-GB');

/** Without the rules that are kept and not compared: nothing is drawn of them, and nothing of them is released. */
export function comparedOnly(assumptions: StoredAssumptions): StoredAssumptions {
  const { ownRules, ...all } = assumptions;
  const compared = ownRules?.filter(({ key }) =>
    all.compare.some((one) => one.kind === 'own' && one.key === key),
  );
  return compared && compared.length > 0 ? { ...all, ownRules: compared } : all;
}

/** A rule of one’s own stands in the place of what the draft shares together: else its figures could not be held beside the draft’s. */
export function ownRuleFaults(
  own: OwnRule | null,
  title: string,
  groups: readonly SchemesTogether[],
  path: string,
): Fault[] {
  if (!own)
    return [fault('scenario/no-such-rule', path, 'A rule that was to be compared is no longer kept.')];
  if (groups.some((group) => isRuleOf(own, group))) return [];
  return [
    fault(
      'scenario/rule-of-other-schemes',
      path,
      `${title}: the draft no longer shares these schemes together. Open it, and choose what it shares.`,
    ),
  ];
}

export const isRuleOf = (own: Pick<OwnRule, 'schemes'>, { schemes }: SchemesTogether): boolean =>
  own.schemes.length === schemes.length && own.schemes.every((key) => schemes.includes(key));
