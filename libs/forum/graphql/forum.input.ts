import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('StartForumThreadInput')
export class StartForumThreadInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String, { description: 'The place’s or group’s part of the address.' })
  place!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'An organisation they may speak for here; left out, the one they speak for now.',
  })
  speakingFor?: string | null;

  @Field(() => String, { description: 'One that is there already, whatever its case, or a new one.' })
  topic!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'The first post.' })
  text!: string;
}

@InputType('AddForumPostInput')
export class AddForumPostInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'An organisation they may speak for here; left out, the one they speak for now.',
  })
  speakingFor?: string | null;

  @Field(() => String)
  text!: string;
}

@InputType('MarkForumThreadReadInput')
export class MarkForumThreadReadInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => Int, { description: 'The number of the newest post that was on the page.' })
  number!: number;
}

@InputType('EditForumPostInput')
export class EditForumPostInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  postId!: string;

  @Field(() => Int, { description: 'In which it was seen.' })
  version!: number;

  @Field(() => String)
  text!: string;
}

@InputType('WithdrawForumPostInput')
export class WithdrawForumPostInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  postId!: string;

  @Field(() => Int, { description: 'In which it was seen.' })
  version!: number;
}

@InputType('TakeDownForumPostInput')
export class TakeDownForumPostInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  postId!: string;

  @Field(() => Int, { description: 'In which it was seen.' })
  version!: number;

  @Field(() => String, { description: 'Everybody reads it in the place of the post.' })
  reason!: string;
}

@InputType('SettleForumNoticeInput')
export class SettleForumNoticeInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  noticeId!: string;
}
