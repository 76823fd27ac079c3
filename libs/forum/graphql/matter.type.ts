import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, LocalDateScalar } from '@folkmoot/platform/graphql/scalars.js';

@ObjectType('ForumQuestion', { description: 'A thread that asks something of somebody by a day.' })
export class ForumQuestionType {
  @Field(() => String)
  place!: string;

  @Field(() => String)
  placeName!: string;

  @Field(() => Int)
  thread!: number;

  @Field(() => String)
  title!: string;

  @Field(() => ID)
  ownerId!: string;

  @Field(() => String)
  ownerName!: string;

  @Field(() => String)
  ownerOrganisation!: string;

  @Field(() => LocalDateScalar)
  due!: string;

  @Field(() => Boolean)
  overdue!: boolean;

  @Field(() => Int, { nullable: true, description: 'The number of the post that answers it.' })
  answer!: number | null;
}

@ObjectType('ForumAskable')
export class ForumAskableType {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  organisation!: string;
}

@ObjectType('ForumIdeaStep')
export class ForumIdeaStepType {
  @Field(() => InstantScalar)
  at!: Date;

  @Field(() => String, { description: 'As the record says it, such as `commitment accepted`.' })
  what!: string;
}

@ObjectType('ForumTakenUp', { description: 'An idea that became a commitment.' })
export class ForumTakenUpType {
  @Field(() => String)
  place!: string;

  @Field(() => Int)
  thread!: number;

  @Field(() => String)
  title!: string;

  @Field(() => Int)
  commitment!: number;

  @Field(() => String)
  what!: string;

  @Field(() => String)
  standing!: string;

  @Field(() => LocalDateScalar)
  dueDate!: string;

  @Field(() => String)
  byName!: string;

  @Field(() => String)
  byOrganisation!: string;

  @Field(() => InstantScalar)
  takenUpAt!: Date;

  @Field(() => [ForumIdeaStepType], { description: 'What happened to it, the newest first.' })
  steps!: ForumIdeaStepType[];
}

@ObjectType('ForumMatter', { description: 'What a thread asks of somebody, and what became of its idea.' })
export class ForumMatterType {
  @Field(() => ID)
  threadId!: string;

  @Field(() => ForumQuestionType, { nullable: true })
  question!: ForumQuestionType | null;

  @Field(() => [ForumTakenUpType])
  takenUp!: ForumTakenUpType[];

  @Field(() => [ForumAskableType], { description: 'For whoever may ask; empty for all others.' })
  askable!: ForumAskableType[];

  @Field(() => Boolean)
  mayAsk!: boolean;

  @Field(() => Boolean)
  mayAnswer!: boolean;

  @Field(() => Boolean)
  mayTakeUp!: boolean;
}

@InputType('AskQuestionInput')
export class AskQuestionInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => String, { description: 'Who finds the answer; empty, it is one of the faults told.' })
  ownerId!: string;

  @Field(() => String, { description: 'The organisation they speak for in it.' })
  ownerFor!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  due: string | null = null;
}

@InputType('AnswerQuestionInput')
export class AnswerQuestionInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the post; left out, the question is open again.',
  })
  post: number | null = null;
}

@InputType('TakeUpIdeaInput')
export class TakeUpIdeaInputType {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => Int, { nullable: true, description: 'The number of the commitment that it became.' })
  commitment: number | null = null;
}
