import { Args, ID, Int, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { partnershipBySlug } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { pageSize } from '@folkmoot/platform/graphql/page-size.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { LiveCursors } from '@folkmoot/platform/live/live-cursors.js';
import { viewOf } from '../domain/board-view.js';
import { mayBringLog, mayKeepView, mayMakeCommitment } from '../domain/commitment-policy.js';
import { BirthKinds } from '../contract/birth-kinds.js';
import { BOARD_PAGE, boardOf } from '../reads/board.js';
import { commitmentChoices } from '../reads/choices.js';
import { commitmentPage } from '../reads/commitment-page.js';
import { commitmentById, ownerOf } from '../reads/one-commitment.js';
import { openCommitmentsOf } from '../reads/open-of-organisation.js';
import { CommitmentBoardType, CommitmentChoicesType, CommitmentPageType } from './board.type.js';
import { BoardArgs } from './board-view.type.js';
import { commitmentOf, linkedOf } from './commitment-shape.js';
import { CommitmentOwnerType, CommitmentType } from './commitment.type.js';

@Resolver(() => CommitmentType)
export class CommitmentResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: LiveCursors,
    private readonly births: BirthKinds,
  ) {}

  @Ask(() => CommitmentBoardType, {
    nullable: true,
    who: publicly(
      'What partners promised to the people of a place is public, unless they keep it among themselves.',
    ),
  })
  async commitmentBoard(
    @Me() me: ReaderContext,
    @Args({ type: () => BoardArgs }) { place, page: asked, ...args }: BoardArgs,
  ): Promise<CommitmentBoardType | null> {
    const scope = await me.scope();
    const page = pageSize(asked, 1, 1_000);
    const board = await boardOf(this.database, scope, this.clock.today(), { ...viewOf(args), place, page });
    if (!board) return null;
    const stream = `partnership/${board.partnershipId}`;
    return {
      ...board,
      stream,
      since: await this.cursors.of(stream, board.position),
      page,
      pages: Math.max(1, Math.ceil(board.found / BOARD_PAGE)),
      counts: Object.entries(board.counts).map(([standing, count]) => ({ standing, count })),
      flagCounts: Object.entries(board.flagCounts).map(([flag, count]) => ({ flag, count })),
      views: [...board.views],
      commitments: board.rows.map(commitmentOf),
      changedIds: board.rows.filter((row) => row.isNew).map((row) => row.id),
      mayMake: mayMakeCommitment(scope, board),
      mayKeep: mayKeepView(scope, board),
      mayBring: mayBringLog(scope, board),
    };
  }

  @Ask(() => CommitmentType, {
    nullable: true,
    who: publicly('A public commitment is public; its card is read by this.'),
  })
  async commitment(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CommitmentType | null> {
    const row = await commitmentById(me.queries, await me.scope(), this.clock.today(), id);
    return row && commitmentOf(row);
  }

  @Ask(() => CommitmentOwnerType, {
    nullable: true,
    who: signedIn(),
    description: 'The person behind a commitment, for members of the place and for the owning organisation.',
  })
  async commitmentOwner(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CommitmentOwnerType | null> {
    return ownerOf(this.database, await me.scope(), id);
  }

  @Ask(() => CommitmentPageType, {
    nullable: true,
    who: publicly('A public commitment is public, with what was said of it.'),
  })
  async commitmentPage(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<CommitmentPageType | null> {
    const page = await commitmentPage(
      this.database,
      await me.scope(),
      this.clock.today(),
      place,
      number,
      this.births,
    );
    if (!page) return null;
    const since = await this.cursors.of(page.stream, page.position);
    return {
      ...page,
      since,
      commitment: commitmentOf(page.commitment),
      upstream: page.upstream.map(linkedOf),
      downstream: page.downstream.map(linkedOf),
      history: page.history.map((line) => ({ ...line, amended: [...line.amended] })),
    };
  }

  @Ask(() => CommitmentChoicesType, {
    nullable: true,
    who: signedIn(),
    description: 'For those who may make a commitment here; nothing for all others.',
  })
  async commitmentChoices(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
  ): Promise<CommitmentChoicesType | null> {
    return commitmentChoices(this.database, await me.scope(), place);
  }

  @Ask(() => Boolean, {
    who: signedIn(),
    description: 'Whether this reader may make a commitment in a place, or ask for one.',
  })
  async mayMakeCommitment(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) slug: string,
  ): Promise<boolean> {
    const place = await partnershipBySlug(this.database, slug);
    return place !== null && mayMakeCommitment(await me.scope(), place);
  }

  @Ask(() => [CommitmentType], {
    who: publicly(
      'What an organisation has promised to the people of a place stands on the public board too.',
    ),
  })
  async openCommitmentsOf(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<CommitmentType[]> {
    const rows = await openCommitmentsOf(
      this.database,
      await me.scope(),
      this.clock.today(),
      place,
      organisationId,
      pageSize(first, 100, 500),
    );
    return rows.map(commitmentOf);
  }
}
