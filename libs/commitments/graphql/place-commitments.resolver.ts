import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { mayMakeCommitment } from '../domain/commitment-policy.js';
import { orphansOf } from '../reads/orphans.js';
import { whoWaits } from '../reads/who-waits.js';
import { CommitmentOrphansType } from './orphans.type.js';
import { WhoWaitsType } from './who-waits.type.js';

/** What a chair asks of all commitments of a place together, beside the board. */
@Resolver()
export class PlaceCommitmentsResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => CommitmentOrphansType, {
    nullable: true,
    who: publicly(
      'Plan and commitments are public as far as they are; here too each shows only what it shows there.',
    ),
  })
  async commitmentOrphans(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
  ): Promise<CommitmentOrphansType | null> {
    const scope = await me.scope();
    const found = await orphansOf(this.database, scope, this.clock.today(), place);
    return (
      found && {
        placeName: found.placeName,
        commitments: [...found.commitments],
        priorities: [...found.priorities],
        mayMake: mayMakeCommitment(scope, found),
      }
    );
  }

  @Ask(() => WhoWaitsType, {
    nullable: true,
    who: publicly('What public commitments wait for stands on their pages too.'),
  })
  async whoWaits(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
  ): Promise<WhoWaitsType | null> {
    const found = await whoWaits(this.database, await me.scope(), this.clock.today(), place);
    return found && { ...found, lines: [...found.lines] };
  }
}
