import type { AgreementTerms, SharingRule } from './agreement-terms.js';
import type { AssumedLine } from './assumptions.js';

/** Schemes that are netted before they are shared. */
export interface SchemesTogether {
  readonly schemes: readonly string[];
  /** The draft’s rule for them; null where it has none. */
  readonly rule: SharingRule | null;
}

export interface LineGroup extends SchemesTogether {
  /** Places in the list of lines. */
  readonly lines: readonly number[];
}

/** Every scheme once: those under a rule together, pooled ones that have none yet together, and all others one by one. */
export function schemesTogether({ rules, schemes }: AgreementTerms): SchemesTogether[] {
  const ruled = new Set(rules.flatMap((rule) => rule.schemes));
  const open = schemes.filter(({ key }) => !ruled.has(key));
  const pooled = open.filter(({ form }) => form === 'pooled').map(({ key }) => key);
  const others = open.filter(({ form }) => form !== 'pooled').map(({ key }) => key);
  return [
    ...rules.map((rule) => ({ schemes: rule.schemes, rule })),
    { schemes: pooled, rule: null },
    ...others.map((key) => ({ schemes: [key], rule: null })),
  ];
}

/** Every line once, with what is netted with it. */
export const groupsOf = (terms: AgreementTerms, lines: readonly AssumedLine[]): LineGroup[] =>
  schemesTogether(terms)
    .map((together) => ({
      ...together,
      lines: lines.flatMap((line, at) => (together.schemes.includes(line.scheme) ? [at] : [])),
    }))
    .filter((group) => group.lines.length > 0);
