import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

/** What is put in and what is reported is of a month: a version that varied it inside of one would share that month by two rules. */
export const variationDayFaults = (n: number, effectiveFrom: LocalDate | null): Fault[] =>
  n === 1 || effectiveFrom === null || effectiveFrom.endsWith('-01')
    ? []
    : [
        fault(
          'agreement/variation-inside-month',
          'effectiveFrom',
          'Contributions and positions are by the month. Give the first of a month.',
        ),
      ];
