import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayAnswerFor } from '../domain/commitment-policy.js';
import { reportFromMail as decide, type MailedReport } from '../domain/mailed-report.js';
import { saidAt, type MailedStep } from '../mail/report-link.js';
import { findToReport, type FoundToReport } from '../storage/commitment.store.js';
import { changeOf, slipMomentOf, type CommitmentOutcome } from './change-of.js';

export interface ReportFromMailInput extends Requested, MailedReport {
  /** From the sealed address: the only thing that is allowed. */
  readonly step: MailedStep;
}

/** The person who promised it reports by the button of a mail: once for each thing said, for fourteen days. */
export const reportFromMail = defineAction<ReportFromMailInput, FoundToReport, CommitmentOutcome>({
  name: 'commitments.report-from-mail',

  find: ({ step }, { tx, scope, today }) => findToReport(tx, scope, step.commitmentId, today),

  may: (scope, { commitment, place }) =>
    commitment.personId === scope.person?.personId && mayAnswerFor(scope, place, commitment.organisationId),

  decide(found, input, at) {
    const { step } = input;
    if (at.now.getTime() > step.until * 1000)
      return refused(
        refusal(fault('mailed-report/expired', '', 'This link has run out. Sign in to say how it stands.')),
      );
    if (saidAt(found.commitment) !== step.said)
      return refused(
        refusal(
          fault(
            'mailed-report/answered',
            '',
            'Somebody has said how it stands since the mail was sent. Sign in to say something else.',
          ),
        ),
      );
    const steps = decide(found.commitment, input, slipMomentOf(at, found));
    if (!steps.ok) return refused(steps.refusal);
    const { id, version } = found.commitment;
    const [first, ...more] = steps.value;
    return done(changeOf(found, { requestId: input.requestId, id, version }, first!, ...more));
  },
});
