import { Args, ID, Int, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { LiveCursors } from '@folkmoot/platform/live/live-cursors.js';
import { mayPost, mayTakeDown } from '../domain/forum-policy.js';
import { POSTS_ON_A_PAGE } from '../domain/post.js';
import { takenUpOf } from '../reads/matters.js';
import { postById, threadPage, threadRow } from '../reads/thread-page.js';
import { threadList } from '../reads/thread-list.js';
import type { BodyHead } from '../reads/thread-row.js';
import {
  ForumPostType,
  ForumThreadPageType,
  ForumThreadType,
  ForumType,
  type TalkingType,
} from './forum.type.js';
import { takenUpShown } from './taken-up-shown.js';
import { PostLinks } from './post-links.js';

@Resolver()
export class ForumResolver {
  constructor(
    private readonly database: Database,
    private readonly cursors: LiveCursors,
    private readonly clock: Clock,
    private readonly links: PostLinks,
  ) {}

  @Ask(() => ForumType, {
    nullable: true,
    who: signedIn(),
    description: 'For those in the forum, or in the group; nothing for all others.',
  })
  async forum(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
    @Args('topic', { type: () => String, nullable: true }) topic?: string | null,
    @Args('before', {
      type: () => Int,
      nullable: true,
      description: 'The number of the last thread of the page before.',
    })
    before?: number | null,
  ): Promise<ForumType | null> {
    const scope = await me.scope();
    const list = await threadList(this.database, scope, {
      place,
      topic: topic ?? null,
      before: before ?? null,
    });
    if (!list) return null;
    return {
      ...(await this.talking(me, list)),
      topics: list.topics,
      threads: list.rows.map((row) => ({ thread: row, read: row.read })),
      more: list.more,
    };
  }

  @Ask(() => ForumThreadPageType, {
    nullable: true,
    who: signedIn(),
    description: 'Without a page: the one of the first post the reader has not read, or the last.',
  })
  async forumThreadPage(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
    @Args('number', { type: () => Int }) number: number,
    @Args('page', { type: () => Int, nullable: true }) page?: number | null,
  ): Promise<ForumThreadPageType | null> {
    const found = await threadPage(this.database, await me.scope(), place, number, page ?? null);
    if (!found) return null;
    const { thread, read, posts, hats } = found;
    return {
      ...(await this.talking(me, found)),
      thread,
      read,
      page: found.page,
      pages: Math.ceil(thread.posts / POSTS_ON_A_PAGE),
      posts: await this.links.to(me, found.place, posts),
      hats,
    };
  }

  @Ask(() => ForumThreadType, {
    nullable: true,
    who: signedIn(),
    description:
      'A thread as it stands, with what it asks and what became of its ideas; its card is read by this.',
  })
  async forumThread(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ForumThreadType | null> {
    const scope = await me.scope();
    const thread = isId(id) ? await threadRow(this.database, scope, id) : null;
    if (!thread) return null;
    const takenUp = await takenUpOf(this.database, scope, this.clock.today(), thread.id);
    return { ...thread, takenUp: takenUp.map(takenUpShown) };
  }

  @Ask(() => ForumPostType, {
    nullable: true,
    who: signedIn(),
    description: 'One post with its thread; its card is read by this.',
  })
  async forumPost(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ForumPostType | null> {
    const post = isId(id) ? await postById(me.queries, await me.scope(), id) : null;
    return post && (await this.links.to(me, null, [post]))[0]!;
  }

  private async talking(me: ReaderContext, body: BodyHead): Promise<TalkingType> {
    const stream = `partnership/${body.bodyId}`;
    const scope = await me.scope();
    return {
      place: body.place,
      placeName: body.placeName,
      bodyKind: body.bodyKind,
      bodyAudience: body.bodyAudience,
      stream,
      since: await this.cursors.of(stream, body.position),
      mayPost: mayPost(scope, body.bodyAudience),
      mayTakeDown: mayTakeDown(scope, body.bodyAudience),
    };
  }
}
