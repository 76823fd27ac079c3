import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('ForumNotice', {
  description: 'Waits in one person’s work until they answer or say that they have seen it.',
})
export class ForumNoticeType {
  @Field(() => ID)
  id!: string;
}
