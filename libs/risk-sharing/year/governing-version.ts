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

/** By which version a month is computed: of those that hold on some day of it the one that began last. Null where none does. */
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
  return holding.sort(byBeginning).at(-1) ?? null;
}

/** As the standing of versions has it: of two that begin on one day the later number holds. */
export const byBeginning = (one: GoverningVersion, other: GoverningVersion): number =>
  one.from === other.from ? one.n - other.n : one.from < other.from ? -1 : 1;
