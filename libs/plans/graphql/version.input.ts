import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('NameVersionInput')
export class NameVersionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => String)
  name!: string;
}

@InputType('RestoreVersionInput')
export class RestoreVersionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  versionId!: string;
}

@InputType('ShowVersionInput')
export class ShowVersionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  versionId!: string;

  @Field(() => Int, { description: 'The version of its row that was seen.' })
  version!: number;
}
