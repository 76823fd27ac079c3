import { Args, ID, Resolver } from '@nestjs/graphql';
import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { mayOpenAlliance, mayRunElections } from '../domain/alliance/alliance-policy.js';
import { seatNamed } from '../domain/seat-named.js';
import { electionSeen, electionsOf, peopleOfAlliance, seatsOfAlliance } from '../reads/elections.js';
import { placeBySlug } from '../reads/places.js';
import { electionAbilities } from './election-shown.js';
import { AlliancePageType, ElectionType } from './election.type.js';

/** What an alliance's own people read of how it chooses who sits for it. */
@Resolver(() => ElectionType)
export class ElectionResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => AlliancePageType, {
    nullable: true,
    who: publicly('Where an alliance has seats is public; its elections are for its own people.'),
  })
  async alliance(
    @Args('slug', { type: () => String }) slug: string,
    @Me() me: ReaderContext,
  ): Promise<AlliancePageType | null> {
    const place = await placeBySlug(this.database, this.clock.today(), slug);
    if (place?.kind !== 'alliance') return null;
    const scope = await me.scope();
    const [seats, elections] = await Promise.all([
      seatsOfAlliance(this.database, scope, place.id),
      electionsOf(this.database, scope, place.id),
    ]);
    return {
      seats: seats.map((one) => ({ ...one, kind: seatNamed(one) })),
      elections: elections.map((one) => ({ ...one, kind: seatNamed(one) })),
      inside: scope.sees(partnershipAudience(place.id)),
      mayRun: mayRunElections(scope, place.id),
    };
  }

  @Ask(() => Boolean, { who: signedIn() })
  async mayOpenAlliance(@Me() me: ReaderContext): Promise<boolean> {
    return mayOpenAlliance(await me.scope());
  }

  @Ask(() => ElectionType, { nullable: true, who: signedIn() })
  async election(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
  ): Promise<ElectionType | null> {
    const scope = await me.scope();
    const row = isId(id) ? await electionSeen(this.database, scope, id) : null;
    if (row === null) return null;
    const abilities = electionAbilities(row, scope, this.clock.today());
    return {
      ...row,
      kind: seatNamed(row),
      candidates: [...row.candidates],
      roll: [...row.roll],
      abilities,
      ownNominationId: row.candidates.find((one) => one.person.id === scope.person?.personId)?.id ?? null,
      people: abilities.nominate ? await peopleOfAlliance(this.database, scope, row.allianceId) : [],
    };
  }
}
