import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';

@ObjectType('SeatTemplate', { description: 'A seat that places usually offer.' })
export class SeatTemplateType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The code of the class for which it speaks.' })
  seatClass!: string;

  @Field(() => String)
  speaksFor!: string;

  @Field(() => Boolean, { description: 'Whether such a seat usually votes.' })
  voting!: boolean;

  @Field(() => String, { description: 'Who usually sits on it.' })
  usually!: string;
}

@ObjectType('VacancyAlarm', { description: 'After how many days an empty seat of a class rings the alarm.' })
export class VacancyAlarmType {
  @Field(() => String)
  seatClass!: string;

  @Field(() => String)
  speaksFor!: string;

  @Field(() => Int)
  days!: number;
}

@ObjectType('SeatRef', { description: 'The seat that something was done to.' })
export class SeatRefType {
  @Field(() => ID)
  id!: string;
}

@ObjectType('Sitting', { description: 'Somebody sits, or sat, on a seat.' })
export class SittingType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => PersonRefType)
  person!: PersonRefType;

  @Field(() => String, { description: 'representative or deputy.' })
  capacity!: string;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day; null while they sit there.' })
  until!: string | null;

  @Field(() => Boolean, { description: 'Whether the reader may end it.' })
  mayEnd!: boolean;
}

@ObjectType('SeatChange', { description: 'What is settled for a seat on a day to come.' })
export class SeatChangeType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalDateScalar, { description: 'The first day on which it holds.' })
  day!: string;

  @Field(() => String, { description: 'takes, leaves or ends.' })
  kind!: string;

  @Field(() => PersonRefType, { nullable: true })
  person!: PersonRefType | null;

  @Field(() => String, { nullable: true })
  capacity!: string | null;

  @Field(() => String, { description: 'waiting, or not-done where it was no longer possible on its day.' })
  state!: string;

  @Field(() => String, { nullable: true })
  whyNot!: string | null;

  @Field(() => Boolean, { description: 'Whether the reader may take it back.' })
  mayWithdraw!: boolean;
}

@ObjectType('SeatPage', {
  description:
    'One seat with everybody who ever sat there; for those inside and its organisation’s own people.',
})
export class SeatPageType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  place!: string;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  speaksFor!: string;

  @Field(() => Boolean)
  voting!: boolean;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  until!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  vacantSince!: string | null;

  @Field(() => Boolean)
  alarm!: boolean;

  @Field(() => [SittingType])
  sittings!: SittingType[];

  @Field(() => [SeatChangeType])
  changes!: SeatChangeType[];

  @Field(() => Boolean, { description: 'Whether the reader may name who sits there.' })
  mayName!: boolean;

  @Field(() => Boolean, { description: 'An alliance elects who represents it there.' })
  elected!: boolean;

  @Field(() => Boolean, { description: 'Whether the reader sits there.' })
  sitsHere!: boolean;

  @Field(() => Boolean, { description: 'Whether the reader may end the seat.' })
  mayEnd!: boolean;

  @Field(() => [PersonRefType], { description: 'Who can be put on it, for whoever may name.' })
  people!: PersonRefType[];
}
