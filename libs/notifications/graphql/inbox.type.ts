import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('Notice', { description: 'Somebody is told of something. It is seen by them alone.' })
export class NoticeType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '`commitment-due-7` …' })
  kind!: string;

  @Field(() => String, { description: 'What happened, in words that name nothing.' })
  sentence!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about; null where the reader may not see that any more.',
  })
  title!: string | null;

  @Field(() => String, { nullable: true })
  path!: string | null;

  @Field(() => String, { nullable: true })
  placeName!: string | null;

  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => Boolean)
  read!: boolean;

  @Field(() => String, {
    description:
      'Of the mail that told of it at once: none, sent, refused; lost: nobody knows whether it arrived, and it is not sent again.',
  })
  mail!: string;
}

@ObjectType('Inbox', { description: 'What the reader is told, newest first.' })
export class InboxType {
  @Field(() => ID, { description: 'The person’s.' })
  id!: string;

  @Field(() => Int, { description: 'How many they have not read; 100 stands for more.' })
  unread!: number;

  @Field(() => [NoticeType])
  notices!: NoticeType[];

  @Field(() => Boolean)
  more!: boolean;
}

@ObjectType('InboxCount')
export class InboxCountType {
  @Field(() => ID, { description: 'The person’s.' })
  id!: string;

  @Field(() => Int)
  unread!: number;
}

@ObjectType('NoticesRead')
export class NoticesReadType {
  @Field(() => Int)
  unread!: number;
}
