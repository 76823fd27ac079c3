import { Args, ID, Resolver } from '@nestjs/graphql';
import { isId } from '@folkmoot/kernel/id.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { forumMemberSeen } from '../reads/members.js';
import { hatsOfPerson, placesOfPerson } from '../reads/my-places.js';
import { seatRequestSeen } from '../reads/seat-requests.js';
import { memberShown } from './member-shown.js';
import { ForumMemberType, SeatRequestType } from './member.type.js';
import { MyHatType, MyPlaceType } from './mine.type.js';

/** Single people and requests, as their live cards ask for them; and what the reader is in. */
@Resolver()
export class MemberResolver {
  constructor(private readonly database: Database) {}

  @Ask(() => ForumMemberType, { nullable: true, who: signedIn() })
  async forumMember(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
  ): Promise<ForumMemberType | null> {
    const scope = await me.scope();
    const row = isId(id) ? await forumMemberSeen(this.database, id, scope.audiences) : null;
    return row && memberShown(row, scope);
  }

  @Ask(() => SeatRequestType, { nullable: true, who: signedIn() })
  async seatRequest(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
  ): Promise<SeatRequestType | null> {
    return isId(id) ? seatRequestSeen(this.database, id, (await me.scope()).audiences) : null;
  }

  @Ask(() => [MyHatType], { who: signedIn() })
  async myHats(@Me() { reader }: ReaderContext): Promise<MyHatType[]> {
    return reader.kind === 'person' ? hatsOfPerson(this.database, reader.personId) : [];
  }

  @Ask(() => [MyPlaceType], { who: signedIn() })
  async myPlaces(@Me() { reader }: ReaderContext): Promise<MyPlaceType[]> {
    return reader.kind === 'person' ? placesOfPerson(this.database, reader.personId) : [];
  }
}
