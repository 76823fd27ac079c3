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
  SeeEscalationDocument,
  StopWaitingDocument,
  WaitForCommitmentDocument,
} from '../../gql/operations.js';
import { valuesOf, type Values } from '../../lib/form.js';
import { base64Of, isNoFile, postedForm } from '../../lib/upload.server.js';
import { endedWaiting } from './end-of-waiting.js';
import { withDateFault } from '../../lib/date-fault.js';

type Answer = { __typename: 'Commitment' } | ({ __typename: 'Refusal' } & Refusal);

const MOST_BYTES = 10 * 1024 * 1024;

export interface PostedDeed {
  readonly values: Values;
  readonly file: { readonly name: string; readonly bytes: string } | null;
}

/** A deed as its form sent it, perhaps with a file; a fault where that is too large to be read. */
export async function postedDeed(request: Request): Promise<PostedDeed & { tooLarge: Refusal | null }> {
  const { form, whole } = await postedForm(request, MOST_BYTES);
  const sent = form.get('file');
  const file =
    sent instanceof File && !isNoFile(sent) ? { name: sent.name, bytes: await base64Of(sent) } : null;
  const tooLarge = whole
    ? null
    : refusal(
        fault('file/too-large', 'file', 'This file is larger than 10 MB. Make it smaller, or give a link.'),
      );
  return { values: valuesOf(form), file, tooLarge };
}

/** Does what the posted form of a commitment's page asks for; the refusal, or nothing where it was done. */
export async function doDeed(
  context: AppLoadContext,
  { values, file }: PostedDeed,
): Promise<Refusal | undefined> {
  const upon = {
    requestId: values.requestId ?? '',
    id: values.id ?? '',
    version: Number.parseInt(values.version ?? '', 10) || 0,
  };
  const due = parseDate(values.dueDate ?? '', 'dueDate');
  const ask = async (): Promise<Answer | undefined> => {
    const otherId = endedWaiting(values.deed);
    if (otherId !== undefined)
      return (await context.schema(StopWaitingDocument, { input: { ...upon, otherId } })).stopWaiting;
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
              file,
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
            input: {
              ...upon,
              evidence: values.evidence ?? '',
              link: values.link ?? '',
              file,
              whereSeen: values.whereSeen ?? '',
            },
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
      case 'seen':
        return (await context.schema(SeeEscalationDocument, { input: { ...upon, seen: values.seen ?? '' } }))
          .seeEscalation;
      case 'wait':
        return (
          await context.schema(WaitForCommitmentDocument, {
            input: { ...upon, number: /^\d{1,9}$/.test(values.number ?? '') ? Number(values.number) : null },
          })
        ).waitForCommitment;
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
