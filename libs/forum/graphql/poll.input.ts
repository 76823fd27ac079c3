import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@InputType('PollOptionInput')
export class PollOptionInputType {
  @Field(() => String)
  text!: string;

  @Field(() => String, { defaultValue: '' })
  meaning!: string;
}

@InputType('AskPollInput')
export class AskPollInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => String, { description: 'show-of-hands or proposal.' })
  kind!: string;

  @Field(() => String)
  question!: string;

  @Field(() => [PollOptionInputType], {
    defaultValue: [],
    description: 'Of a show of hands; empty rows are left out. A proposal has its own.',
  })
  options!: PollOptionInputType[];

  @Field(() => String, { description: 'person or organisation.' })
  countedBy!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many must take part; any number where it is left out.',
  })
  quorum: number | null = null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Left out, it is one of the faults told.' })
  lastDay: string | null = null;

  @Field(() => Boolean, { defaultValue: false, description: 'Hide how it stands until it has ended.' })
  hidden!: boolean;
}

@InputType('HaveSayInput')
export class HaveSayInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  pollId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'An organisation they may speak for here; left out, the one they speak for now.',
  })
  speakingFor?: string | null;

  @Field(() => String)
  choice!: string;

  @Field(() => String, { defaultValue: '', description: 'Needed of an objection.' })
  reason!: string;
}

@InputType('EndPollInput')
export class EndPollInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  pollId!: string;
}

@InputType('StateOutcomeInput')
export class StateOutcomeInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  pollId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  outcome!: string;
}
