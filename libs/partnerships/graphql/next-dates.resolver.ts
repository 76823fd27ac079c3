import { Args, Context, Field, ID, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { pageSize } from '@folkmoot/platform/graphql/page-size.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { NextDates } from '@folkmoot/platform/work/next-dates.js';
import { PlaceType } from './place.type.js';

@ObjectType('ComingDate', { description: 'A day that comes up in a place.' })
export class ComingDateType {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  day!: string;

  @Field(() => String, { description: 'As a link reads.' })
  what!: string;

  @Field(() => String, { description: 'The address of the page where it stands.' })
  path!: string;
}

@Resolver(() => PlaceType)
export class NextDatesResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly dates: NextDates,
  ) {}

  @ResolveField('nextDates', () => [ComingDateType], {
    description: 'Days from today on that this reader may know of, soonest first.',
  })
  async nextDates(
    @Parent() { id, slug }: PlaceType,
    @Context() me: ReaderContext,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<ComingDateType[]> {
    return this.dates.of(this.database, {
      place: { id, slug },
      audiences: (await me.scope()).audiences,
      today: this.clock.today(),
      limit: pageSize(first, 5, 50),
    });
  }
}
