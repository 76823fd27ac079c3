import type { AppLoadContext } from 'react-router';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import {
  EditForumPostDocument,
  TakeDownForumPostDocument,
  TakeForumFileOffDocument,
  WithdrawForumPostDocument,
} from '../../gql/operations.js';
import type { Values } from '../../lib/form.js';

type Answer = { __typename: 'ForumPost' } | ({ __typename: 'Refusal' } & Refusal);

/** Does what the posted form of a post's page asks for; the refusal, or nothing where it was done. */
export async function doPostDeed(context: AppLoadContext, values: Values): Promise<Refusal | undefined> {
  const answer = await asked(context, values);
  if (!answer)
    return refusal(
      fault('request/unknown', '', 'This form is incomplete. Reload the page and send it again.'),
    );
  return answer.__typename === 'Refusal' ? answer : undefined;
}

async function asked(context: AppLoadContext, values: Values): Promise<Answer | undefined> {
  const upon = {
    requestId: values.requestId ?? '',
    postId: values.id ?? '',
    version: Number.parseInt(values.version ?? '', 10) || 0,
  };
  switch (values.deed) {
    case 'edit':
      return (await context.schema(EditForumPostDocument, { input: { ...upon, text: values.text ?? '' } }))
        .editForumPost;
    case 'take-off': {
      if (!values.fileId)
        return { __typename: 'Refusal', ...refusal(fault('forum/file-missing', 'fileId', 'Choose a file.')) };
      const input = { ...upon, fileId: values.fileId };
      return (await context.schema(TakeForumFileOffDocument, { input })).takeForumFileOff;
    }
    case 'withdraw':
      return (await context.schema(WithdrawForumPostDocument, { input: upon })).withdrawForumPost;
    case 'take-down':
      return (
        await context.schema(TakeDownForumPostDocument, { input: { ...upon, reason: values.reason ?? '' } })
      ).takeDownForumPost;
    default:
      return undefined;
  }
}
