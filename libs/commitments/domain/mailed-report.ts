import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import type { Commitment } from './commitment.js';
import { slipped } from './escalation.js';
import { closeCommitment, reportProgress } from './progress.js';
import type { SlipMoment, Step } from './step.js';
import { dueDateFaults } from './words.js';

/** What an owner says from a mail: how it stands, or `done`. */
export interface MailedReport {
  readonly say: string;
  /** A note, why it slips, or what shows that it is done. */
  readonly text: string;
  readonly reason: string;
  /** Where it slips or is blocked: another day, with the same words; null leaves the day. */
  readonly dueDate: LocalDate | null;
  readonly link: string;
  /** Where it can be seen, of what is done. */
  readonly whereSeen: string;
}

const TROUBLED = ['slipping', 'blocked'];

/** The same steps, by the same rules, as on the commitment’s page; the record says that they came from a mail. */
export function reportFromMail(
  commitment: Commitment,
  said: MailedReport,
  at: SlipMoment,
): Result<readonly Step[]> {
  const { say, text, reason, link, whereSeen } = said;
  const first =
    say === 'done'
      ? closeCommitment(commitment, { evidence: text, link, fileId: null, whereSeen }, at)
      : reportProgress(commitment, { status: say, text, reason, link, fileId: null }, at);
  const dueDate = TROUBLED.includes(say) ? said.dueDate : null;
  const faults = [
    ...(first.ok ? [] : first.refusal.faults.map(underItsField)),
    ...(dueDate === null ? [] : dayFaults(commitment, dueDate, at.today)),
  ];
  if (!first.ok || faults.length > 0) return refused(refusal(...faults));
  const steps = dueDate === null ? [first.value] : [first.value, dayMoved(commitment, dueDate, at)];
  return done(steps.map((step) => ({ ...step, data: { ...step.data, by: 'mail' } })));
}

/** One field takes the words, whatever is said. */
const underItsField = (one: Fault): Fault =>
  one.path === 'evidence' ? { ...one, path: 'text' } : one.path === 'status' ? { ...one, path: 'say' } : one;

const dayFaults = (commitment: Commitment, dueDate: LocalDate, today: LocalDate): Fault[] =>
  dueDate === commitment.dueDate
    ? [
        fault(
          'commitment/same-due-date',
          'dueDate',
          'This is the day it is due already. Enter another day, or leave it empty.',
        ),
      ]
    : dueDateFaults(dueDate, today);

/** Its words stand in the report beside it. */
function dayMoved(commitment: Commitment, dueDate: LocalDate, at: SlipMoment): Step {
  const { dueDate: from, dueMoves } = commitment;
  const slip = dueDate > from ? slipped(commitment, 'laterMoves', at) : null;
  return {
    patch: { dueDate, dueMoves: dueMoves + 1, ...slip?.patch },
    update: null,
    event: 'due-date-moved',
    data: { from, to: dueDate },
    escalates: slip?.escalates ?? false,
  };
}
