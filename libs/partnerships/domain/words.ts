import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

interface Asked {
  readonly path: string;
  /** `seat-request/why`: the faults are `…-missing` and `…-too-long`. */
  readonly code: string;
  readonly longest: number;
  readonly missing: string;
}

/** What is wrong with a text that somebody must give in their own words. */
export function faultsOfWords(text: string, { path, code, longest, missing }: Asked): Fault[] {
  const words = text.trim();
  if (words === '') return [fault(`${code}-missing`, path, missing)];
  if (words.length > longest)
    return [fault(`${code}-too-long`, path, `Shorten this to ${longest} characters or fewer.`)];
  if (holdsNhsNumber(words))
    return [
      fault(
        'nhs-number',
        path,
        'This looks like an NHS number. Folkmoot is no place for patient data: take the number out, and do not describe a patient.',
      ),
    ];
  return [];
}
