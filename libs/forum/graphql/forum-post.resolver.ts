import { Args, Int, Resolver } from '@nestjs/graphql';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { editPost } from '../actions/edit-post.js';
import { takeFileOff } from '../actions/take-file-off.js';
import { takeDownPost } from '../actions/take-down-post.js';
import { withdrawPost } from '../actions/withdraw-post.js';
import { mayChangePost, mayTakeDown } from '../domain/forum-policy.js';
import { maySuggestIdea } from '../domain/matters/matter-policy.js';
import { postPage } from '../reads/post-page.js';
import { postById } from '../reads/thread-page.js';
import {
  EditForumPostInputType,
  TakeDownForumPostInputType,
  TakeForumFileOffInputType,
  WithdrawForumPostInputType,
} from './forum.input.js';
import { ForumPostPageType } from './forum-post.type.js';
import { ForumPostType } from './forum.type.js';
import { PostLinks } from './post-links.js';

type Answer = Promise<ForumPostType | Refusal>;

@Resolver()
export class ForumPostResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly links: PostLinks,
  ) {}

  @Ask(() => ForumPostPageType, { nullable: true, who: signedIn() })
  async forumPostPage(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
    @Args('thread', { type: () => Int }) thread: number,
    @Args('post', { type: () => Int }) post: number,
  ): Promise<ForumPostPageType | null> {
    const scope = await me.scope();
    const found = await postPage(this.database, scope, place, thread, post);
    if (!found) return null;
    const { bodyKind, threadNumber, threadTitle, earlier, ...row } = found;
    const stands = row.text !== null;
    const own = stands && mayChangePost(scope, { writtenBy: row.writerId, audience: row.audience });
    return {
      post: (await this.links.to(me, place, [row]))[0]!,
      bodyKind,
      threadNumber,
      threadTitle,
      earlier,
      abilities: {
        edit: own,
        withdraw: own,
        takeDown: stands && mayTakeDown(scope, row.audience),
        suggest: stands && maySuggestIdea(scope, row),
      },
    };
  }

  @Do(() => ForumPostType, {
    who: signedIn(),
    description: 'Say one’s own post otherwise; what it said before stays to be read.',
  })
  async editForumPost(
    @Me() me: ReaderContext,
    @Args('input', { type: () => EditForumPostInputType }) input: EditForumPostInputType,
  ): Answer {
    return this.changed(me, await this.actions.run(editPost, input, me.reader));
  }

  @Do(() => ForumPostType, { who: signedIn(), description: 'Take one’s own post back. Its place stays.' })
  async withdrawForumPost(
    @Me() me: ReaderContext,
    @Args('input', { type: () => WithdrawForumPostInputType }) input: WithdrawForumPostInputType,
  ): Answer {
    return this.changed(me, await this.actions.run(withdrawPost, input, me.reader));
  }

  @Do(() => ForumPostType, {
    who: signedIn(),
    description:
      'For officers: take a post down, with a reason that stands in its place and is told to its author.',
  })
  async takeDownForumPost(
    @Me() me: ReaderContext,
    @Args('input', { type: () => TakeDownForumPostInputType }) input: TakeDownForumPostInputType,
  ): Answer {
    return this.changed(me, await this.actions.run(takeDownPost, input, me.reader));
  }

  @Do(() => ForumPostType, {
    who: signedIn(),
    description: 'Take a file off one’s own post. Its words stay.',
  })
  async takeForumFileOff(
    @Me() me: ReaderContext,
    @Args('input', { type: () => TakeForumFileOffInputType }) input: TakeForumFileOffInputType,
  ): Answer {
    return this.changed(me, await this.actions.run(takeFileOff, input, me.reader));
  }

  private changed(me: ReaderContext, result: Result<{ id: Id }>): Answer {
    return answer(result, async ({ id }) => {
      const post = await postById(this.database, await me.scope(), id);
      if (!post) throw new Error(`Post ${id} was changed, and whoever changed it cannot see it.`);
      return post;
    });
  }
}
