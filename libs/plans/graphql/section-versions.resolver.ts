import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Database } from '@folkmoot/platform/database/database.js';
import { Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { mayNameVersion } from '../domain/version-policy.js';
import { versionNumbered, versionsOf, type VersionRow } from '../reads/section-versions.js';
import type { SectionRow } from '../reads/sections.js';
import { SectionType } from './section.type.js';
import { SectionVersionType } from './version.type.js';

/** What a section says about its versions. */
@Resolver(() => SectionType)
export class SectionVersionsResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [SectionVersionType], { description: 'Its named versions, newest first.' })
  async versions(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<VersionRow[]> {
    return versionsOf(this.database, section.id, await me.scope());
  }

  @ResolveField(() => SectionVersionType, { nullable: true, description: 'One named version.' })
  async numbered(
    @Parent() section: SectionRow,
    @Args('number', { type: () => Int }) number: number,
    @Me() me: ReaderContext,
  ): Promise<VersionRow | null> {
    return versionNumbered(this.database, section.id, number, await me.scope());
  }

  @ResolveField(() => Boolean, { description: 'May name a version of its text.' })
  async mayNameVersion(@Parent() section: SectionRow, @Me() me: ReaderContext): Promise<boolean> {
    return mayNameVersion(await me.scope(), section, section);
  }
}
