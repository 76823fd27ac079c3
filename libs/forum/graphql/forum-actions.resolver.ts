import { Args, Resolver } from '@nestjs/graphql';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { addPost } from '../actions/add-post.js';
import { markThreadRead } from '../actions/mark-thread-read.js';
import { startThread } from '../actions/start-thread.js';
import { postById, threadRow } from '../reads/thread-page.js';
import {
  AddForumPostInputType,
  MarkForumThreadReadInputType,
  StartForumThreadInputType,
} from './forum.input.js';
import { ForumPostType, ForumThreadType } from './forum.type.js';
import { speakingFor } from './speaking-for.js';

@Resolver()
export class ForumActionsResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
  ) {}

  @Do(() => ForumPostType, { who: signedIn(), description: 'Start a thread with its first post.' })
  async startForumThread(
    @Me() me: ReaderContext,
    @Args('input', { type: () => StartForumThreadInputType }) input: StartForumThreadInputType,
  ): Promise<ForumPostType | Refusal> {
    const speaker = speakingFor(me.reader, input.speakingFor);
    const { speakingFor: _, ...thread } = input;
    const result = await this.actions.run(startThread, thread, speaker);
    return answer(result, ({ postId }) => this.post(postId, speaker));
  }

  @Do(() => ForumPostType, { who: signedIn(), description: 'Say something in a thread.' })
  async addForumPost(
    @Me() me: ReaderContext,
    @Args('input', { type: () => AddForumPostInputType }) input: AddForumPostInputType,
  ): Promise<ForumPostType | Refusal> {
    const speaker = speakingFor(me.reader, input.speakingFor);
    const { speakingFor: _, ...post } = input;
    const result = await this.actions.run(addPost, post, speaker);
    return answer(result, ({ id }) => this.post(id, speaker));
  }

  @Do(() => ForumThreadType, {
    who: signedIn(),
    description: 'Say that one has read it, up to a post. Nobody else learns of it.',
  })
  async markForumThreadRead(
    @Me() me: ReaderContext,
    @Args('input', { type: () => MarkForumThreadReadInputType }) input: MarkForumThreadReadInputType,
  ): Promise<ForumThreadType | Refusal> {
    return answer(await this.actions.run(markThreadRead, input, me.reader), async ({ id }) => {
      const thread = await threadRow(this.database, await me.scope(), id);
      if (!thread) throw new Error(`Thread ${id} was read, and whoever read it cannot see it.`);
      return thread;
    });
  }

  private async post(id: Id, reader: Reader): Promise<ForumPostType> {
    const post = await postById(this.database, await loadScope(this.database, reader), id);
    if (!post) throw new Error(`Post ${id} was written, and whoever wrote it cannot see it.`);
    return post;
  }
}
