import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { LiveCursors } from '@folkmoot/platform/live/live-cursors.js';
import { partnershipBySlug } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { markBoardSeen } from '../actions/mark-board-seen.js';
import { removeBoardView } from '../actions/remove-board-view.js';
import { saveBoardView } from '../actions/save-board-view.js';
import { boardChoicesOf } from '../reads/board-choices.js';
import { boardMonthsOf } from '../reads/board-months.js';
import {
  BoardChoicesType,
  CommitmentTimelineType,
  MarkBoardSeenInputType,
  RemoveBoardViewInputType,
  SaveBoardViewInputType,
} from './board-view.type.js';

@Resolver(() => BoardChoicesType)
export class BoardViewsResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly cursors: LiveCursors,
    private readonly clock: Clock,
  ) {}

  @Ask(() => BoardChoicesType, {
    nullable: true,
    who: publicly('What can be chosen of the public board is what stands on it.'),
  })
  async boardChoices(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
  ): Promise<BoardChoicesType | null> {
    return boardChoicesOf(this.database, await me.scope(), place);
  }

  @Ask(() => CommitmentTimelineType, {
    who: publicly('Counts of what stands on the public board.'),
    description: 'How many commitments are due in which month, and how they stand.',
  })
  async commitmentTimeline(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
  ): Promise<CommitmentTimelineType> {
    const today = this.clock.today();
    const months = await boardMonthsOf(this.database, await me.scope(), today, place);
    return { thisMonth: `${today.slice(0, 7)}-01`, months };
  }

  @Do(() => BoardChoicesType, {
    who: signedIn(),
    description: 'Keep a view of the board under a name, for oneself or, as an officer, for the place.',
  })
  async saveBoardView(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SaveBoardViewInputType }) input: SaveBoardViewInputType,
  ): Promise<BoardChoicesType | Refusal> {
    return this.choicesAfter(me, await this.actions.run(saveBoardView, input, me.reader));
  }

  @Do(() => BoardChoicesType, { who: signedIn(), description: 'Take a saved view away again.' })
  async removeBoardView(
    @Me() me: ReaderContext,
    @Args('input', { type: () => RemoveBoardViewInputType }) input: RemoveBoardViewInputType,
  ): Promise<BoardChoicesType | Refusal> {
    return this.choicesAfter(me, await this.actions.run(removeBoardView, input, me.reader));
  }

  @Do(() => BoardChoicesType, {
    who: signedIn(),
    description: 'Say that one has seen what stood on the board: only what changes from there on is marked.',
  })
  async markBoardSeen(
    @Me() me: ReaderContext,
    @Args('input', { type: () => MarkBoardSeenInputType }) input: MarkBoardSeenInputType,
  ): Promise<BoardChoicesType | Refusal> {
    const { requestId, place, since } = input;
    const body = await partnershipBySlug(this.database, place);
    const seq = body && (await this.cursors.read(`partnership/${body.id}`, since));
    return this.choicesAfter(me, await this.actions.run(markBoardSeen, { requestId, place, seq }, me.reader));
  }

  private choicesAfter(
    me: ReaderContext,
    result: Result<{ place: string }>,
  ): Promise<BoardChoicesType | Refusal> {
    return answer(result, async ({ place }) => {
      const choices = await boardChoicesOf(this.database, await me.scope(), place);
      if (!choices) throw new Error('A place that was there has no board.');
      return choices;
    });
  }
}
