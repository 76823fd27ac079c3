import type { Id } from '@folkmoot/kernel/id.js';
import { agreementTermsShape, toStored, type AgreementTerms } from './agreement-terms.js';

/**
 * The terms with one organisation in another's place, everywhere: order, contributions, shares, weights, cap. Where the other is
 * a partner already, the two cannot be told apart any more: then nothing is changed, and the parties write the next version.
 */
export function withSuccessor(
  terms: AgreementTerms,
  former: Id,
  to: { readonly id: Id; readonly name: string },
): AgreementTerms {
  if (terms.partners.some(({ id }) => id === to.id)) return terms;
  const named = {
    ...terms,
    partners: terms.partners.map((one) => (one.id === former ? { ...one, name: to.name || one.name } : one)),
  };
  // Ids stand as values and as keys; an id is found nowhere else in the text.
  return agreementTermsShape.parse(JSON.parse(JSON.stringify(toStored(named)).replaceAll(former, to.id)));
}
