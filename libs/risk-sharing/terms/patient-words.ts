import type { Fault } from '@folkmoot/kernel/refusal.js';
import { patientFaults } from '../domain/patient-faults.js';
import type { AgreementTerms } from './agreement-terms.js';

interface Worded {
  readonly title: string;
  readonly terms: AgreementTerms;
}

/** Of a draft as it is to become: what stood there before stands against nobody's other change. */
export function patientFaultsOf(draft: Worded, before: Worded): Fault[] {
  const known = new Set(wordsOf(before).map(([, text]) => text));
  return wordsOf(draft)
    .filter(([, text]) => !known.has(text))
    .flatMap(([path, text]) => patientFaults(text, path));
}

/** Each text of a draft with its path. */
const wordsOf = ({ title, terms }: Worded): (readonly [string, string])[] => [
  ['title', title],
  ...terms.partners.flatMap(({ consent }, at) =>
    consent
      ? ([
          [`partners.${String(at)}.consent.by`, consent.by],
          [`partners.${String(at)}.consent.reference`, consent.reference],
        ] as const)
      : [],
  ),
  ...terms.schemes.flatMap((scheme, at) =>
    (['title', 'poolManager', 'ringFence', 'functionsExcluded'] as const).map(
      (field) => [`schemes.${String(at)}.${field}`, scheme[field]] as const,
    ),
  ),
  ...Object.entries(terms.written).map(([part, text]) => [`written.${part}`, text ?? ''] as const),
];
