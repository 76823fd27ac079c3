import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonRefType } from '@folkmoot/access/contract/person-ref.type.js';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';

@ObjectType('SeatPerson')
export class SeatPersonType {
  @Field(() => PersonRefType)
  person!: PersonRefType;

  @Field(() => String, { description: 'representative or deputy.' })
  capacity!: string;
}

@ObjectType('Seat', {
  description:
    'An organisation’s seat. That it has one is public; who sits on it is for those in the place and its forum.',
})
export class SeatType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => String, { description: 'The code of the class, such as nhs-provider.' })
  seatClass!: string;

  @Field(() => String, { description: 'The class in words: for whom the seat speaks.' })
  speaksFor!: string;

  @Field(() => String, { description: 'What it is called: care home association, elected member.' })
  kind!: string;

  @Field(() => Boolean)
  voting!: boolean;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Since when nobody represents the organisation there, for those inside; null while somebody does.',
  })
  vacantSince!: string | null;

  @Field(() => Boolean, { description: 'It has been empty for longer than the place wants to wait.' })
  alarm!: boolean;

  @Field(() => [SeatPersonType])
  people!: readonly SeatPersonType[];
}

@ObjectType('ConfirmedPerson', {
  description:
    'Somebody in a place who is confirmed as speaking for an organisation: who may sit or hold an office.',
})
export class ConfirmedPersonType {
  @Field(() => PersonRefType)
  person!: PersonRefType;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;
}

@ObjectType('Officer', {
  description: 'Chair, vice-chairs and secretaries are named to everybody; observers to those inside.',
})
export class OfficerType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'chair, vice-chair, secretary or observer.' })
  role!: string;

  @Field(() => PersonRefType)
  person!: PersonRefType;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;
}

@ObjectType('RepresentationRef', { description: 'What one vouches for.' })
export class RepresentationRefType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@ObjectType('ForumMember', {
  description: 'Somebody who joined the forum by themselves: no seat, a full voice.',
})
export class ForumMemberType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Grows whenever the membership or the standing changes.' })
  version!: number;

  @Field(() => Int, { description: 'What taking them out of the forum asks for.' })
  memberVersion!: number;

  @Field(() => PersonRefType)
  person!: PersonRefType;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => RepresentationRefType)
  representation!: RepresentationRefType;

  @Field(() => String)
  jobTitle!: string;

  @Field(() => String, { description: 'not-yet-confirmed until somebody has vouched, then confirmed.' })
  standing!: string;

  @Field(() => InstantScalar)
  joinedAt!: Date;

  @Field(() => Boolean, { description: 'Whether the reader may vouch for them: never asked on a card.' })
  canVouch!: boolean;
}

@ObjectType('SeatRequest', {
  description: 'Somebody asks for a seat. For the officers and the one who asked.',
})
export class SeatRequestType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => PersonRefType)
  person!: PersonRefType;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => String)
  standing!: string;

  @Field(() => String)
  why!: string;

  @Field(() => String, { description: 'waiting, accepted or declined.' })
  state!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => InstantScalar)
  askedAt!: Date;

  @Field(() => InstantScalar, { nullable: true })
  answeredAt!: Date | null;
}
