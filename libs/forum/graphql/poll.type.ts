import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('ForumPollOption')
export class ForumPollOptionType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { description: 'What follows where it is chosen; may be empty.' })
  meaning!: string;

  @Field(() => Int, { nullable: true, description: 'Null while the poll hides how it stands.' })
  count!: number | null;
}

@ObjectType('ForumPollReason', { description: 'Why somebody chose as they did, with their name.' })
export class ForumPollReasonType {
  @Field(() => String)
  choice!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  organisationName!: string;
}

@ObjectType('ForumPoll', { description: 'A show of hands, or a proposal. What comes of it is no decision.' })
export class ForumPollType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  threadId!: string;

  @Field(() => String, { description: 'show-of-hands or proposal.' })
  kind!: string;

  @Field(() => String)
  question!: string;

  @Field(() => [ForumPollOptionType])
  options!: ForumPollOptionType[];

  @Field(() => String, { description: 'person or organisation: who has one voice.' })
  countedBy!: string;

  @Field(() => Int, { nullable: true })
  quorum!: number | null;

  @Field(() => LocalDateScalar)
  lastDay!: string;

  @Field(() => Boolean, { description: 'How it stands is told when it has ended.' })
  hidden!: boolean;

  @Field(() => String)
  askedName!: string;

  @Field(() => String)
  askedOrganisation!: string;

  @Field(() => InstantScalar)
  askedAt!: Date;

  @Field(() => InstantScalar, { nullable: true })
  endedAt!: Date | null;

  @Field(() => Int, { description: 'How many voices were given.' })
  taken!: number;

  @Field(() => String, {
    nullable: true,
    description: 'nobody, no-quorum, tie, most, consent or objections; null while it is hidden.',
  })
  verdict!: string | null;

  @Field(() => [ForumPollReasonType], { description: 'Objections first.' })
  reasons!: ForumPollReasonType[];

  @Field(() => String, { nullable: true, description: 'What follows from it, in somebody’s words.' })
  outcome!: string | null;

  @Field(() => String, { nullable: true })
  outcomeName!: string | null;

  @Field(() => InstantScalar, { nullable: true })
  outcomeAt!: Date | null;
}

@ObjectType('ForumOwnSay', { description: 'What the reader’s voice says in a poll.' })
export class ForumOwnSayType {
  @Field(() => String)
  choice!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { description: 'Who gave it: with organisations counted, perhaps a colleague.' })
  personName!: string;
}

@ObjectType('ForumPollVoice', { description: 'An organisation for which the reader may answer.' })
export class ForumPollVoiceType {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  organisationName!: string;

  @Field(() => String, { nullable: true, description: 'What its voice says now.' })
  choice!: string | null;

  @Field(() => String, { nullable: true, description: 'Who gave it.' })
  personName!: string | null;
}

@ObjectType('ForumPollForReader')
export class ForumPollForReaderType {
  @Field(() => ForumPollType)
  poll!: ForumPollType;

  @Field(() => ForumOwnSayType, { nullable: true })
  own!: ForumOwnSayType | null;

  @Field(() => [ForumPollVoiceType], {
    description: 'Where organisations are counted: each answer is for one of these.',
  })
  voices!: readonly ForumPollVoiceType[];

  @Field(() => Boolean, { description: 'It is open, and the reader may choose.' })
  mayHaveSay!: boolean;

  @Field(() => Boolean, { description: 'End it, and say what follows from it.' })
  mayRun!: boolean;
}

@ObjectType('ForumPolls', { description: 'The polls of a thread, those still open first.' })
export class ForumPollsType {
  @Field(() => [ForumPollForReaderType])
  polls!: ForumPollForReaderType[];

  @Field(() => Boolean)
  mayAsk!: boolean;
}
