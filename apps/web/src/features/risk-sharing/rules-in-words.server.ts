import { ruleInWords } from '@folkmoot/risk-sharing/domain/rule-sentence.js';
import {
  agreementTermsShape,
  type AgreementTerms,
  type SharingRule,
} from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { ruleTerms } from '@folkmoot/risk-sharing/terms/rule-terms.js';

interface InWords {
  readonly key: string;
  readonly schemes: string;
  readonly sentences: readonly string[];
}

/** Every rule of a version in sentences. */
export function rulesInWords(stored: string): InWords[] {
  const terms = agreementTermsShape.parse(JSON.parse(stored));
  return terms.rules.map((rule) => ruleSaid(terms, rule));
}

/** A rule upon the schemes and contributions of an agreement; one that cannot be read yet says so. */
export function ruleSaid(terms: AgreementTerms, rule: SharingRule): InWords {
  const { terms: computed, faults } = ruleTerms(terms, rule);
  const titles = rule.schemes.map((key) => terms.schemes.find((one) => one.key === key)?.title ?? key);
  const words = faults.length === 0 ? ruleInWords(computed) : null;
  return {
    key: rule.key,
    schemes: titles.join(', '),
    sentences: words
      ? [
          ...words.over,
          ...(words.sameBothWays ? ['An underspend is shared in the same way.'] : words.under),
          ...words.caps,
        ]
      : ['This rule is not finished yet.'],
  };
}
