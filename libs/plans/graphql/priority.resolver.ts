import { Args, ID, Resolver } from '@nestjs/graphql';
import { isId } from '@folkmoot/kernel/id.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { addPriority } from '../actions/add-priority.js';
import { retirePriority } from '../actions/retire-priority.js';
import { priorityRow, type PriorityRow } from '../reads/plan-outline.js';
import { AddPriorityInput, RetirePriorityInput } from './plan.input.js';
import { PriorityType } from './plan.type.js';

@Resolver(() => PriorityType)
export class PriorityResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
  ) {}

  @Ask(() => PriorityType, { nullable: true, who: signedIn(), description: 'For live pages.' })
  async priority(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
  ): Promise<PriorityRow | null> {
    return isId(id) ? priorityRow(this.database, id, await me.scope()) : null;
  }

  @Do(() => PriorityType, { who: signedIn() })
  async addPriority(
    @Args('input', { type: () => AddPriorityInput }) input: AddPriorityInput,
    @Me() me: ReaderContext,
  ): Promise<PriorityRow | Refusal> {
    return answer(await this.actions.run(addPriority, input, me.reader), ({ priorityId }) =>
      this.read(priorityId, me),
    );
  }

  @Do(() => PriorityType, { who: signedIn() })
  async retirePriority(
    @Args('input', { type: () => RetirePriorityInput }) input: RetirePriorityInput,
    @Me() me: ReaderContext,
  ): Promise<PriorityRow | Refusal> {
    return answer(await this.actions.run(retirePriority, input, me.reader), ({ priorityId }) =>
      this.read(priorityId, me),
    );
  }

  private async read(id: string, me: ReaderContext): Promise<PriorityRow> {
    return (await priorityRow(this.database, id, await me.scope()))!;
  }
}
