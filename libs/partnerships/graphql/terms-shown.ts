import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { FORMS } from '../domain/form.js';
import { BUSINESS, type Business } from '../domain/terms/decision-rule.js';
import type { QuorumRule } from '../domain/terms/quorum.js';
import { TERMS_FIELDS, TERMS_PARTS } from '../domain/terms/terms-parts.js';
import { linesOfTerms, type TermsText } from '../domain/terms/terms.js';
import type { TermsVersion } from '../storage/terms.store.js';
import type { QuorumRuleType, TermsType } from './terms.type.js';

interface Shown {
  readonly day: LocalDate;
  readonly held: { readonly number: number; readonly effectiveFrom: LocalDate } | null;
  readonly versions: readonly TermsVersion[];
  readonly maySet: boolean;
}

export function termsShown(text: TermsText, { day, held, versions, maySet }: Shown): TermsType {
  const lines = linesOfTerms(text);
  const later = versions.map((one) => one.effectiveFrom).filter((from) => from > day);
  return {
    day,
    number: held?.number ?? 0,
    effectiveFrom: held?.effectiveFrom ?? null,
    nextFrom: later.at(-1) ?? null,
    form: { code: text.form, ...FORMS[text.form] },
    parts: Object.entries(TERMS_PARTS).map(([code, { title }]) => ({
      code,
      title,
      lines: lines
        .filter((line) => line.part === code)
        .map(({ field, label, lines: said }) => ({
          field,
          label,
          hint: TERMS_FIELDS[field]?.hint ?? '',
          lines: [...said],
        })),
    })),
    quorum: text.quorum && quorumShown(text.quorum),
    rules: Object.entries(BUSINESS).map(([business, businessName]) => ({
      business,
      businessName,
      rule: text.decisions?.rules[business as Business] ?? null,
    })),
    chairHasSecondVote: text.decisions?.chairHasSecondVote ?? false,
    versions: [...versions],
    lastNumber: Math.max(0, ...versions.map((one) => one.number)),
    maySet,
  };
}

const quorumShown = ({ enough, ...rule }: QuorumRule): QuorumRuleType => ({
  ...rule,
  count: enough.kind === 'count' ? enough.count : null,
  share: enough.kind === 'fraction' ? `${enough.of}/${enough.outOf}` : null,
  base: enough.kind === 'fraction' ? enough.base : 'filled',
  minByClass: rule.minByClass.map((one) => ({ ...one })),
  namedRoles: [...rule.namedRoles],
});
