import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('ForumNotice', {
  description: 'Waits for one person until they answer or say that they have seen it.',
})
export class ForumNoticeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'named: a post names them; taken-down: their own post was.' })
  kind!: string;

  @Field(() => String, { description: 'The place’s or group’s part of the address.' })
  place!: string;

  @Field(() => Int)
  threadNumber!: number;

  @Field(() => String)
  threadTitle!: string;

  @Field(() => Int)
  postNumber!: number;

  @Field(() => String, { description: 'Who wrote the post.' })
  byName!: string;

  @Field(() => String)
  byOrganisation!: string;

  @Field(() => String, { nullable: true, description: 'Why it was taken down.' })
  because!: string | null;

  @Field(() => InstantScalar)
  at!: Date;
}
