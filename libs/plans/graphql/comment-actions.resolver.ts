import { Args, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import type { Action, Requested } from '@folkmoot/platform/actions/define-action.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { editComment } from '../actions/edit-comment.js';
import { reopenThread } from '../actions/reopen-thread.js';
import { replyToThread } from '../actions/reply-to-thread.js';
import { resolveThread } from '../actions/resolve-thread.js';
import { settleMention } from '../actions/settle-mention.js';
import { startCommentThread } from '../actions/start-comment-thread.js';
import { takeDownComment } from '../actions/take-down-comment.js';
import { withdrawComment } from '../actions/withdraw-comment.js';
import { threadRow, type ThreadRow } from '../reads/comment-threads.js';
import {
  EditCommentInput,
  ReplyToThreadInput,
  StartCommentThreadInput,
  TakeDownCommentInput,
  ThreadInput,
  WithdrawCommentInput,
} from './comment.input.js';
import { CommentThreadType } from './comment.type.js';

type Answer = Promise<ThreadRow | Refusal>;

/** All of them answer the thread as it stands then. */
@Resolver(() => CommentThreadType)
export class CommentActionsResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
  ) {}

  @Do(() => CommentThreadType, { who: signedIn() })
  startCommentThread(
    @Args('input', { type: () => StartCommentThreadInput }) input: StartCommentThreadInput,
    @Me() me: ReaderContext,
  ): Answer {
    return this.run(startCommentThread, input, me);
  }

  @Do(() => CommentThreadType, { who: signedIn() })
  replyToThread(
    @Args('input', { type: () => ReplyToThreadInput }) input: ReplyToThreadInput,
    @Me() me: ReaderContext,
  ): Answer {
    return this.run(replyToThread, input, me);
  }

  @Do(() => CommentThreadType, { who: signedIn() })
  resolveThread(
    @Args('input', { type: () => ThreadInput }) input: ThreadInput,
    @Me() me: ReaderContext,
  ): Answer {
    return this.run(resolveThread, input, me);
  }

  @Do(() => CommentThreadType, { who: signedIn() })
  reopenThread(
    @Args('input', { type: () => ThreadInput }) input: ThreadInput,
    @Me() me: ReaderContext,
  ): Answer {
    return this.run(reopenThread, input, me);
  }

  @Do(() => CommentThreadType, { who: signedIn() })
  settleMention(
    @Args('input', { type: () => ThreadInput }) input: ThreadInput,
    @Me() me: ReaderContext,
  ): Answer {
    return this.run(settleMention, input, me);
  }

  @Do(() => CommentThreadType, { who: signedIn() })
  editComment(
    @Args('input', { type: () => EditCommentInput }) input: EditCommentInput,
    @Me() me: ReaderContext,
  ): Answer {
    return this.run(editComment, input, me);
  }

  @Do(() => CommentThreadType, { who: signedIn() })
  withdrawComment(
    @Args('input', { type: () => WithdrawCommentInput }) input: WithdrawCommentInput,
    @Me() me: ReaderContext,
  ): Answer {
    return this.run(withdrawComment, input, me);
  }

  @Do(() => CommentThreadType, { who: signedIn() })
  takeDownComment(
    @Args('input', { type: () => TakeDownCommentInput }) input: TakeDownCommentInput,
    @Me() me: ReaderContext,
  ): Answer {
    return this.run(takeDownComment, input, me);
  }

  private async run<Input extends Requested, Found>(
    action: Action<Input, Found, { threadId: string }>,
    input: Input,
    me: ReaderContext,
  ): Answer {
    return answer(
      await this.actions.run(action, input, me.reader),
      async ({ threadId }) => (await threadRow(this.database, threadId, await me.scope()))!,
    );
  }
}
