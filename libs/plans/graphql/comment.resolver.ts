import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isId } from '@folkmoot/kernel/id.js';
import { Clock } from '@folkmoot/kernel/clock.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { mayChangeComment, mayComment, mayResolve, mayTakeDown } from '../domain/comment-policy.js';
import { isEditable } from '../domain/comment-words.js';
import { isNamed, threadRow, type CommentRow, type ThreadRow } from '../reads/comment-threads.js';
import { CommentAbilitiesType, CommentThreadType, CommentType } from './comment.type.js';

@Resolver(() => CommentThreadType)
export class CommentResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => CommentThreadType, { nullable: true, who: signedIn() })
  async commentThread(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
  ): Promise<ThreadRow | null> {
    return isId(id) ? threadRow(this.database, id, await me.scope()) : null;
  }

  @ResolveField(() => [CommentType])
  comments(@Parent() { comments }: ThreadRow): CommentType[] {
    return comments.map((one) => ({
      ...one,
      writtenAt: new Date(one.writtenAt),
      editedAt: one.editedAt === null ? null : new Date(one.editedAt),
      earlier: one.earlier.map(({ text, until }) => ({ text, until: new Date(until) })),
    }));
  }

  @ResolveField(() => CommentAbilitiesType, { description: 'Asked where controls open; no card holds it.' })
  async abilities(@Parent() row: ThreadRow, @Me() me: ReaderContext): Promise<CommentAbilitiesType> {
    const scope = await me.scope();
    const found = {
      thread: row,
      section: row,
      circles: { partners: row.partners, forum: row.forum },
      audience: row.circle,
    };
    const writes = mayComment(scope, row.circle);
    const standing = row.comments.filter((one) => !one.withdrawn && one.takenDownBecause === null);
    const own = standing.filter((one) => mayChangeComment(scope, found, { writtenBy: one.writtenBy.id }));
    const ids = (rows: readonly CommentRow[]): string[] => rows.map((one) => one.id);
    const now = this.clock.now();
    return {
      reply: writes && row.resolvedAt === null,
      resolve: row.resolvedAt === null && mayResolve(scope, found),
      reopen: writes && row.resolvedAt !== null,
      settle: await isNamed(this.database, row.id, scope),
      edit: writes ? ids(own.filter((one) => isEditable({ writtenAt: new Date(one.writtenAt) }, now))) : [],
      withdraw: ids(own),
      takeDown: mayTakeDown(scope, found) ? ids(standing) : [],
    };
  }
}
