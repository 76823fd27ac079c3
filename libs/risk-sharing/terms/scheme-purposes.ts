import { z } from 'zod';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { AgreementTerms } from './agreement-terms.js';

const ids = z.array(z.uuid()).max(200);
const shape = z.object({ priorityIds: ids, commitmentIds: ids });

interface Chosen {
  readonly priorityIds: readonly Id[];
  readonly commitmentIds: readonly Id[];
}

/** What a scheme is said to pay for, of a value that nobody has checked yet. */
export function purposesIn(value: unknown): Chosen {
  const read = shape.safeParse(value);
  return read.success ? (read.data as Chosen) : { priorityIds: [], commitmentIds: [] };
}

type Known = readonly { readonly id: string }[];

/** Nobody has a scheme pay for what they may not see. What others chose before stays. */
export function unseenPurposes(
  before: AgreementTerms,
  after: AgreementTerms,
  seen: { readonly priorities: Known; readonly commitments: Known },
): Fault[] {
  return after.schemes.flatMap((scheme, at) => {
    const was = before.schemes.find(({ key }) => key === scheme.key);
    const isNew = (now: readonly string[], had: readonly string[] = [], known: Known = []): boolean =>
      now.some((id) => !had.includes(id) && !known.some((one) => one.id === id));
    return [
      ...(isNew(scheme.priorityIds, was?.priorityIds, seen.priorities)
        ? [
            fault(
              'agreement/unknown-priority',
              `schemes.${String(at)}.priorityIds`,
              'Choose priorities of this place’s plan.',
            ),
          ]
        : []),
      ...(isNew(scheme.commitmentIds, was?.commitmentIds, seen.commitments)
        ? [
            fault(
              'agreement/unknown-commitment',
              `schemes.${String(at)}.commitmentIds`,
              'Choose commitments of this place.',
            ),
          ]
        : []),
    ];
  });
}
