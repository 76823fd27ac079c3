import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('PlaceAbilities', {
  description: 'What the reader may do here at this moment, by the same policies that answer the deeds.',
})
export class PlaceAbilitiesType {
  @Field(() => Boolean)
  joinForum!: boolean;

  @Field(() => Boolean)
  askForSeat!: boolean;

  @Field(() => Boolean)
  answerSeatRequests!: boolean;

  @Field(() => Boolean)
  arrangeSeats!: boolean;

  @Field(() => Boolean, { description: 'Ask somebody in: officers anybody, others their own colleagues.' })
  invite!: boolean;

  @Field(() => Boolean)
  appointOfficers!: boolean;

  @Field(() => Boolean)
  takeOutOfForum!: boolean;
}

@ObjectType('PlaceMembership', { description: 'One’s own membership of a forum: what one leaves.' })
export class PlaceMembershipType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  standing!: string;
}

@ObjectType('PlaceViewer', {
  description: 'The reader in this place, speaking for the organisation they chose.',
})
export class PlaceViewerType {
  @Field(() => [String], { description: 'Roles in the place and its forum; empty for whoever is not in it.' })
  roles!: string[];

  @Field(() => Boolean, { description: 'In the place or its forum.' })
  inside!: boolean;

  @Field(() => PlaceMembershipType, { nullable: true })
  membership!: PlaceMembershipType | null;

  @Field(() => PlaceAbilitiesType)
  abilities!: PlaceAbilitiesType;
}

@ObjectType('Moved', { description: 'One thing that happened in a place.' })
export class MovedType {
  @Field(() => ID)
  id!: string;

  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => String, { description: 'What happened, in a few words: forum joined.' })
  what!: string;

  @Field(() => String, { nullable: true })
  person!: string | null;

  @Field(() => String, { nullable: true })
  organisation!: string | null;

  @Field(() => String)
  subjectKind!: string;

  @Field(() => ID)
  subjectId!: string;
}
