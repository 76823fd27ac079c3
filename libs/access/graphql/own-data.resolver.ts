import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { eraseMe } from '../actions/erase-me.js';
import { OwnData } from '../contract/own-data.js';
import { ownData } from '../reads/own-data.js';
import { ErasedType, EraseMeInput, OwnDataType } from './own-data.type.js';

/** What is kept about somebody, for themselves; and the end of it. */
@Resolver(() => OwnDataType)
export class OwnDataResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly data: OwnData,
    private readonly clock: Clock,
  ) {}

  @Ask(() => OwnDataType, { nullable: true, who: signedIn() })
  async ownData(@Me() { reader }: ReaderContext): Promise<OwnDataType | null> {
    if (reader.kind !== 'person') return null;
    return { day: this.clock.today(), kinds: await ownData(this.database, this.data, reader.personId) };
  }

  @Do(() => ErasedType, { who: signedIn(), description: 'Erases the reader for good.' })
  async eraseMe(
    @Args('input', { type: () => EraseMeInput }) input: EraseMeInput,
    @Me() me: ReaderContext,
  ): Promise<ErasedType | Refusal> {
    const done = await this.actions.run(eraseMe(this.data), input, me.reader);
    if (done.ok) me.signOut();
    return answer(done, async (outcome) => outcome);
  }
}
