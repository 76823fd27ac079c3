import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { circleOfComment } from '../domain/comment-circle.js';
import { mayComment } from '../domain/comment-policy.js';
import { threadsOfSection, type ThreadRow } from '../reads/comment-threads.js';
import type { SectionRow } from '../reads/sections.js';
import { readersIn } from '../storage/comments.store.js';
import { CommentThreadType } from './comment.type.js';
import { SectionType } from './section.type.js';

/** What is said about a section, beside its text. */
@Resolver(() => SectionType)
export class SectionCommentsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [CommentThreadType], { description: 'Oldest first; the resolved only when asked for.' })
  async commentThreads(
    @Parent() section: SectionRow,
    @Args('resolved', { type: () => Boolean, nullable: true }) resolved: boolean | null,
    @Me() me: ReaderContext,
  ): Promise<ThreadRow[]> {
    return threadsOfSection(this.database, section.id, await me.scope(), resolved ?? false);
  }

  @ResolveField(() => Boolean, { description: 'May begin a thread.' })
  async mayComment(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<boolean> {
    const scope = await me.scope();
    return scope.sees(section.textAudience) && mayComment(scope, circleOfComment(section, section).audience);
  }

  @ResolveField(() => [PersonRefType], {
    description: 'Who could be named in a new comment, by name; empty for those who may not comment.',
  })
  async commentReaders(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<PersonRefType[]> {
    if (!(await this.mayComment(section, me))) return [];
    const readers = await readersIn(this.database, circleOfComment(section, section).audience);
    return readers.map(({ personId, name }) => ({ id: personId, name }));
  }
}
