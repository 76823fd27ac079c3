import { Args, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { settleNotice } from '../actions/settle-notice.js';
import { SettleForumNoticeInputType } from './forum.input.js';
import { ForumNoticeType } from './forum-notice.type.js';

@Resolver()
export class ForumNoticesResolver {
  constructor(private readonly actions: Actions) {}

  @Do(() => ForumNoticeType, { who: signedIn(), description: 'They have seen it.' })
  async settleForumNotice(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SettleForumNoticeInputType }) input: SettleForumNoticeInputType,
  ): Promise<ForumNoticeType | Refusal> {
    return answer(await this.actions.run(settleNotice, input, me.reader), async ({ id }) => ({ id }));
  }
}
