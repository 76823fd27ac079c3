import type { AgreementTerms } from './agreement-terms.js';
import { contributed } from './rule-terms.js';

/** Before a variation moves a contribution, what each partner began the year with is written down: some rules share by that. */
export const withOpening = (terms: AgreementTerms): AgreementTerms => ({
  ...terms,
  schemes: terms.schemes.map((scheme) => ({
    ...scheme,
    openingPence:
      scheme.openingPence ??
      Object.fromEntries(terms.partners.map(({ id }) => [id, contributed(scheme, id)] as const)),
  })),
});
