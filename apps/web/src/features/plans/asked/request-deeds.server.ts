import type { AppLoadContext } from 'react-router';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import {
  AskForSectionDocument,
  ChaseSectionDocument,
  DeclineSectionDocument,
  DeliverSectionDocument,
  HandOverSectionDocument,
  MoveDeadlineDocument,
  PromiseSectionDocument,
  RemoveSectionDocument,
  WithdrawRequestDocument,
} from '../../../gql/operations.js';
import type { Values } from '../../../lib/form.js';
import { typedDay } from './date-fault.js';

type Answer = { __typename: 'SectionRequest' } | ({ __typename: 'Refusal' } & Refusal);

/** Does what a posted form about a section that is asked for wants; the refusal, or nothing where it was done. */
export async function doRequestDeed(context: AppLoadContext, values: Values): Promise<Refusal | undefined> {
  const requestId = values.requestId ?? '';
  const upon = {
    requestId,
    requestedId: values.id ?? '',
    version: Number.parseInt(values.version ?? '', 10) || 0,
  };
  const freezes = values.freezes === 'on';
  const due = typedDay(values.dueDate, 'dueDate');
  const expected = typedDay(values.expectedOn, 'expectedOn');
  const ask = async (): Promise<Answer | undefined> => {
    const { ownerOrganisationId = '', presentOwner } = values;
    switch (values.deed) {
      case 'ask':
        if (presentOwner !== undefined && ownerOrganisationId !== presentOwner)
          return (
            await context.schema(HandOverSectionDocument, {
              input: { ...upon, ownerOrganisationId, dueDate: due.value, note: values.note ?? '', freezes },
            })
          ).handOverSection;
        return (
          await context.schema(AskForSectionDocument, {
            input: {
              requestId,
              sectionId: values.sectionId ?? '',
              dueDate: due.value,
              note: values.note ?? '',
              freezes,
            },
          })
        ).askForSection;
      case 'chase':
        return (await context.schema(ChaseSectionDocument, { input: upon })).chaseSection;
      case 'promise':
        return (
          await context.schema(PromiseSectionDocument, { input: { ...upon, expectedOn: expected.value } })
        ).promiseSection;
      case 'decline':
        return (
          await context.schema(DeclineSectionDocument, { input: { ...upon, reason: values.reason ?? '' } })
        ).declineSection;
      case 'deliver':
        return (await context.schema(DeliverSectionDocument, { input: upon })).deliverSection;
      case 'move':
        return (
          await context.schema(MoveDeadlineDocument, { input: { ...upon, dueDate: due.value, freezes } })
        ).moveDeadline;
      case 'remove':
        return (await context.schema(RemoveSectionDocument, { input: upon })).removeSection;
      case 'withdraw':
        return (await context.schema(WithdrawRequestDocument, { input: upon })).withdrawRequest;
      default:
        return undefined;
    }
  };
  const answer = await ask();
  if (!answer)
    return refusal(
      fault('request/unknown', '', 'This form is incomplete. Reload the page and send it again.'),
    );
  return answer.__typename === 'Refusal' ? expected.said(due.said(answer)) : undefined;
}
