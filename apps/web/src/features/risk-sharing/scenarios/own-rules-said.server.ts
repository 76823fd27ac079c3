import { agreementTermsShape } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import { assumptionsShape } from '@folkmoot/risk-sharing/terms/assumptions.js';
import type { IllustratedOf } from '@folkmoot/risk-sharing/terms/scenario.js';
import { ruleSaid } from '../rules-in-words.server.js';

/** The rules of an organisation’s own that figures were drawn of, in sentences upon the terms of then. */
export function ownRulesSaid({ terms, assumptions }: IllustratedOf) {
  const read = agreementTermsShape.parse(terms);
  const rules = assumptionsShape.shape.ownRules.parse(assumptions.ownRules) ?? [];
  return rules.map((rule) => ({ title: rule.title, ...ruleSaid(read, rule) }));
}
