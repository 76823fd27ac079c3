import { Args, Field, ID, InputType, ObjectType, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { leavePlace } from '../actions/leave-place.js';

@InputType()
export class LeavePlaceInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => ID, { description: 'For which of the reader’s organisations they leave.' })
  organisationId!: string;

  @Field(() => Boolean)
  understood!: boolean;
}

@ObjectType('PlaceLeft')
export class PlaceLeftType {
  @Field(() => ID)
  partnershipId!: string;
}

@Resolver(() => PlaceLeftType)
export class LeavingResolver {
  constructor(private readonly actions: Actions) {}

  @Do(() => PlaceLeftType, {
    who: signedIn(),
    description: 'The reader leaves a place, for one of their organisations.',
  })
  async leavePlace(
    @Args('input', { type: () => LeavePlaceInput }) input: LeavePlaceInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceLeftType | Refusal> {
    return answer(await this.actions.run(leavePlace, input, me.reader), async ({ partnershipId }) => ({
      partnershipId,
    }));
  }
}
