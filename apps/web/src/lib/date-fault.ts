import type { Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';

const MISSING = /\/(due-date|rule-day)-missing$/;

/** The schema says that a day is missing; what was typed and could not be read says why, in the same breath as all other faults. */
export function withDateFault(refusal: Refusal, due: Result<string>): Refusal {
  if (due.ok) return refusal;
  return {
    faults: refusal.faults.flatMap((one) => (MISSING.test(one.code) ? due.refusal.faults : [one])),
  };
}
