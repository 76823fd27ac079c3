import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { AgreementTerms } from '../terms/agreement-terms.js';
import { monthsOf } from '../terms/period.js';

/** A version that is or was in force. */
export interface GoverningVersion {
  readonly id: Id;
  readonly n: number;
  readonly terms: AgreementTerms;
  readonly from: LocalDate;
  /** Its last day. */
  readonly to: LocalDate | null;
}

/** By which version a month is computed: the newest that holds on some day of it. Null where none does. */
export function governingVersion<V extends GoverningVersion>(
  versions: readonly V[],
  month: string,
): V | null {
  const holding = versions.filter(
    (one) =>
      one.from <= `${month}-31` &&
      (one.to === null || one.to >= `${month}-01`) &&
      monthsOf(one.terms.firstMonth, one.terms.months).includes(month),
  );
  return holding.reduce<V | null>(
    (newest, one) => (newest === null || one.n > newest.n ? one : newest),
    null,
  );
}
