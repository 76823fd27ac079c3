import type { Refusal } from '@folkmoot/kernel/refusal.js';
import {
  EditCommentDocument,
  ReopenThreadDocument,
  ReplyToThreadDocument,
  ResolveThreadDocument,
  SettleMentionDocument,
  StartCommentThreadDocument,
  TakeDownCommentDocument,
  WithdrawCommentDocument,
} from '../../../gql/operations.js';
import type { WebContext } from '../../../lib/context.js';
import { optional, type Values } from '../../../lib/form.js';

type Outcome = { __typename: 'CommentThread'; id: string } | ({ __typename: 'Refusal' } & Refusal);

/** Begins a thread, on chosen words where a form brings them. */
export async function startThread(context: WebContext, values: Values): Promise<Outcome> {
  const { startCommentThread } = await context.schema(StartCommentThreadDocument, {
    input: {
      requestId: values.requestId ?? '',
      sectionId: values.sectionId ?? '',
      text: values.text ?? '',
      mentions: mentionsOf(values),
      epoch: values.epoch ? Number(values.epoch) : undefined,
      start: optional(values, 'start'),
      end: optional(values, 'end'),
      quote: optional(values, 'quote'),
    },
  });
  return startCommentThread;
}

/** What the forms of one thread ask for, by their `intent`. */
export async function threadDeed(context: WebContext, id: string, values: Values): Promise<Outcome> {
  const requestId = values.requestId ?? '';
  const thread = { requestId, threadId: id };
  const comment = { requestId, commentId: values.commentId ?? '', version: Number(values.version) || 0 };
  const text = values.text ?? '';
  switch (values.intent) {
    case 'resolve':
      return (await context.schema(ResolveThreadDocument, { input: thread })).resolveThread;
    case 'reopen':
      return (await context.schema(ReopenThreadDocument, { input: thread })).reopenThread;
    case 'settle':
      return (await context.schema(SettleMentionDocument, { input: thread })).settleMention;
    case 'edit':
      return (await context.schema(EditCommentDocument, { input: { ...comment, text } })).editComment;
    case 'withdraw':
      return (await context.schema(WithdrawCommentDocument, { input: comment })).withdrawComment;
    case 'take-down':
      return (
        await context.schema(TakeDownCommentDocument, { input: { ...comment, reason: values.reason ?? '' } })
      ).takeDownComment;
    default:
      return (
        await context.schema(ReplyToThreadDocument, {
          input: { ...thread, text, mentions: mentionsOf(values) },
        })
      ).replyToThread;
  }
}

const mentionsOf = (values: Values): string[] => (values.mention ? [values.mention] : []);
