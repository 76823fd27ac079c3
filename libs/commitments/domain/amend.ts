import type { JournalData } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { Commitment } from './commitment.js';
import { heldFaults, heldOf, type AskedToHold } from './holds.js';
import { named, wordsOf, type Step, type StepMoment } from './step.js';

/** What it is to hold from now on, whole: what is left out is taken away. The weight stays. */
export interface Amendment extends Omit<AskedToHold, 'weight'> {
  readonly priorityId: Id | null;
}

/**
 * What it holds, said otherwise. The record keeps numbers and codes of before and after; the words on evidence that stood
 * until now are kept beside it. `priorityHere` is the one asked for, if the place has it.
 */
export function amendCommitment(
  commitment: Commitment,
  asked: Amendment,
  priorityHere: Id | null,
  at: StepMoment,
): Result<Step> {
  const { weight } = commitment;
  const faults = heldFaults({ ...asked, weight }, asked.priorityId);
  if (commitment.state === 'declined' || commitment.status === 'done')
    faults.push(fault('commitment/over', '', 'This is done or declined, so what it holds stays as it was.'));
  if (asked.priorityId !== null && asked.priorityId !== commitment.priorityId && priorityHere === null)
    faults.push(
      fault(
        'commitment/no-such-priority',
        'priorityId',
        'This priority is not in the plan any more. Choose another one, or none.',
      ),
    );
  const { evidenceExpected, pence, need, mattersTo } = heldOf({ ...asked, weight });
  const changed = changes(commitment, { pence, need, mattersTo, priorityId: asked.priorityId });
  const words = evidenceExpected !== commitment.evidenceExpected;
  if (faults.length === 0 && !words && Object.keys(changed).length === 0)
    faults.push(fault('commitment/nothing-changed', '', 'You have changed nothing yet.'));
  if (faults.length > 0) return refused(refusal(...faults));
  const before = words ? wordsOf(commitment, 'amended', commitment.evidenceExpected, at) : null;
  return done({
    patch: { evidenceExpected, pence, need, mattersTo, priorityId: asked.priorityId },
    update: before,
    event: 'commitment-amended',
    // The words themselves stand beside the record.
    data: { ...named(before), changed: { ...changed, ...(words ? { evidenceExpected: [] } : {}) } },
  });
}

type Coded = Pick<Commitment, 'pence' | 'need' | 'mattersTo' | 'priorityId'>;

const changes = (before: Commitment, after: Coded): JournalData =>
  Object.fromEntries(
    (['pence', 'need', 'mattersTo', 'priorityId'] as const)
      .filter((one) => before[one] !== after[one])
      .map((one) => [one, [textOf(before[one]), textOf(after[one])]]),
  );

const textOf = (value: bigint | string | null): string | null => (value === null ? null : String(value));
