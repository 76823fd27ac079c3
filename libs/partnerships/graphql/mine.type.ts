import { Field, ID, ObjectType } from '@nestjs/graphql';
import { OrganisationRefType } from '../contract/organisation-ref.type.js';

@ObjectType('MyHat', { description: 'An organisation the reader can speak for.' })
export class MyHatType {
  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => String, { description: 'not-yet-confirmed or confirmed.' })
  standing!: string;
}

@ObjectType('MyPlace', { description: 'A place the reader is in, for one of their organisations.' })
export class MyPlaceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OrganisationRefType)
  organisation!: OrganisationRefType;

  @Field(() => [String])
  roles!: readonly string[];
}
