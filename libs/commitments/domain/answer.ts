import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { audienceOf, type Bodies } from './audience.js';
import type { Commitment } from './commitment.js';
import { latest, named, wordsOf, type Step, type StepMoment } from './step.js';
import { dueDateFaults, LONGEST_TEXT, textFaults } from './words.js';

const answered = (): Result<never> =>
  refused(
    refusal(
      fault(
        'commitment/already-answered',
        '',
        'This was already accepted or declined. Reload the page to see what was said.',
      ),
    ),
  );

/** The owner says yes, and from now on it counts. Whoever says yes owns it, where no person was named. */
export function acceptCommitment(commitment: Commitment, place: Bodies, at: StepMoment): Result<Step> {
  if (commitment.state !== 'asked') return answered();
  // A promise that begins late helps nobody: the day is agreed anew first.
  if (dueDateFaults(commitment.dueDate, at.today).length > 0)
    return refused(
      refusal(
        fault(
          'commitment/due-date-passed',
          '',
          'The day it was asked for has passed. Decline it and say which day you can promise.',
        ),
      ),
    );
  return done({
    patch: {
      state: 'accepted',
      audience: audienceOf('accepted', commitment.shownTo, place),
      personId: commitment.personId ?? at.personId,
      answeredAt: at.now,
      reportedAt: at.now,
    },
    update: null,
    event: 'commitment-accepted',
    data: {},
  });
}

/** The owner says no and why; it goes back to whoever asked. */
export function declineCommitment(commitment: Commitment, reason: string, at: StepMoment): Result<Step> {
  if (commitment.state !== 'asked') return answered();
  const faults = textFaults(reason, 'reason', {
    missing: 'Say why, so that whoever asked knows what to do next.',
    most: LONGEST_TEXT,
  });
  if (faults.length > 0) return refused(refusal(...faults));
  const update = wordsOf(commitment, 'declined', reason, at);
  return done({
    patch: { state: 'declined', answeredAt: at.now, ...latest(update) },
    update,
    event: 'commitment-declined',
    data: named(update),
  });
}
