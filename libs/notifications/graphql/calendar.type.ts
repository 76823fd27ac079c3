import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('CalendarAddress', { description: 'From where calendar programs fetch the reader’s own days.' })
export class CalendarAddressType {
  @Field(() => String, { description: 'Whoever knows it reads the calendar.' })
  path!: string;

  @Field(() => InstantScalar)
  madeAt!: Date;
}

@InputType('CalendarInput')
export class CalendarInputType {
  @Field(() => String)
  requestId!: string;
}

@ObjectType('CalendarWithdrawn')
export class CalendarWithdrawnType {
  @Field(() => Boolean)
  withdrawn!: boolean;
}

@ObjectType('CalendarDay', { description: 'It names only what everybody may read.' })
export class CalendarDayType {
  @Field(() => ID)
  uid!: string;

  @Field(() => LocalDateScalar)
  day!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => String)
  path!: string;

  @Field(() => Boolean, { description: 'It waits for the person whose calendar this is.' })
  own!: boolean;
}

@ObjectType('Calendar', { description: 'What an address of a calendar leads to.' })
export class CalendarType {
  @Field(() => Boolean, { description: 'The address does not work any more.' })
  withdrawn!: boolean;

  @Field(() => LocalDateScalar, { description: 'The day on which it was asked for, in England.' })
  asOf!: string;

  @Field(() => [CalendarDayType])
  days!: CalendarDayType[];
}
