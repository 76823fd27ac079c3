import { Args, Int, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { pageSize } from '@folkmoot/platform/graphql/page-size.js';
import { mayMakeCommitment } from '../domain/commitment-policy.js';
import { ORPHANS_PAGE, orphansOf } from '../reads/orphans.js';
import { WAITS_PAGE, whoWaits } from '../reads/who-waits.js';
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
    @Args('page', { type: () => Int, defaultValue: 1 }) asked: number,
  ): Promise<CommitmentOrphansType | null> {
    const scope = await me.scope();
    const page = pageSize(asked, 1, 1_000);
    const found = await orphansOf(this.database, scope, this.clock.today(), place, page);
    return (
      found && {
        placeName: found.placeName,
        page,
        pages: pagesOf(Math.max(found.commitmentCount, found.priorityCount), ORPHANS_PAGE),
        commitmentCount: found.commitmentCount,
        priorityCount: found.priorityCount,
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
    @Args('page', { type: () => Int, defaultValue: 1 }) asked: number,
  ): Promise<WhoWaitsType | null> {
    const page = pageSize(asked, 1, 1_000);
    const found = await whoWaits(this.database, await me.scope(), this.clock.today(), place, page);
    return found && { ...found, page, pages: pagesOf(found.total, WAITS_PAGE), lines: [...found.lines] };
  }
}

const pagesOf = (total: number, size: number): number => Math.max(1, Math.ceil(total / size));
