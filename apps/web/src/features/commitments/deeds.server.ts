import type { AppLoadContext } from 'react-router';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import {
  AcceptCommitmentDocument,
  AnswerCommitmentQuestionDocument,
  CloseCommitmentDocument,
  DeclineCommitmentDocument,
  HandOverCommitmentDocument,
  MoveDueDateDocument,
  QuestionCommitmentDocument,
  ReportProgressDocument,
} from '../../gql/operations.js';
import type { Values } from '../../lib/form.js';
import { withDateFault } from './date-fault.js';

type Answer = { __typename: 'Commitment' } | ({ __typename: 'Refusal' } & Refusal);

/** Does what the posted form of a commitment's page asks for; the refusal, or nothing where it was done. */
export async function doDeed(context: AppLoadContext, values: Values): Promise<Refusal | undefined> {
  const upon = {
    requestId: values.requestId ?? '',
    id: values.id ?? '',
    version: Number.parseInt(values.version ?? '', 10) || 0,
  };
  const due = parseDate(values.dueDate ?? '', 'dueDate');
  const ask = async (): Promise<Answer | undefined> => {
    switch (values.deed) {
      case 'accept':
        return (await context.schema(AcceptCommitmentDocument, { input: upon })).acceptCommitment;
      case 'decline':
        return (
          await context.schema(DeclineCommitmentDocument, { input: { ...upon, reason: values.reason ?? '' } })
        ).declineCommitment;
      case 'report':
        return (
          await context.schema(ReportProgressDocument, {
            input: {
              ...upon,
              status: values.status ?? '',
              text: values.text ?? '',
              reason: values.reason ?? '',
              link: values.link ?? '',
            },
          })
        ).reportProgress;
      case 'move':
        return (
          await context.schema(MoveDueDateDocument, {
            input: { ...upon, dueDate: due.ok ? due.value : null, reason: values.reason ?? '' },
          })
        ).moveDueDate;
      case 'close':
        return (
          await context.schema(CloseCommitmentDocument, {
            input: { ...upon, evidence: values.evidence ?? '', link: values.link ?? '' },
          })
        ).closeCommitment;
      case 'question':
        return (
          await context.schema(QuestionCommitmentDocument, {
            input: { ...upon, question: values.question ?? '' },
          })
        ).questionCommitment;
      case 'answer':
        return (
          await context.schema(AnswerCommitmentQuestionDocument, {
            input: { ...upon, answer: values.answer ?? '' },
          })
        ).answerCommitmentQuestion;
      case 'hand-over':
        return (
          await context.schema(HandOverCommitmentDocument, {
            input: { ...upon, personId: values.personId ?? '', role: values.role ?? '' },
          })
        ).handOverCommitment;
      default:
        return undefined;
    }
  };
  const answer = await ask();
  if (!answer)
    return refusal(
      fault('request/unknown', '', 'This form is incomplete. Reload the page and send it again.'),
    );
  return answer.__typename === 'Refusal' ? withDateFault(answer, due) : undefined;
}
