import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Place', { description: 'A body that meets: a system, place, neighbourhood, group or forum. Its existence is public.' })
export class PlaceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Its part of every address: /northmoor.' })
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  purpose!: string;
}
