import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { officersAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Me } from '@folkmoot/platform/graphql/operations.js';
import { pageSize } from '@folkmoot/platform/graphql/page-size.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { FORMS } from '../domain/form.js';
import type { Body } from '../domain/roles-given.js';
import { mayArrangeSeats, mayOpenPlace } from '../domain/place-policy.js';
import { SEAT_CLASSES, type SeatClass } from '../domain/seat.js';
import { VACANCY_DAYS } from '../domain/vacancy.js';
import {
  confirmedPeopleOf,
  forumMembers,
  officersOfBody,
  seatsOfBody,
  seatsToCome,
} from '../reads/members.js';
import { movedIn } from '../reads/moved.js';
import { findPlaces, placeBySlug } from '../reads/places.js';
import { seatRequestsOf } from '../reads/seat-requests.js';
import { alarmsOf } from '../reads/vacancies.js';
import { viewerOf } from '../reads/viewer.js';
import {
  ConfirmedPersonType,
  ForumMemberType,
  OfficerType,
  SeatRequestType,
  SeatType,
} from './member.type.js';
import { memberShown } from './member-shown.js';
import { PlaceFormType, PlaceType } from './place.type.js';
import { seatShown } from './seat-shown.js';
import { VacancyAlarmType } from './seat.type.js';
import { MovedType, PlaceViewerType } from './viewer.type.js';

const FORTNIGHT_MS = 14 * 86_400_000;

const isInside = (scope: Scope, { id, forumId }: Body): boolean =>
  scope.sees(partnershipAudience(id)) || (forumId !== null && scope.sees(partnershipAudience(forumId)));

@Resolver(() => PlaceType)
export class PlaceResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => [PlaceType], { who: publicly('Anybody may find the partnership of their place.') })
  places(
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('alliances', { type: () => Boolean, nullable: true }) alliances?: boolean | null,
  ): Promise<PlaceType[]> {
    return findPlaces(
      this.database,
      this.clock.today(),
      search,
      pageSize(first, 20, 100),
      alliances ?? false,
    );
  }

  @Ask(() => PlaceType, {
    nullable: true,
    who: publicly('That a place has a partnership, and what it is for, is public.'),
  })
  place(@Args('slug', { type: () => String }) slug: string): Promise<PlaceType | null> {
    return placeBySlug(this.database, this.clock.today(), slug);
  }

  @Ask(() => Boolean, { who: signedIn() })
  async mayOpenPlaces(@Me() me: ReaderContext): Promise<boolean> {
    return mayOpenPlace(await me.scope());
  }

  @ResolveField('form', () => PlaceFormType)
  form(@Parent() { form }: PlaceType): PlaceFormType {
    return { code: form, ...FORMS[form] };
  }

  @ResolveField('seats', () => [SeatType])
  async seats(@Parent() place: PlaceType, @Context() me: ReaderContext): Promise<SeatType[]> {
    const today = this.clock.today();
    const seats = await seatsOfBody(this.database, place.id, isInside(await me.scope(), place), today);
    return seats.map((one) => seatShown(one, today));
  }

  @ResolveField('seatsToCome', () => [SeatType], {
    description: 'Seats that begin on a later day, for whoever arranges them; empty for everybody else.',
  })
  async seatsToCome(@Parent() place: PlaceType, @Context() me: ReaderContext): Promise<SeatType[]> {
    if (!mayArrangeSeats(await me.scope(), place)) return [];
    const today = this.clock.today();
    return (await seatsToCome(this.database, place.id, today)).map((one) => seatShown(one, today));
  }

  @ResolveField('vacancyAlarms', () => [VacancyAlarmType], {
    description: 'When an empty seat rings the alarm, class by class, for whoever arranges seats.',
  })
  async vacancyAlarms(@Parent() place: PlaceType, @Context() me: ReaderContext): Promise<VacancyAlarmType[]> {
    if (!mayArrangeSeats(await me.scope(), place)) return [];
    const chosen = new Map((await alarmsOf(this.database, place.id)).map((one) => [one.seatClass, one.days]));
    return Object.entries(SEAT_CLASSES).map(([code, speaksFor]) => {
      const seatClass = code as SeatClass;
      return { seatClass, speaksFor, days: chosen.get(seatClass) ?? VACANCY_DAYS[seatClass] };
    });
  }

  @ResolveField('officers', () => [OfficerType])
  async officers(@Parent() place: PlaceType, @Context() me: ReaderContext): Promise<OfficerType[]> {
    return officersOfBody(this.database, place.id, isInside(await me.scope(), place));
  }

  @ResolveField('forumMembers', () => [ForumMemberType], {
    description: 'Empty for whoever is not in the place or its forum.',
  })
  async forumMembers(
    @Parent() { forumId }: PlaceType,
    @Context() me: ReaderContext,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<ForumMemberType[]> {
    if (forumId === null) return [];
    const scope = await me.scope();
    const members = await forumMembers(this.database, forumId, scope.audiences, pageSize(first, 200, 500));
    return members.map((one) => memberShown(one, scope));
  }

  @ResolveField('seatRequests', () => [SeatRequestType], {
    description: 'All of them for officers, one’s own for everybody else.',
  })
  async seatRequests(
    @Parent() { id }: PlaceType,
    @Context() me: ReaderContext,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<SeatRequestType[]> {
    return seatRequestsOf(this.database, id, (await me.scope()).audiences, pageSize(first, 20, 100));
  }

  @ResolveField('waitingSeatRequests', () => Int, {
    description: 'How many wait for an officer; 0 for everybody else.',
  })
  async waitingSeatRequests(@Parent() { id }: PlaceType, @Context() me: ReaderContext): Promise<number> {
    const scope = await me.scope();
    if (!scope.sees(officersAudience(id))) return 0;
    return (await seatRequestsOf(this.database, id, scope.audiences, 100)).filter(
      (one) => one.state === 'waiting',
    ).length;
  }

  @ResolveField('confirmedPeople', () => [ConfirmedPersonType], {
    description: 'Who may be seated or appointed, for whoever may do that; empty for everybody else.',
  })
  async confirmedPeople(
    @Parent() place: PlaceType,
    @Context() me: ReaderContext,
  ): Promise<ConfirmedPersonType[]> {
    const scope = await me.scope();
    return mayArrangeSeats(scope, place) ? confirmedPeopleOf(this.database, place) : [];
  }

  @ResolveField('moved', () => [MovedType], {
    description: 'What happened here in the last fourteen days, for those inside, newest first.',
  })
  async moved(
    @Parent() place: PlaceType,
    @Context() me: ReaderContext,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<MovedType[]> {
    const scope = await me.scope();
    if (!isInside(scope, place)) return [];
    return movedIn(
      this.database,
      place.id,
      scope.audiences,
      new Date(this.clock.now().getTime() - FORTNIGHT_MS),
      pageSize(first, 10, 50),
    );
  }

  @ResolveField('viewer', () => PlaceViewerType, {
    nullable: true,
    description: 'Null for whoever is not signed in.',
  })
  async viewer(@Parent() place: PlaceType, @Context() me: ReaderContext): Promise<PlaceViewerType | null> {
    const scope = await me.scope();
    return scope.person === null ? null : viewerOf(this.database, scope, scope.person, place);
  }
}
