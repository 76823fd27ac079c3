import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';

/** Somebody says of a day that what they declared in a place is all, or that they have nothing to declare. */
export interface Confirmation {
  readonly id: Id;
  readonly partnershipId: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly day: LocalDate;
  readonly nothing: boolean;
}

/** What is said must be what stands in the register: a person is never on record with a statement that their own entries deny. */
export function confirmWhatStands(nothing: boolean, current: number): Result<{ nothing: boolean }> {
  if (nothing && current > 0)
    return refused(
      refusal(
        fault(
          'interest/still-declared',
          'nothing',
          `You still have ${current === 1 ? 'an interest' : `${current} interests`} declared here. End what is over first, or confirm that the list is complete.`,
        ),
      ),
    );
  if (!nothing && current === 0)
    return refused(
      refusal(
        fault(
          'interest/none-declared',
          'nothing',
          'You have no current interest declared here. Declare one, or say that you have nothing to declare.',
        ),
      ),
    );
  return done({ nothing });
}
