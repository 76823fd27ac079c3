import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { londonDate } from '@folkmoot/kernel/local-date.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { Commitment } from './commitment.js';
import { named, wordsOf, type SlipMoment, type Step, type StepMoment } from './step.js';
import { LONGEST_TEXT, textFaults } from './words.js';

/** Once can happen to everybody: whoever leads the place looks at the second time and at each after it, unless it has agreed on another number. */
export const SLIPS_TO_ESCALATE = 2;

/** Two ways to slip, each counted for itself: who says that it slips and then moves its day has slipped once. */
export type Slip = 'slipReports' | 'laterMoves';

/** One more slip, and whether the officers of the place have to look at it. */
export function slipped(
  commitment: Commitment,
  slip: Slip,
  at: SlipMoment,
): { readonly patch: Step['patch']; readonly escalates: boolean } {
  const count = commitment[slip] + 1;
  const escalates = count >= at.slipsToEscalate && commitment.escalatedAt === null;
  return { patch: { [slip]: count, ...(escalates ? { escalatedAt: at.now } : {}) }, escalates };
}

const TROUBLED: readonly string[] = ['slipping', 'blocked'];

/** A report of slipping counts again on another day: then it is no mere addition to the first. */
export function isSlip(
  { status: before, reportedAt }: Pick<Commitment, 'status' | 'reportedAt'>,
  status: string,
  { today }: Pick<StepMoment, 'today'>,
): boolean {
  if (!TROUBLED.includes(status)) return false;
  return !TROUBLED.includes(before) || reportedAt === null || londonDate(reportedAt) < today;
}

/** An officer has looked at it, and says what follows. Questioning it does the same. */
export function seeEscalation(commitment: Commitment, words: string, at: StepMoment): Result<Step> {
  const faults = textFaults(words, 'seen', { missing: 'Say what follows from it.', most: LONGEST_TEXT });
  if (commitment.escalatedAt === null)
    faults.push(
      fault(
        'commitment/not-escalated',
        '',
        'This is not escalated, or another officer has seen to it already. Reload the page.',
      ),
    );
  if (faults.length > 0) return refused(refusal(...faults));
  const update = wordsOf(commitment, 'escalation-seen', words, at);
  return done({
    patch: { escalatedAt: null },
    update,
    event: 'commitment-escalation-seen',
    data: named(update),
  });
}
