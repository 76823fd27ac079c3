import { Args, Field, ID, InputType, ObjectType, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { putWelcomeAway } from '../actions/put-welcome-away.js';
import { isNewcomer } from '../domain/newcomer.js';
import { insideSince } from '../reads/newcomer.js';
import { bodyBySlug } from '../storage/glossary.store.js';

@ObjectType('Newcomer', { description: 'The reader as somebody who came into a place.' })
export class NewcomerType {
  @Field(() => String)
  place!: string;

  @Field(() => Boolean, { description: 'They came lately, and have not put the welcome away.' })
  isNew!: boolean;

  @Field(() => Boolean)
  putAway!: boolean;
}

@InputType('PutWelcomeAwayInput')
export class PutWelcomeAwayInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => String)
  place!: string;
}

@Resolver(() => NewcomerType)
export class NewcomerResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => NewcomerType, {
    nullable: true,
    who: signedIn(),
    description: 'Nothing for who is not in the place or its forum.',
  })
  async newcomer(
    @Args('place', { type: () => String }) place: string,
    @Me() me: ReaderContext,
  ): Promise<NewcomerType | null> {
    const { person } = await me.scope();
    const body = person && (await bodyBySlug(this.database, place));
    if (!body) return null;
    const { since, putAway } = await insideSince(this.database, body, person.personId);
    return since && { place, putAway, isNew: isNewcomer(since, putAway, this.clock.now()) };
  }

  @Do(() => NewcomerType, { who: signedIn(), description: 'See the welcome on the home page no longer.' })
  async putWelcomeAway(
    @Args('input', { type: () => PutWelcomeAwayInputType }) input: PutWelcomeAwayInputType,
    @Me() me: ReaderContext,
  ): Promise<NewcomerType | Refusal> {
    return answer(await this.actions.run(putWelcomeAway, input, me.reader), async ({ place }) => ({
      place,
      putAway: true,
      isNew: false,
    }));
  }
}
