import { Args, ID, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { purposesOf, schemesPayingFor } from '../reads/scheme-purposes.js';
import { versionById } from '../storage/agreement.store.js';
import { PayingSchemeType, SchemePurposesType } from './scheme-purposes.type.js';

@Resolver(() => SchemePurposesType)
export class SchemePurposesResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => SchemePurposesType, {
    nullable: true,
    who: signedIn(),
    description: 'What the schemes of a version of an agreement pay for, and could pay for.',
  })
  async schemePurposes(
    @Me() me: ReaderContext,
    @Args('versionId', { type: () => ID }) versionId: string,
  ): Promise<SchemePurposesType | null> {
    const scope = await me.scope();
    const seen = isId(versionId) ? await versionById(this.database, scope, versionId) : null;
    if (!seen) return null;
    const { schemes } = seen.version.terms;
    const purposes = await purposesOf(
      this.database,
      scope,
      this.clock.today(),
      seen.agreement.partnershipId,
      {
        priorityIds: schemes.flatMap((one) => one.priorityIds as Id[]),
        commitmentIds: schemes.flatMap((one) => one.commitmentIds as Id[]),
      },
    );
    return { priorities: [...purposes.priorities], commitments: [...purposes.commitments] };
  }

  @Ask(() => [PayingSchemeType], {
    who: signedIn(),
    description:
      'The schemes that pay for a commitment, for those who see it and are a party of the agreement.',
  })
  async schemesPayingFor(
    @Me() me: ReaderContext,
    @Args('commitmentId', { type: () => ID }) commitmentId: string,
  ): Promise<PayingSchemeType[]> {
    if (!isId(commitmentId)) return [];
    return schemesPayingFor(this.database, await me.scope(), this.clock.today(), commitmentId);
  }
}
