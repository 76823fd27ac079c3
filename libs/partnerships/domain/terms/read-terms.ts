import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { readFromDay, type FromDay } from '../effective.js';
import { isForm } from '../form.js';
import { faultsOfWords } from '../words.js';
import { isBusiness, isDecisionRule, type Decisions } from './decision-rule.js';
import { isClassOrGroup, isIfLost, type QuorumRule } from './quorum.js';
import { isTermsField } from './terms-parts.js';
import type { TermsText } from './terms.js';

/** The share or the number, as it was typed. `share` is `1/2`; one of the two is given. */
export interface QuorumGiven {
  readonly count?: number | null;
  readonly share?: string | null;
  readonly base: string;
  readonly minByClass: readonly { readonly of: string; readonly count: number }[];
  readonly namedRoles: readonly string[];
  readonly minOrganisations?: number | null;
  readonly votingOnly: boolean;
  readonly deputiesCount: boolean;
  readonly remoteCounts: boolean;
  readonly conflictedCount: boolean;
  readonly ifLost: string;
}

/** What is changed of the terms, from when, and why; what is left out stays as it is. */
export interface TermsGiven extends FromDay {
  readonly form?: string | null;
  readonly words: readonly { readonly field: string; readonly text: string }[];
  readonly quorum?: QuorumGiven | null;
  readonly decisions?: {
    readonly rules: readonly { readonly business: string; readonly rule: string }[];
    readonly chairHasSecondVote: boolean;
  } | null;
}

export interface TermsRead {
  readonly effectiveFrom: LocalDate;
  readonly reason: string | null;
  readonly text: TermsText;
}

/** Puts what was given over the terms that hold on that day; all faults at once. */
export function readTerms(given: TermsGiven, base: TermsText, today: LocalDate): Result<TermsRead> {
  const { effectiveFrom, reason, faults: ofDay } = readFromDay('terms', given, today);
  const faults: Fault[] = [...ofDay];

  const form = given.form ?? base.form;
  if (!isForm(form)) faults.push(fault('terms/form-unknown', 'form', 'Choose the form of governance.'));

  const words: Record<string, string> = { ...base.words };
  for (const { field, text } of given.words) {
    if (!isTermsField(field)) {
      faults.push(fault('terms/field-unknown', field, 'Terms of reference have no such field.'));
      continue;
    }
    const tidy = text.replaceAll('\r\n', '\n').trim();
    if (tidy === '') delete words[field];
    else {
      faults.push(...faultsOfWords(tidy, { path: field, code: 'terms/words', longest: 5_000, missing: '' }));
      words[field] = tidy;
    }
  }
  const quorum = given.quorum ? readQuorum(given.quorum, faults) : base.quorum;
  const decisions = given.decisions ? readDecisions(given.decisions, faults) : base.decisions;
  if (faults.length > 0 || !isForm(form)) return refused(refusal(...faults));
  return done({ effectiveFrom, reason, text: { form, words, quorum, decisions } });
}

const SHARE = /^([1-9]\d?)\/([1-9]\d?)$/;
const whole = (value: number, least: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= 200;

function readQuorum(given: QuorumGiven, faults: Fault[]): QuorumRule | null {
  const before = faults.length;
  const share = SHARE.exec(given.share ?? '');
  const [of, outOf] = [Number(share?.[1]), Number(share?.[2])];
  const byCount = given.count != null;
  if (byCount && share)
    faults.push(fault('terms/quorum-twice', 'count', 'Enter a number or choose a share, not both.'));
  else if (byCount ? !whole(given.count!, 1) : !share || of > outOf)
    faults.push(
      fault(
        'terms/quorum-missing',
        'count',
        'Enter how many members must be present, from 1 to 200, or choose a share.',
      ),
    );
  for (const { of: seatClass, count } of given.minByClass)
    if (!isClassOrGroup(seatClass) || !whole(count, 1))
      faults.push(
        fault(
          'terms/class-count',
          `class-${seatClass}`,
          'Enter a whole number from 1 to 200, or leave this empty.',
        ),
      );
  if (given.minOrganisations != null && !whole(given.minOrganisations, 1))
    faults.push(
      fault(
        'terms/organisations',
        'minOrganisations',
        'Enter a whole number from 1 to 200, or leave this empty.',
      ),
    );
  const namedRoles = [...new Set(given.namedRoles.map((one) => one.trim()).filter((one) => one !== ''))];
  for (const role of namedRoles)
    faults.push(
      ...faultsOfWords(role, { path: 'namedRoles', code: 'terms/role', longest: 100, missing: '' }),
    );
  if (namedRoles.length > 10)
    faults.push(fault('terms/too-many-roles', 'namedRoles', 'Name at most 10 posts.'));
  if (!isIfLost(given.ifLost))
    faults.push(fault('terms/if-lost-unknown', 'ifLost', 'Choose what happens when the quorum is lost.'));
  if (given.base !== 'filled' && given.base !== 'all')
    faults.push(fault('terms/base-unknown', 'base', 'Choose which seats the share is counted on.'));
  if (faults.length > before || !isIfLost(given.ifLost)) return null;
  return {
    enough: byCount
      ? { kind: 'count', count: given.count! }
      : { kind: 'fraction', of, outOf, base: given.base === 'all' ? 'all' : 'filled' },
    minByClass: given.minByClass.flatMap(({ of: one, count }) =>
      isClassOrGroup(one) ? [{ of: one, count }] : [],
    ),
    namedRoles,
    minOrganisations: given.minOrganisations ?? null,
    votingOnly: given.votingOnly,
    deputiesCount: given.deputiesCount,
    remoteCounts: given.remoteCounts,
    conflictedCount: given.conflictedCount,
    ifLost: given.ifLost,
  };
}

function readDecisions(given: NonNullable<TermsGiven['decisions']>, faults: Fault[]): Decisions {
  const rules: Record<string, string> = {};
  for (const { business, rule } of given.rules) {
    if (isBusiness(business) && isDecisionRule(rule)) rules[business] = rule;
    else faults.push(fault('terms/rule-unknown', `rule-${business}`, 'Choose one of the rules of decision.'));
  }
  return { rules, chairHasSecondVote: given.chairHasSecondVote };
}
