import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('AddForumFileInput')
export class AddForumFileInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String, { description: 'The place’s or group’s part of the address.' })
  place!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'An organisation they may speak for here; left out, the one they speak for now.',
  })
  speakingFor?: string | null;

  @Field(() => String, { description: 'The name of the file.' })
  name!: string;

  @Field(() => String, { description: 'The file, as base64: at most 10 MB, a picture at most 5 MB.' })
  bytes!: string;
}

@InputType('PostedFileInput')
export class PostedFileInputType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { defaultValue: '', description: 'What it shows: needed of a picture.' })
  alt!: string;
}

@InputType('TakeForumFileOffInput')
export class TakeForumFileOffInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => ID)
  postId!: string;

  @Field(() => Int, { description: 'In which the post was seen.' })
  version!: number;

  @Field(() => ID)
  fileId!: string;
}

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

  @Field(() => [PostedFileInputType], {
    defaultValue: [],
    description: 'What was brought for it with `addForumFile`.',
  })
  files!: PostedFileInputType[];
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

  @Field(() => [PostedFileInputType], {
    defaultValue: [],
    description: 'What was brought for it with `addForumFile`.',
  })
  files!: PostedFileInputType[];
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
