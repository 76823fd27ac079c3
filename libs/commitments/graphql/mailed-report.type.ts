import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('CommitmentInMail', { description: 'As much of a commitment as the page behind a mail shows.' })
export class CommitmentInMailType {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  what!: string;

  @Field(() => String, { description: 'The place’s part of the address.' })
  place!: string;

  @Field(() => String)
  placeName!: string;

  @Field(() => LocalDateScalar)
  dueDate!: string;

  @Field(() => String, { description: 'What its owner said last.' })
  status!: string;
}

@ObjectType('MailedReport', { description: 'What the button of a mail allows.' })
export class MailedReportType {
  @Field(() => String, {
    description:
      'open; answered: something was said since the mail; expired; not-yours: whoever was mailed does not answer for it any more.',
  })
  standing!: string;

  @Field(() => CommitmentInMailType, {
    nullable: true,
    description: 'As the person who was mailed may see it now; null where it is expired or not theirs.',
  })
  commitment!: CommitmentInMailType | null;
}

@InputType('ReportFromMailInput')
export class ReportFromMailInputType {
  @Field(() => String)
  requestId!: string;

  @Field(() => String, { description: 'From the address in the mail.' })
  token!: string;

  @Field(() => String, { description: 'not-started, on-track, slipping, blocked or done.' })
  say!: string;

  @Field(() => String, {
    defaultValue: '',
    description: 'A note, why it slips, or what shows that it is done.',
  })
  text!: string;

  @Field(() => String, { defaultValue: '', description: 'As for `reportProgress`.' })
  reason!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Where it slips: another day, if there is one.',
  })
  dueDate?: string | null;

  @Field(() => String, { defaultValue: '', description: 'What shows it; begins with https.' })
  link!: string;

  @Field(() => String, {
    defaultValue: '',
    description: 'Where it can be seen. Of a commitment that is done, this or a link is needed.',
  })
  whereSeen!: string;
}
