import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { refused, done, type Result } from '@folkmoot/kernel/result.js';
import type { Commitment } from './commitment.js';
import { latest, named, wordsOf, type Step, type StepMoment } from './step.js';
import { LONGEST_TEXT, textFaults } from './words.js';

/** An officer of the place asks about it; its owner answers. One question at a time, also about what is closed as done. */
export function questionCommitment(commitment: Commitment, question: string, at: StepMoment): Result<Step> {
  const faults = textFaults(question, 'question', { missing: 'Say what you ask.', most: LONGEST_TEXT });
  if (commitment.state !== 'accepted')
    faults.push(fault('commitment/not-accepted', '', 'Nobody has promised this, so nobody can be asked.'));
  else if (commitment.questionId !== null)
    faults.push(
      fault('commitment/question-waits', '', 'A question already waits for an answer. Ask again after it.'),
    );
  if (faults.length > 0) return refused(refusal(...faults));
  const update = wordsOf(commitment, 'questioned', question, at);
  return done({
    // Who asks has looked at it.
    patch: { questionId: update?.id ?? null, questionedBy: at.personId, escalatedAt: null },
    update,
    event: 'commitment-questioned',
    data: named(update),
  });
}

/** The owner’s answer is the last that was said. */
export function answerQuestion(commitment: Commitment, answer: string, at: StepMoment): Result<Step> {
  const faults = textFaults(answer, 'answer', { missing: 'Write an answer.', most: LONGEST_TEXT });
  if (commitment.questionId === null)
    faults.push(fault('commitment/no-question', '', 'No question waits. It may have been answered already.'));
  if (faults.length > 0) return refused(refusal(...faults));
  const update = wordsOf(commitment, 'answered', answer, at);
  return done({
    patch: { questionId: null, reportedAt: at.now, ...latest(update) },
    update,
    event: 'commitment-question-answered',
    data: named(update),
  });
}
