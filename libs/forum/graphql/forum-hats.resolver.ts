import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationRefType } from '@folkmoot/partnerships/contract/organisation-ref.type.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { hatsHere } from '../reads/hats-here.js';
import { ForumType } from './forum.type.js';

/** For whom a reader may speak is asked of the list only where a form for a new thread is shown; a thread’s page has it with it. */
@Resolver(() => ForumType)
export class ForumHatsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [OrganisationRefType])
  async hats(
    @Parent() { bodyAudience }: ForumType,
    @Me() me: ReaderContext,
  ): Promise<readonly OrganisationRefType[]> {
    const { person } = await me.scope();
    return person ? hatsHere(this.database, person.personId, bodyAudience) : [];
  }
}
