import { Args, ID, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import { partnershipBySlug } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { mayDeclare, mayOversee } from '../domain/interest-policy.js';
import { interestChoices } from '../reads/choices.js';
import { entriesOf, entryById } from '../reads/register.js';
import { returnsOf } from '../reads/returns.js';
import { interestShown } from './interest-shown.js';
import {
  InterestChoicesType,
  InterestRegisterType,
  InterestReturnType,
  InterestType,
} from './interest.type.js';

@Resolver(() => InterestType)
export class InterestResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => InterestRegisterType, {
    nullable: true,
    who: publicly(
      'The interests of those who decide in a place are published; of the rest each sees their own.',
    ),
  })
  async interestRegister(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) slug: string,
    @Args('which', {
      type: () => String,
      defaultValue: 'published',
      description: 'published, mine, or seen: all that the reader may see.',
    })
    which: string,
  ): Promise<InterestRegisterType | null> {
    const scope = await me.scope();
    const place = await partnershipBySlug(this.database, slug);
    if (!place) return null;
    const chosen = which === 'mine' || which === 'seen' ? which : 'published';
    const rows = await entriesOf(this.database, scope, slug, chosen, this.clock.today());
    return {
      placeName: place.name,
      entries: rows.map(interestShown),
      mayDeclare: mayDeclare(scope, place),
      mayOversee: mayOversee(scope, place),
    };
  }

  @Ask(() => InterestType, {
    nullable: true,
    who: publicly('A published interest is public; what is withheld is its declarer’s and the officers’.'),
  })
  async interest(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<InterestType | null> {
    const row = isId(id) ? await entryById(this.database, await me.scope(), id) : null;
    return row && interestShown(row);
  }

  @Ask(() => InterestChoicesType, {
    nullable: true,
    who: signedIn(),
    description: 'For those who may declare here, or have declared; nothing for all others.',
  })
  async interestChoices(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) slug: string,
  ): Promise<InterestChoicesType | null> {
    const scope = await me.scope();
    const choices = await interestChoices(this.database, scope, slug);
    if (!choices) return null;
    if (mayDeclare(scope, choices.place)) return choices;
    const own = await entriesOf(this.database, scope, slug, 'mine', this.clock.today());
    return own.length > 0 ? choices : null;
  }

  @Ask(() => [InterestReturnType], {
    nullable: true,
    who: signedIn(),
    description: 'Who has said when that their list is complete, for those who run the place.',
  })
  async interestReturns(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) slug: string,
  ): Promise<InterestReturnType[] | null> {
    const scope = await me.scope();
    const place = await partnershipBySlug(this.database, slug);
    if (!place || !mayOversee(scope, place)) return null;
    return mutable(
      await returnsOf(this.database, { partnershipId: place.id, personId: null }, this.clock.today()),
    );
  }

  @Ask(() => [InterestReturnType], {
    who: signedIn(),
    description: 'By when the reader confirms what they declared, in each of their places.',
  })
  async myInterestReturns(@Me() me: ReaderContext): Promise<InterestReturnType[]> {
    const personId = (await me.scope()).person?.personId;
    if (!personId) return [];
    return mutable(await returnsOf(this.database, { partnershipId: null, personId }, this.clock.today()));
  }
}

const mutable = (rows: Awaited<ReturnType<typeof returnsOf>>): InterestReturnType[] =>
  rows.map((row) => ({ ...row, organisations: [...row.organisations] }));
