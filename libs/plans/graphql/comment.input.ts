import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('StartCommentThreadInput')
export class StartCommentThreadInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  sectionId!: string;

  @Field(() => String)
  text!: string;

  @Field(() => [ID], { nullable: true, description: 'People to name beside those with @ in the text.' })
  mentions!: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Of the text in which the passage was chosen.' })
  epoch!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the passage begins: a relative position, base64.',
  })
  start!: string | null;

  @Field(() => String, { nullable: true })
  end!: string | null;

  @Field(() => String, { nullable: true, description: 'Its words.' })
  quote!: string | null;
}

@InputType('ReplyToThreadInput')
export class ReplyToThreadInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => String)
  text!: string;

  @Field(() => [ID], { nullable: true, description: 'People to name beside those with @ in the text.' })
  mentions!: string[] | null;
}

@InputType('ThreadInput')
export class ThreadInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;
}

@InputType('EditCommentInput')
export class EditCommentInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  commentId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String)
  text!: string;
}

@InputType('WithdrawCommentInput')
export class WithdrawCommentInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  commentId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType('TakeDownCommentInput')
export class TakeDownCommentInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  commentId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Seen in its place by whoever reads the thread.' })
  reason!: string;
}
