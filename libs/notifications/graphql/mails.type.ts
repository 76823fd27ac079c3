import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('NoticeTopic', { description: 'Something people choose how to be told of.' })
export class NoticeTopicType {
  @Field(() => ID)
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'off, weekly, daily or at-once' })
  cadence!: string;
}

@ObjectType('NoticeSettings', {
  description: 'How the reader is mailed. The inbox has everything all the same.',
})
export class NoticeSettingsType {
  @Field(() => Int, { description: '0 where nothing was chosen yet.' })
  version!: number;

  @Field(() => Boolean)
  mails!: boolean;

  @Field(() => [NoticeTopicType])
  topics!: NoticeTopicType[];

  @Field(() => Int, {
    nullable: true,
    description: 'An hour in England: nothing is mailed at once from here …',
  })
  quietFrom!: number | null;

  @Field(() => Int, { nullable: true, description: '… until there.' })
  quietUntil!: number | null;

  @Field(() => LocalDateScalar, { nullable: true })
  pausedUntil!: string | null;

  @Field(() => Boolean, { description: 'Their mailbox refused the last mail.' })
  refused!: boolean;
}

@InputType('NoticeTopicChoice')
export class NoticeTopicChoiceType {
  @Field(() => ID)
  topic!: string;

  @Field(() => String)
  cadence!: string;
}

@InputType('ChangeNoticeSettingsInput')
export class ChangeNoticeSettingsInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  mails!: boolean;

  @Field(() => [NoticeTopicChoiceType])
  cadences!: NoticeTopicChoiceType[];

  @Field(() => Int, { nullable: true })
  quietFrom?: number | null;

  @Field(() => Int, { nullable: true })
  quietUntil?: number | null;

  @Field(() => LocalDateScalar, { nullable: true })
  pausedUntil?: string | null;
}

@InputType('StopMailsInput')
export class StopMailsInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String, { description: 'From the address in the mail.' })
  token!: string;
}

@ObjectType('MailsStopped')
export class MailsStoppedType {
  @Field(() => Boolean)
  stopped!: boolean;
}
