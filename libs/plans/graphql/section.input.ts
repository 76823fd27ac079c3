import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('AddSectionInput')
export class AddSectionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  partnershipId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ID)
  ownerOrganisationId!: string;
}

@InputType('RenameSectionInput')
export class RenameSectionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String)
  title!: string;
}

@InputType('OpenSectionInput')
export class OpenSectionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'owner (a private draft), partners, forum or public.' })
  openness!: string;
}

@InputType('MoveSectionInput')
export class MoveSectionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'earlier or later.' })
  to!: string;
}
