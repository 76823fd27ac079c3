import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('JoinLink', { description: 'What a mailed link joins, for whoever holds it.' })
export class JoinLinkType {
  @Field(() => String)
  placeName!: string;

  @Field(() => String)
  organisationName!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  jobTitle!: string;
}

@ObjectType('JoiningStarted', {
  description: 'The same for every address, so that it tells nobody who is known here.',
})
export class JoiningStartedType {
  @Field(() => Boolean)
  started!: boolean;
}
