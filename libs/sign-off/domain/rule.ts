import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { ApprovalState } from './approval.js';

/** When a subject is in force: all parties approved, certain ones did, or so many. */
export type SignOffRule =
  | { readonly kind: 'all' }
  | { readonly kind: 'named'; readonly organisations: readonly Id[] }
  | { readonly kind: 'number'; readonly n: number };

/** What the rule asks of one party. */
export interface PartyStanding {
  readonly organisationId: Id;
  readonly state: ApprovalState;
  /** Somebody who signs for the organisation has signed what it says. */
  readonly confirmed: boolean;
  readonly lapsesOn: LocalDate | null;
  readonly openConditions: number;
}

/** Nothing counts that its own organisation has not signed, that has lapsed, or that has a condition left. */
export const countsAsApproved = (party: PartyStanding, today: LocalDate): boolean =>
  party.confirmed &&
  (party.lapsesOn === null || party.lapsesOn >= today) &&
  (party.state === 'approved' || (party.state === 'approved-with-conditions' && party.openConditions === 0));

export interface RuleStanding {
  readonly met: boolean;
  readonly have: number;
  readonly need: number;
  /** Whose approval is still looked for. */
  readonly waitsFor: readonly Id[];
}

/**
 * *All* waits for nobody who signed that no approval of theirs is needed, but is never met without one approval. *Named* and
 * *number* count approvals alone.
 */
export function ruleStanding(
  rule: SignOffRule,
  parties: readonly PartyStanding[],
  today: LocalDate,
): RuleStanding {
  const asked = parties.filter(
    (one) =>
      (rule.kind !== 'named' || rule.organisations.includes(one.organisationId)) &&
      (rule.kind === 'named' || !(one.confirmed && one.state === 'not-needed')),
  );
  const have = asked.filter((one) => countsAsApproved(one, today)).length;
  const need = rule.kind === 'number' ? rule.n : Math.max(1, asked.length);
  const met = have >= need;
  const waitsFor = met ? [] : asked.filter((one) => !countsAsApproved(one, today));
  return { met, have, need, waitsFor: waitsFor.map((one) => one.organisationId) };
}

/** The rule with a successor named where the organisation was that it follows. */
export const withSuccessor = (rule: SignOffRule, former: Id, to: Id): SignOffRule =>
  rule.kind === 'named'
    ? { ...rule, organisations: rule.organisations.map((one) => (one === former ? to : one)) }
    : rule;

/** What is wrong with a rule that an opener has from a person. */
export function ruleFaults(rule: SignOffRule, parties: readonly Id[], path: string): Fault[] {
  if (rule.kind === 'named' && rule.organisations.length === 0)
    return [fault('sign-off/nobody-named', path, 'Name at least one organisation that must approve.')];
  if (rule.kind === 'named' && rule.organisations.some((one) => !parties.includes(one)))
    return [
      fault('sign-off/named-not-a-party', path, 'Every organisation that must approve has to be a party.'),
    ];
  if (rule.kind === 'number' && !(Number.isInteger(rule.n) && rule.n >= 1 && rule.n <= parties.length))
    return [
      fault(
        'sign-off/number',
        path,
        `Enter a whole number from 1 to ${parties.length}, the number of parties.`,
      ),
    ];
  return [];
}
