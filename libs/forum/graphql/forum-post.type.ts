import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ForumPostType } from './forum.type.js';

@ObjectType('ForumEarlierWords', { description: 'What a post said before it was changed.' })
export class ForumEarlierWordsType {
  @Field(() => String)
  text!: string;

  @Field(() => String, { description: 'A moment in UTC.' })
  until!: string;
}

@ObjectType('ForumPostAbilities')
export class ForumPostAbilitiesType {
  @Field(() => Boolean)
  edit!: boolean;

  @Field(() => Boolean)
  withdraw!: boolean;

  @Field(() => Boolean)
  takeDown!: boolean;

  @Field(() => Boolean, { description: 'As an idea for the plan.' })
  suggest!: boolean;
}

@ObjectType('ForumPostPage', {
  description: 'One post, what it said before, and what its reader may do with it.',
})
export class ForumPostPageType {
  @Field(() => ForumPostType)
  post!: ForumPostType;

  @Field(() => String)
  bodyKind!: string;

  @Field(() => Int)
  threadNumber!: number;

  @Field(() => String)
  threadTitle!: string;

  @Field(() => [ForumEarlierWordsType])
  earlier!: readonly ForumEarlierWordsType[];

  @Field(() => ForumPostAbilitiesType)
  abilities!: ForumPostAbilitiesType;
}
