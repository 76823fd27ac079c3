import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { hatsHere } from '../reads/hats-here.js';
import { ForumThreadPageType, ForumType, type TalkingType } from './forum.type.js';

const hatsOf = async (database: Database, me: ReaderContext, { bodyAudience }: TalkingType) => {
  const { person } = await me.scope();
  return person ? hatsHere(database, person.personId, bodyAudience) : [];
};

/** For whom a reader may speak is asked only where a form is shown. */
@Resolver(() => ForumType)
export class ForumHatsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [OrganisationRefType])
  hats(@Parent() forum: ForumType, @Me() me: ReaderContext): Promise<OrganisationRefType[]> {
    return hatsOf(this.database, me, forum);
  }
}

@Resolver(() => ForumThreadPageType)
export class ForumThreadHatsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [OrganisationRefType])
  hats(@Parent() page: ForumThreadPageType, @Me() me: ReaderContext): Promise<OrganisationRefType[]> {
    return hatsOf(this.database, me, page);
  }
}
