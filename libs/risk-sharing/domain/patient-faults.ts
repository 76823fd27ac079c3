import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

/** What somebody typed in words holds an NHS number. Figures are not asked: pence may look like one. */
export const patientFaults = (text: string, path: string): Fault[] =>
  holdsNhsNumber(text)
    ? [
        fault(
          'nhs-number',
          path,
          'This looks like an NHS number. Folkmoot is no place for patient data: take the number out, and do not describe a patient.',
        ),
      ]
    : [];
