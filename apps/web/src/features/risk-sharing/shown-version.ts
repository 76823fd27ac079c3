import type { StoredTerms } from '@folkmoot/risk-sharing/terms/agreement-terms.js';
import type { AgreementQuery } from '../../gql/operations.js';

export type AgreementShown = NonNullable<AgreementQuery['agreement']>;
export type VersionShown = NonNullable<AgreementShown['draft']>;

/** Whose figures the page shows: what holds, else what is drafted or signed. Null for those who are no party. */
export const shownVersion = (agreement: AgreementShown): VersionShown | null =>
  agreement.inForce ?? agreement.draft ?? agreement.newest ?? null;

export const termsOf = (version: { terms: string }): StoredTerms => JSON.parse(version.terms) as StoredTerms;

/** What one partner puts into a scheme, in pence; of all partners where none is named. */
export function contributedTo(scheme: StoredTerms['schemes'][number], partner?: string): bigint {
  return scheme.contributions
    .filter((one) => partner === undefined || one.partner === partner)
    .flatMap((one) => one.pence)
    .reduce<bigint>((sum, pence) => sum + BigInt(pence), 0n);
}
