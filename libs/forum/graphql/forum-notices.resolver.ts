import { Args, Int, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { pageSize } from '@folkmoot/platform/graphql/page-size.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { settleNotice } from '../actions/settle-notice.js';
import { noticeById, noticesFor } from '../reads/notices.js';
import { SettleForumNoticeInputType } from './forum.input.js';
import { ForumNoticeType } from './forum-notice.type.js';

@Resolver()
export class ForumNoticesResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
  ) {}

  @Ask(() => [ForumNoticeType], {
    who: signedIn(),
    description: 'What waits for this person in forums and groups, longest first.',
  })
  async forumNotices(
    @Me() me: ReaderContext,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
  ): Promise<ForumNoticeType[]> {
    return noticesFor(this.database, await me.scope(), pageSize(first, 20, 100));
  }

  @Do(() => ForumNoticeType, { who: signedIn(), description: 'They have seen it.' })
  async settleForumNotice(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SettleForumNoticeInputType }) input: SettleForumNoticeInputType,
  ): Promise<ForumNoticeType | Refusal> {
    return answer(await this.actions.run(settleNotice, input, me.reader), async ({ id }) => {
      const notice = await noticeById(this.database, await me.scope(), id);
      if (!notice) throw new Error(`Notice ${id} was settled, and whoever settled it cannot see it.`);
      return notice;
    });
  }
}
