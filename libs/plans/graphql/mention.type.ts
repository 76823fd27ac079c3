import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('MentionInput', { description: 'A thing that is named in a text.' })
export class MentionInput {
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  id!: string;
}

@InputType('SeeMentionInput')
export class SeeMentionInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;
}
