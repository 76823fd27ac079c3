import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { termsFaults } from '@folkmoot/risk-sharing/domain/check-terms.js';
import { ruleInWords, type RuleInWords } from '@folkmoot/risk-sharing/domain/rule-sentence.js';
import type { Terms } from '@folkmoot/risk-sharing/domain/rule.js';
import { givenAmounts, givenOfWritten } from '@folkmoot/risk-sharing/terms/given-of-written.js';
import { ruleTerms } from '@folkmoot/risk-sharing/terms/rule-terms.js';
import type { Values } from '../../../lib/form.js';
import { readRule } from './read-rule.js';
import type { WrittenSharing } from './rule-values.js';

/** Of an agreement, what a rule is built from. */
export type Agreed = Pick<Parameters<typeof ruleTerms>[0], 'partners' | 'schemes'>;

export interface Looked {
  readonly sharing: WrittenSharing;
  readonly terms: Terms;
  readonly words: RuleInWords;
  /** What must be put right before it can be saved; paths are names of fields. */
  readonly faults: readonly Fault[];
  /** What is missing elsewhere in the draft before the rule can be computed. */
  readonly missing: readonly string[];
}

/** The rule that a form says, as the engine reads it. The same in a browser, while somebody types, and on the server. */
export function lookAtRule(values: Values, agreed: Agreed): Looked {
  const partners = agreed.partners.map(({ id }) => id);
  const { sharing, faults } = readRule(
    values,
    partners,
    agreed.schemes.map(({ key }) => key),
  );
  const { terms } = termsOf(agreed, sharing);
  const found = faults.length > 0 ? [] : termsFaults(terms);
  // Gains that are shared like losses have no fields of their own.
  const all = values.same === 'on' ? found.filter(({ path }) => !path.startsWith('rule.under')) : found;
  return {
    sharing,
    terms,
    words: ruleInWords(terms),
    faults: [
      ...faults,
      ...all.filter((one) => !isMissing(one)).map((one) => atField(one)),
      ...schemeFaults(sharing, agreed),
    ],
    missing: [...new Set(all.filter(isMissing).map(missingInWords))],
  };
}

export function termsOf(agreed: Agreed, sharing: WrittenSharing): ReturnType<typeof ruleTerms> {
  return ruleTerms(agreed as Parameters<typeof ruleTerms>[0], {
    key: '',
    schemes: [...sharing.schemes],
    rule: givenOfWritten(sharing.rule),
    printedBps: sharing.printedBps && givenAmounts(sharing.printedBps),
    governs: sharing.governs,
  });
}

const isMissing = ({ code }: Fault): boolean =>
  code === 'risk-share/contribution-missing' || code === 'risk-share/pool-missing';

const missingInWords = ({ code, message }: Fault): string =>
  code === 'risk-share/pool-missing'
    ? 'Layers in per cent need the contributions to the schemes of this rule. Give them in the draft.'
    : message;

function schemeFaults(sharing: WrittenSharing, { schemes }: Agreed): Fault[] {
  if (sharing.schemes.length > 0 || schemes.length === 0) return [];
  return [fault('rule-form/no-scheme', 'schemes', 'Choose the scheme that this rule shares.')];
}

const SAID: Readonly<Record<string, string>> = {
  'risk-share/empty-layer': 'Enter an amount above the one where the layer before ends.',
  'risk-share/shares-of-nothing': 'Give at least one partner a part.',
  'risk-share/own-line-with-others':
    'Own lines share nothing, so they are the only layer. Remove the other layers, or choose another way for this one.',
};

/** A fault of the engine's at the field of this form, in words for somebody who sees pounds. */
function atField({ code, path, message }: Fault): Fault {
  const layer = /^rule\.(over|under)\.(\d+)\.(.*)$/.exec(path);
  const overflow = /^rule\.capOverflow\.(.*)$/.exec(path);
  const cap = /^rule\.(caps\..*)$/.exec(path);
  const field = layer
    ? `${layer[1] ?? ''}.${layer[2] ?? ''}.${ofBasis(layer[3] ?? '')}`
    : overflow
      ? `overflow.${ofBasis(overflow[1] ?? '')}`
      : cap
        ? (cap[1] ?? '')
        : path === 'rule.reservePence'
          ? 'reserve'
          : '';
  return fault(code, field, SAID[code] ?? message);
}

const ofBasis = (path: string): string =>
  path.includes('shares') ? 'share.0' : path.includes('partner') ? 'partner' : path === 'to' ? 'to' : 'basis';
