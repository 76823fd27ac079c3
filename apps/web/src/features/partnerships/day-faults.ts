import type { Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';

/** A day that was typed but cannot be read is told with the reader's own words, not as if it were missing. */
export const dayFaults = (refusal: Refusal, day: Result<string>): Refusal => ({
  faults: refusal.faults.flatMap((one) =>
    one.code.endsWith('/date-missing') && !day.ok ? day.refusal.faults : [one],
  ),
});
